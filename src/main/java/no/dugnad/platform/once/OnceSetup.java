package no.dugnad.platform.once;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Round every route. */
@Configuration
class OnceSetup implements WebMvcConfigurer {
  private final Once once;

  OnceSetup(Once once) {
    this.once = once;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(once);
  }
}
