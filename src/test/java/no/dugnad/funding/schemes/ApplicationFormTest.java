package no.dugnad.funding.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.forms.Sheets;
import org.junit.jupiter.api.Test;

class ApplicationFormTest {

  @Test
  void theTemplateAndTheBlankFormFitAnApplication() {
    assertThat(ApplicationForm.fits(Scheme.MUNICIPAL.form("nb"))).isTrue();
    assertThat(ApplicationForm.fits(Scheme.MUNICIPAL.blankForm("nb"))).isTrue();
  }

  @Test
  void aFormWithoutABudgetFitsNoApplication() {
    var withoutBudget =
        new FormDefinition(
            Scheme.MUNICIPAL.blankForm("nb").sections().stream()
                .map(
                    s ->
                        new Section(
                            s.id(),
                            s.title(),
                            s.intro(),
                            s.questions().stream()
                                .filter(q -> !q.id().equals(ApplicationForm.BUDGET))
                                .toList()))
                .toList());
    assertThat(ApplicationForm.fits(withoutBudget)).isFalse();
  }

  @Test
  void aTitleThatTheRoundCannotReadFitsNoApplication() {
    var form =
        new FormDefinition(
            List.of(
                new Section(
                    "s",
                    "Del",
                    "",
                    List.of(
                        Sheets.question(
                            ApplicationForm.TITLE, "Navn", "", new AnswerType.YesNo())))));
    assertThat(ApplicationForm.fits(form)).isFalse();
  }

  @Test
  void aReaderOfTheTemplateIsHelpedInEverySection() {
    assertThat(Scheme.MUNICIPAL.form("nb").sections())
        .hasSizeBetween(5, 6)
        .allSatisfy(section -> assertThat(section.intro()).isNotBlank());
  }
}
