package no.dugnad.followup.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.dugnad.followup.claims.Instalment.Planned;
import no.dugnad.followup.claims.Plan.When;
import no.dugnad.platform.shared.Money;
import org.junit.jupiter.api.Test;

class InstalmentTest {
  @Test
  void whatIsLeftIsDividedToTheOreWhateverTheShares() {
    var random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      var left = new Money(random.nextLong(100_000_000_000_000L));
      List<Planned> planned =
          IntStream.rangeClosed(1, 1 + random.nextInt(Plan.MOST))
              .mapToObj(n -> planned(n, 1 + random.nextLong(100_000_000_000_000L)))
              .toList();
      List<Instalment> divided = Instalment.divide(left, planned);
      assertThat(divided).noneMatch(one -> one.amount().isNegative());
      assertThat(divided.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus))
          .isEqualTo(left);
    }
  }

  @Test
  void whatIsPlannedInKronerIsPaidSoAndPerCentInWholeKroner() {
    assertThat(amounts(35_000_00, 12_345_67, 22_654_33)).containsExactly(12_345_67L, 22_654_33L);
    assertThat(amounts(100_00, 33, 33, 34)).containsExactly(33_00L, 33_00L, 34_00L);
    assertThat(amounts(35_001_50, 50, 50)).containsExactly(17_500_00L, 17_501_50L);
  }

  @Test
  void whereNothingIsLeftNothingIsPaid() {
    assertThat(amounts(-1, 50, 50)).containsExactly(0L, 0L);
  }

  private static List<Long> amounts(long left, long... shares) {
    List<Planned> planned =
        IntStream.range(0, shares.length).mapToObj(i -> planned(i + 1, shares[i])).toList();
    return Instalment.divide(new Money(left), planned).stream()
        .map(one -> one.amount().ore())
        .toList();
  }

  private static Planned planned(int number, long share) {
    return new Planned(number, share, new When.AtOnce(), null);
  }
}
