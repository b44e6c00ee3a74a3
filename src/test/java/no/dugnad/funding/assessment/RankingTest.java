package no.dugnad.funding.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationStatus;
import no.dugnad.funding.assessment.Ranking.Ranked;
import no.dugnad.funding.assessment.Ranking.Standing;
import no.dugnad.platform.shared.Money;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final UUID SOMEBODY = new UUID(7, 7);

  @Test
  void theBestComesFirst() {
    Ranking ranking = Ranking.of(applications("A", "B"), means("A", "3.1", "B", "3.2"));
    assertThat(ranking.entries()).extracting(RankingTest::title).containsExactly("B", "A");
    assertThat(ranking.entries()).extracting(Ranked::place).containsExactly(1, 2);
  }

  @Test
  void equalMeansShareAPlaceAndTheNextIsSkipped() {
    Ranking ranking =
        Ranking.of(
            applications("D", "C", "B", "A"), means("A", "2", "B", "4", "C", "4.0", "D", "5"));
    assertThat(ranking.entries())
        .extracting(RankingTest::title)
        .containsExactly("D", "B", "C", "A");
    assertThat(ranking.entries()).extracting(Ranked::place).containsExactly(1, 2, 2, 4);
  }

  @Test
  void whatNobodyHasScoredComesLastAndHasNoPlace() {
    Ranking ranking = Ranking.of(applications("A", "B", "C"), means("C", "1"));
    assertThat(ranking.entries()).extracting(RankingTest::title).containsExactly("C", "A", "B");
    assertThat(ranking.entries()).extracting(Ranked::place).containsExactly(1, 0, 0);
  }

  @Test
  void theOthersKeepTheirPlacesWhereOneIsSetApart() {
    List<Application> applications = applications("A", "B", "C", "D");
    Ranking ranking =
        Ranking.of(applications, means("A", "5", "B", "4", "C", "3", "D", "3"))
            .withApart(Set.of(applications.get(1).id()));
    assertThat(ranking.entries())
        .extracting(RankingTest::title)
        .containsExactly("A", "C", "D", "B");
    assertThat(ranking.entries()).extracting(Ranked::place).containsExactly(1, 2, 2, 0);
  }

  /** Whoever may not see an application gets the ranking as it would be without it. */
  @Test
  void leavingOneOutKeepsTheOrderOfTheOthersInAnyOrderTheyCome() {
    long seed = 44;
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Application> all =
          new ArrayList<>(
              applications(
                  IntStream.range(0, 12)
                      .mapToObj(i -> "S" + (char) ('a' + i))
                      .toArray(String[]::new)));
      var means = new HashMap<UUID, Standing>();
      for (Application application : all) {
        if (random.nextInt(6) > 0) {
          means.put(application.id(), standing(BigDecimal.valueOf(random.nextInt(8))));
        }
      }
      Ranking whole = Ranking.of(all, means);
      Application left = all.get(random.nextInt(all.size()));
      List<Application> others = new ArrayList<>(all);
      others.remove(left);
      Collections.shuffle(others, random);
      assertThat(Ranking.of(others, means).entries())
          .as("seed %s round %s", seed, round)
          .extracting(RankingTest::title)
          .isEqualTo(
              whole.entries().stream()
                  .filter(entry -> !entry.application().equals(left))
                  .map(RankingTest::title)
                  .toList());
    }
  }

  private static String title(Ranked ranked) {
    return ranked.application().title();
  }

  private static List<Application> applications(String... titles) {
    return List.of(titles).stream().map(RankingTest::application).toList();
  }

  private static Application application(String title) {
    return new Application(
        id(title),
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        new Application.Summary(title, Money.kroner(100_000), null, "", null),
        new ApplicationStatus.Submitted(Instant.EPOCH, SOMEBODY, "0"));
  }

  private static UUID id(String title) {
    return new UUID(1, title.hashCode());
  }

  private static Map<UUID, Standing> means(String... titlesAndMeans) {
    var means = new HashMap<UUID, Standing>();
    for (int i = 0; i < titlesAndMeans.length; i += 2) {
      means.put(id(titlesAndMeans[i]), standing(new BigDecimal(titlesAndMeans[i + 1])));
    }
    return means;
  }

  private static Standing standing(BigDecimal mean) {
    return new Standing(2, mean, BigDecimal.ZERO, BigDecimal.ONE, List.of());
  }
}
