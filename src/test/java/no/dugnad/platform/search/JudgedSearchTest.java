package no.dugnad.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How good the search is, on queries somebody has judged: docs/methods/search.md. The figures are
 * printed, beside those of PostgreSQL's own Norwegian; here stands what they must not fall below.
 */
@ServerTest
class JudgedSearchTest {
  private static final String NO_ANSWER = "no answer";

  /** Below what is hoped for, 0.75: a need told in other words has few in common. */
  private static final double LEAST_LIKE = 0.6;

  @Autowired private JdbcClient db;
  private JudgedSearch judged;

  @BeforeEach
  void lay() {
    judged = new JudgedSearch(db);
    judged.lay();
  }

  @AfterEach
  void clear() {
    judged.clear();
  }

  /** What the queries of one class, or all, come to. */
  private static final class Tally {
    private int queries;
    private int right;
    private double recall;
    private double reciprocal;

    void add(List<String> best, Set<String> relevant) {
      queries++;
      if (relevant.isEmpty()) {
        if (best.isEmpty()) right++;
        return;
      }
      List<String> five = best.subList(0, Math.min(5, best.size()));
      long found = five.stream().filter(relevant::contains).count();
      if (found > 0) right++;
      recall += (double) found / Math.min(5, relevant.size());
      for (int i = 0; i < best.size(); i++) {
        if (!relevant.contains(best.get(i))) continue;
        reciprocal += 1.0 / (i + 1);
        break;
      }
    }

    double recallAt5() {
      return recall / queries;
    }

    double mrrAt10() {
      return reciprocal / queries;
    }

    @Override
    public String toString() {
      return "%2d of %2d   recall@5 %.3f   MRR@10 %.3f"
          .formatted(right, queries, recallAt5(), mrrAt10());
    }
  }

  @Test
  void nineOfTenRightAnswersAreAmongTheFirstFiveAndNoClassFails() throws Exception {
    for (Path file : files("class,query,relevant")) {
      List<List<String>> rows = JudgedSearch.rows(file);
      Map<String, Tally> ours = tally(rows, judged::best);
      Map<String, Tally> plain = tally(rows, judged::plainly);
      System.out.println("Search on " + file.getFileName() + ", then PostgreSQL's norwegian:");
      ours.forEach(
          (name, tally) -> System.out.printf("%-16s %s   |   %s%n", name, tally, plain.get(name)));
      Tally all = ours.get("all");
      assertThat(all.recallAt5()).as(file + " recall@5").isGreaterThanOrEqualTo(0.90);
      assertThat(all.mrrAt10()).as(file + " MRR@10").isGreaterThanOrEqualTo(0.75);
      assertThat(all.recallAt5() - plain.get("all").recallAt5())
          .as(file + " better than norwegian by")
          .isGreaterThanOrEqualTo(0.20);
      ours.forEach(
          (name, tally) ->
              assertThat(tally.right * 12)
                  .as(file + " " + name)
                  .isGreaterThanOrEqualTo(tally.queries * 8));
    }
  }

  /** Of each class by its name, and of all that have an answer. */
  private static Map<String, Tally> tally(
      List<List<String>> rows, Function<String, List<String>> search) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (List<String> row : rows) {
      List<String> best = search.apply(row.get(1));
      Set<String> relevant = JudgedSearch.ids(row.get(2));
      tallies.computeIfAbsent(row.getFirst(), _ -> new Tally()).add(best, relevant);
      if (!row.getFirst().equals(NO_ANSWER))
        tallies.computeIfAbsent("all", _ -> new Tally()).add(best, relevant);
    }
    return tallies;
  }

  @Test
  void whatIsShownAsLikeANeedIsMostlyRightAndWhatIsLikeNothingShowsNothing() throws Exception {
    for (Path file : files("need,relevant")) {
      double recall = 0;
      int like = 0;
      int unlike = 0;
      int empty = 0;
      int shown = 0;
      int right = 0;
      for (List<String> row : JudgedSearch.rows(file)) {
        List<String> found = judged.like(row.getFirst()).stream().map(Alike::what).toList();
        Set<String> relevant = JudgedSearch.ids(row.get(1));
        int hits = (int) found.stream().filter(relevant::contains).count();
        shown += found.size();
        right += hits;
        if (relevant.isEmpty()) {
          unlike++;
          if (found.isEmpty()) empty++;
        } else {
          like++;
          recall += (double) hits / Math.min(3, relevant.size());
        }
      }
      System.out.printf(
          "Likeness on %s: recall@3 %.3f of %d, %d of %d shown are right, %d of %d show nothing%n",
          file.getFileName(), recall / like, like, right, shown, empty, unlike);
      assertThat(recall / like).as(file + " recall@3").isGreaterThanOrEqualTo(LEAST_LIKE);
      assertThat((double) right / shown)
          .as(file + " right of what is shown")
          .isGreaterThanOrEqualTo(0.7);
      assertThat((double) empty / unlike).as(file + " empty").isGreaterThanOrEqualTo(0.85);
    }
  }

  /** All that somebody has judged in that form. */
  private static List<Path> files(String head) throws Exception {
    var found = new ArrayList<Path>();
    try (Stream<Path> files = Files.list(JudgedSearch.FOLDER)) {
      files.filter(file -> JudgedSearch.head(file).startsWith(head)).sorted().forEach(found::add);
    }
    assertThat(found).isNotEmpty();
    return found;
  }
}
