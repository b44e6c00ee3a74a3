package no.dugnad.workshops.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import no.dugnad.workshops.rankings.Estimates.Spread;
import no.dugnad.workshops.rankings.Votes.Estimate;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void theAgreementOfVanDerEijksExampleIsAsPublished() {
    assertThat(Spread.agreement(new double[] {30, 40, 210, 130, 530, 50, 10}))
        .isCloseTo(0.6113333, within(1e-6));
  }

  @Test
  void theAgreementOnDutchPartiesIsAsPublished() {
    assertThat(Spread.agreement(new double[] {2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6}))
        .isCloseTo(0.61, within(0.005));
    assertThat(Spread.agreement(new double[] {1.6, 2.6, 8.2, 21, 29.3, 27, 10.3}))
        .isCloseTo(0.48, within(0.005));
  }

  @Test
  void aDividedRoomDisagreesMoreThanADoubtfulOne() {
    assertThat(Spread.of(4, 4, 4).disagreement()).isZero();
    assertThat(Spread.of(1, 2, 3, 4, 5).disagreement()).isCloseTo(0.5, within(1e-12));
    assertThat(Spread.of(1, 1, 5, 5).disagreement()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theMedianAndTheMiddleHalfAreTold() {
    assertThat(Spread.of(5, 1, 2, 2, 4))
        .extracting(Spread::median, Spread::low, Spread::high)
        .containsExactly(2.0, 2.0, 4.0);
    assertThat(Spread.of(3, 4).median()).isEqualTo(3.5);
    assertThat(Spread.of(2)).isEqualTo(new Spread(2, 2, 2, 0));
  }

  @Test
  void estimatesAreGatheredByNote() {
    UUID note = new UUID(0, 1);
    UUID other = new UUID(0, 2);
    var byNote =
        Estimates.byNote(
            List.of(
                new Estimate(new UUID(1, 1), note, 5, 1),
                new Estimate(new UUID(1, 2), note, 3, 2),
                new Estimate(new UUID(1, 1), other, 1, 5)));
    assertThat(byNote.get(note).impact().median()).isEqualTo(4);
    assertThat(byNote.get(note).effort().median()).isEqualTo(1.5);
    assertThat(byNote.get(note).people()).isEqualTo(2);
    assertThat(byNote.get(other).people()).isEqualTo(1);
  }
}
