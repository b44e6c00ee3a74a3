package no.dugnad.funding.schemes;

import no.dugnad.platform.forms.FormTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What an adviser can begin an application form from. */
@Configuration
class ApplicationTemplates {
  @Bean
  @Order(1)
  FormTemplate wholeApplicationForm() {
    return new FormTemplate("application", "schemes.form.whole", Scheme.MUNICIPAL::form);
  }

  @Bean
  @Order(2)
  FormTemplate blankApplicationForm() {
    return new FormTemplate("blank-application", "schemes.form.blank", Scheme.MUNICIPAL::blankForm);
  }
}
