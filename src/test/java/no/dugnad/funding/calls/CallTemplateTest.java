package no.dugnad.funding.calls;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.FollowUp;
import org.junit.jupiter.api.Test;

class CallTemplateTest {

  @Test
  void itHasThePublishedCriteriaAllCountingAlike() {
    assertThat(CallTemplate.criteria("nb"))
        .extracting(Criterion::name)
        .containsExactly(
            "Nytenkende",
            "Hovedmål",
            "Forankret i linjen",
            "Spredning",
            "Gevinst",
            "Utenfor drift");
    assertThat(CallTemplate.criteria("nb")).extracting(Criterion::weight).containsOnly(1);
  }

  @Test
  void itChecksTheStatusAfterThreeMonths() {
    assertThat(CallTemplate.terms("Midler", "nb").frame().followUp())
        .contains(new FollowUp(FollowUp.Step.STATUS_CHECK, 3))
        .extracting(FollowUp::step)
        .containsExactly(FollowUp.Step.values());
  }
}
