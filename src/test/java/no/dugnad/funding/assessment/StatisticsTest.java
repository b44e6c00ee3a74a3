package no.dugnad.funding.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;
import no.dugnad.funding.assessment.Ranking.Standing;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final UUID NOVEL = new UUID(0, 1);
  private static final UUID BACKED = new UUID(0, 2);
  private static final UUID BENEFIT = new UUID(0, 3);
  private static final Map<UUID, Integer> WEIGHTS = weights(2, 1, 1);

  private final Statistics statistics = new Statistics(WEIGHTS, 5);

  @Test
  void nobodyHasScored() {
    Standing standing = statistics.of(List.of());
    assertThat(standing.isScored()).isFalse();
    assertThat(standing.disagreement()).isFalse();
  }

  @Test
  void oneAssessorHasAMeanButNoSpread() {
    Standing standing = statistics.of(List.of(sheet(5, 3, 1)));
    assertThat(standing.mean()).isEqualByComparingTo("3.5");
    assertThat(standing.spread()).isNull();
    assertThat(standing.agreement()).isNull();
    assertThat(standing.disagreement()).isFalse();
  }

  /** Reckoned by hand: (2·5 + 3 + 1)/4 = 3.5, (2·4 + 4 + 4)/4 = 4 and (2·3 + 2 + 3)/4 = 2.75. */
  @Test
  void threeAssessorsAsReckonedByHand() {
    Standing standing = statistics.of(List.of(sheet(5, 3, 1), sheet(4, 4, 4), sheet(3, 2, 3)));
    assertThat(standing.assessors()).isEqualTo(3);
    assertThat(standing.mean()).isCloseTo(new BigDecimal("3.416667"), within(hundredThousandth()));
    assertThat(standing.spread())
        .isCloseTo(new BigDecimal("0.629153"), within(hundredThousandth()));
    // Variances 1, 1 and 7/3; weighted (2 + 1 + 7/3)/4 = 4/3; by lot (25 − 1)/12 = 2; 1 − 2/3.
    assertThat(standing.agreement())
        .isCloseTo(new BigDecimal("0.333333"), within(hundredThousandth()));
    assertThat(standing.disagreement()).isTrue();
    assertThat(standing.criteria().getFirst().mean()).isEqualByComparingTo("4");
    assertThat(standing.criteria().getLast().least()).isEqualTo(1);
    assertThat(standing.criteria().getLast().most()).isEqualTo(4);
  }

  @Test
  void thoseWhoThinkAlikeAgreeWholly() {
    Standing standing = statistics.of(List.of(sheet(4, 3, 2), sheet(4, 3, 2)));
    assertThat(standing.spread()).isEqualByComparingTo("0");
    assertThat(standing.agreement()).isEqualByComparingTo("1");
    assertThat(standing.disagreement()).isFalse();
  }

  @Test
  void differencesThatCancelInTheMeanAreStillDisagreement() {
    Standing standing = statistics.of(List.of(sheet(3, 1, 5), sheet(3, 5, 1)));
    assertThat(standing.spread()).isEqualByComparingTo("0");
    assertThat(standing.disagreement()).isTrue();
  }

  @Test
  void moreDisagreementThanByLotIsNoAgreementAtAll() {
    Standing standing = statistics.of(List.of(sheet(1, 1, 1), sheet(5, 5, 5)));
    assertThat(standing.agreement()).isEqualByComparingTo("0");
  }

  /**
   * The same by another road: weights normalised first, in floating point, on many random panels.
   */
  @Test
  void agreesWithAPlainComputationAndWithItselfInAnyOrder() {
    long seed = 20261121;
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Map<UUID, Integer> weights =
          weights(1 + random.nextInt(100), 1 + random.nextInt(100), 1 + random.nextInt(100));
      int scaleMax = 2 + random.nextInt(9);
      var sheets = new ArrayList<Map<UUID, Integer>>();
      for (int i = 2 + random.nextInt(8); i > 0; i--) {
        sheets.add(
            sheet(
                1 + random.nextInt(scaleMax),
                1 + random.nextInt(scaleMax),
                1 + random.nextInt(scaleMax)));
      }
      var standing = new Statistics(weights, scaleMax).of(sheets);
      double[] scores = sheets.stream().mapToDouble(s -> plainScore(weights, s)).toArray();
      String where = "seed " + seed + " round " + round;
      assertThat(standing.mean().doubleValue())
          .as(where)
          .isCloseTo(DoubleStream.of(scores).average().orElseThrow(), within(1e-9));
      assertThat(standing.spread().doubleValue())
          .as(where)
          .isCloseTo(Math.sqrt(plainVariance(scores)), within(1e-9));
      assertThat(standing.agreement().doubleValue())
          .as(where)
          .isCloseTo(plainAgreement(weights, scaleMax, sheets), within(1e-9));
      Collections.shuffle(sheets, random);
      assertThat(new Statistics(weights, scaleMax).of(sheets)).as(where).isEqualTo(standing);
    }
  }

  private static double plainScore(Map<UUID, Integer> weights, Map<UUID, Integer> sheet) {
    double sum = weights.values().stream().mapToDouble(Integer::doubleValue).sum();
    return weights.entrySet().stream()
        .mapToDouble(w -> w.getValue() / sum * sheet.get(w.getKey()))
        .sum();
  }

  private static double plainVariance(double[] values) {
    double mean = DoubleStream.of(values).average().orElseThrow();
    return DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }

  private static double plainAgreement(
      Map<UUID, Integer> weights, int scaleMax, List<Map<UUID, Integer>> sheets) {
    double sum = weights.values().stream().mapToDouble(Integer::doubleValue).sum();
    double variance =
        weights.entrySet().stream()
            .mapToDouble(
                w ->
                    w.getValue()
                        / sum
                        * plainVariance(
                            sheets.stream().mapToDouble(s -> s.get(w.getKey())).toArray()))
            .sum();
    return Math.max(0, 1 - variance / ((scaleMax * scaleMax - 1) / 12.0));
  }

  private static BigDecimal hundredThousandth() {
    return new BigDecimal("0.00001");
  }

  private static Map<UUID, Integer> weights(int novel, int backed, int benefit) {
    var weights = new LinkedHashMap<UUID, Integer>();
    weights.put(NOVEL, novel);
    weights.put(BACKED, backed);
    weights.put(BENEFIT, benefit);
    return weights;
  }

  private static Map<UUID, Integer> sheet(int novel, int backed, int benefit) {
    return Map.of(NOVEL, novel, BACKED, backed, BENEFIT, benefit);
  }
}
