package no.dugnad.funding.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the panel's scores say of one application, and of no other: nothing in it depends on which
 * other applications there are.
 *
 * @param assessors how many have handed in
 * @param mean the weighted mean on the call's scale; null when nobody has handed in
 * @param spread the standard deviation between the assessors' weighted scores; null below two
 * @param agreement from 0 (as if drawn by lot) to 1 (all alike); null below two
 */
public record Standing(
    int assessors,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal spread,
    @Nullable BigDecimal agreement,
    List<CriterionMean> criteria) {

  /**
   * Below this the agreement is weak or lacking (LeBreton and Senter, Organizational Research
   * Methods 11(4), 2008, table 3).
   */
  static final BigDecimal WEAK = new BigDecimal("0.51");

  public Standing {
    criteria = List.copyOf(criteria);
  }

  /** Whether the panel should talk about the application because its members see it differently. */
  public boolean disagreement() {
    return agreement != null && agreement.compareTo(WEAK) < 0;
  }

  public boolean isScored() {
    return mean != null;
  }

  /**
   * One criterion's mean over the assessors.
   *
   * @param least the lowest score given
   * @param most the highest
   */
  public record CriterionMean(UUID criterionId, BigDecimal mean, int least, int most) {}
}
