package no.dugnad.followup.benefits;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.followup.benefits.Asking.Seen;
import no.dugnad.followup.benefits.BenefitSums.Addends;
import no.dugnad.followup.benefits.BenefitSums.Sum;

/**
 * What everybody may read of the benefits of many projects. What was seen is told from {@value
 * #FEWEST} answers on: what fewer say is what somebody says whom their colleagues know.
 *
 * @param foreseen how many benefits
 * @param asked of how many there could be an answer
 * @param answered of how many there is one
 * @param said how many said so last; empty when they are too few
 * @param added those of which somebody knows where they were before
 */
public record ToldBenefits(
    int foreseen, int asked, int answered, Optional<Map<Seen, Integer>> said, List<Added> added) {
  /** As many as an anonymous question needs. */
  public static final int FEWEST = 5;

  public ToldBenefits {
    added = List.copyOf(added);
  }

  /**
   * What can be added to one sum; each is empty when it is of too few.
   *
   * @param foreseen what they were to come to
   * @param seen what those came to that came towards their aims
   * @param away what those came to that went the other way
   * @param n of how many what was seen is
   * @param m of how many it could be
   */
  public record Added(
      Addends which,
      Optional<BigDecimal> foreseen,
      Optional<BigDecimal> seen,
      Optional<BigDecimal> away,
      int n,
      int m) {}

  static ToldBenefits of(BenefitSums sums) {
    var said = new EnumMap<Seen, Integer>(Seen.class);
    for (Seen seen : Seen.values()) said.put(seen, sums.countLast(seen));
    int answered = said.values().stream().mapToInt(Integer::intValue).sum();
    return new ToldBenefits(
        sums.countForeseen(),
        sums.countAsked(),
        answered,
        isEnough(answered) ? Optional.of(Map.copyOf(said)) : Optional.empty(),
        sums.addends().stream()
            .filter(which -> which.direction() != null)
            .map(which -> added(which, sums.foreseen(which), sums.seenLast(which)))
            .toList());
  }

  private static Added added(Addends which, Sum foreseen, Sum seen) {
    boolean told =
        Arrays.stream(new int[] {seen.astray(), seen.n() - seen.astray()})
                .allMatch(part -> part == 0 || isEnough(part))
            && isEnough(seen.n());
    return new Added(
        which,
        isEnough(foreseen.n()) ? Optional.of(foreseen.total()) : Optional.empty(),
        told ? Optional.of(seen.total()) : Optional.empty(),
        told ? Optional.of(seen.away()) : Optional.empty(),
        seen.n(),
        seen.m());
  }

  private static boolean isEnough(int answers) {
    return answers >= FEWEST;
  }
}
