package no.dugnad.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.ProgrammeStep.Anchor;
import no.dugnad.followup.programmes.ProgrammeStep.Kind;
import no.dugnad.followup.programmes.ProgrammeStep.Offset;
import no.dugnad.followup.programmes.ProgrammeStep.Roll;
import no.dugnad.followup.programmes.ProgrammeStep.Silence;
import no.dugnad.followup.programmes.ProgrammeStep.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owner is told of a step, by its day and by today's. */
class RungTest {
  /** Due on Tuesday 18 May 2027, after 17 May, which is Whit Monday too; 6 May is Ascension Day. */
  private static final LocalDate DUE = LocalDate.of(2027, 5, 18);

  @ParameterizedTest
  @CsvSource({
    "DELIVERABLE, 2027-04-29, ",
    "DELIVERABLE, 2027-04-30, SOON",
    "DELIVERABLE, 2027-05-12, SOON",
    "DELIVERABLE, 2027-05-13, NEXT",
    "DELIVERABLE, 2027-05-18, NEXT",
    "DELIVERABLE, 2027-05-19, AFTER",
    "CHECK, 2027-05-12, ",
    "CHECK, 2027-05-13, NEXT",
    "CHECK, 2027-05-19, AFTER",
  })
  void theLatestThatIsDueIsTold(Kind kind, LocalDate today, @Nullable Rung rung) {
    assertThat(Rung.latest(step(kind, Silence.WAITS), DUE, today).orElse(null)).isEqualTo(rung);
  }

  @ParameterizedTest
  @CsvSource({
    "TELLS_MANAGER, 2027-05-31, false",
    "TELLS_MANAGER, 2027-06-01, true",
    "WAITS, 2027-06-02, false",
    "LAPSES, 2027-06-02, false",
  })
  void theManagerHearsOfItTwoWeeksLaterWhereTheStepSaysSo(
      Silence silence, LocalDate today, boolean told) {
    assertThat(Rung.tellsManager(step(Kind.DELIVERABLE, silence), DUE, today)).isEqualTo(told);
  }

  private static ProgrammeStep step(Kind kind, Silence silence) {
    var when = new When(Anchor.ANNOUNCED, new Offset(0, 0), Roll.NEXT, null);
    return new ProgrammeStep("x", "x", kind, null, when, silence, false);
  }
}
