package no.dugnad.funding.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.funding.assessment.Ranking.Standing;
import no.dugnad.funding.assessment.Ranking.Standing.CriterionMean;

/**
 * Mean, spread and agreement of one application's scores. Sums are whole numbers until the last
 * division, so the order in which scores come changes nothing, and equal results are equal.
 *
 * <p>Agreement is r*WG(J) of Lindell, Brandt and Whitney (Applied Psychological Measurement 23(2),
 * 1999): one minus the mean variance of the criteria over the variance of scores drawn by lot from
 * the scale, (A² − 1) / 12 with A steps. Here the criteria's variances are weighted as their means
 * are, and what would be below zero is zero.
 */
final class Statistics {
  private static final int DECIMALS = 20;

  private final Map<UUID, Integer> weights;
  private final int scaleMax;
  private final long sumOfWeights;

  /**
   * @param weights the criteria's weights, in the criteria's order
   * @param scaleMax scores go from 1 to this
   */
  Statistics(Map<UUID, Integer> weights, int scaleMax) {
    this.weights = weights;
    this.scaleMax = scaleMax;
    this.sumOfWeights = weights.values().stream().mapToLong(Integer::longValue).sum();
  }

  /**
   * @param sheets one for each assessor, with a score for every criterion
   */
  Standing of(Collection<Map<UUID, Integer>> sheets) {
    int assessors = sheets.size();
    if (assessors == 0) return new Standing(0, null, null, null, List.of());
    var criteria = weights.keySet().stream().map(id -> criterion(id, sheets)).toList();
    BigDecimal mean = ratio(total(sheets), sumOfWeights * assessors);
    if (assessors == 1) return new Standing(1, mean, null, null, criteria);
    return new Standing(assessors, mean, spread(sheets), agreement(sheets), criteria);
  }

  private static CriterionMean criterion(UUID id, Collection<Map<UUID, Integer>> sheets) {
    var scores = sheets.stream().mapToInt(sheet -> points(sheet, id)).summaryStatistics();
    return new CriterionMean(
        id, ratio(scores.getSum(), scores.getCount()), scores.getMin(), scores.getMax());
  }

  private long total(Collection<Map<UUID, Integer>> sheets) {
    return sheets.stream().mapToLong(this::weighted).sum();
  }

  private long weighted(Map<UUID, Integer> sheet) {
    return weights.entrySet().stream()
        .mapToLong(weight -> (long) weight.getValue() * points(sheet, weight.getKey()))
        .sum();
  }

  private static int points(Map<UUID, Integer> sheet, UUID criterion) {
    return Objects.requireNonNull(sheet.get(criterion), "a score for every criterion");
  }

  private BigDecimal spread(Collection<Map<UUID, Integer>> sheets) {
    long[] scores = sheets.stream().mapToLong(this::weighted).toArray();
    return variance(scores)
        .sqrt(MathContext.DECIMAL64)
        .divide(BigDecimal.valueOf(sumOfWeights), DECIMALS, RoundingMode.HALF_EVEN);
  }

  private BigDecimal agreement(Collection<Map<UUID, Integer>> sheets) {
    BigDecimal byLot = ratio((long) scaleMax * scaleMax - 1, 12);
    BigDecimal variances =
        weights.entrySet().stream()
            .map(
                weight ->
                    variance(sheets.stream().mapToLong(s -> points(s, weight.getKey())).toArray())
                        .multiply(BigDecimal.valueOf(weight.getValue())))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(sumOfWeights), DECIMALS, RoundingMode.HALF_EVEN);
    return BigDecimal.ONE
        .subtract(variances.divide(byLot, DECIMALS, RoundingMode.HALF_EVEN))
        .max(BigDecimal.ZERO);
  }

  /** The sample variance: (n Σx² − (Σx)²) / n(n − 1). */
  private static BigDecimal variance(long[] scores) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (long score : scores) {
      BigInteger value = BigInteger.valueOf(score);
      sum = sum.add(value);
      squares = squares.add(value.multiply(value));
    }
    long n = scores.length;
    BigInteger above = squares.multiply(BigInteger.valueOf(n)).subtract(sum.multiply(sum));
    return new BigDecimal(above)
        .divide(BigDecimal.valueOf(n * (n - 1)), DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal ratio(long above, long below) {
    return BigDecimal.valueOf(above)
        .divide(BigDecimal.valueOf(below), DECIMALS, RoundingMode.HALF_EVEN);
  }
}
