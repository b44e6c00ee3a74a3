package no.dugnad.funding.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import org.jspecify.annotations.Nullable;

/**
 * The applications that somebody may see, the best first. Equal means share a place, and the next
 * place is skipped; those that nobody has scored have no place and come last.
 */
public record Ranking(List<Ranked> entries) {
  public Ranking {
    entries = List.copyOf(entries);
  }

  static Ranking of(List<Application> applications, Map<UUID, Standing> standings) {
    var sorted =
        applications.stream()
            .map(application -> new Unplaced(application, standing(standings, application)))
            .sorted(
                Comparator.comparing(
                        Unplaced::mean, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(unplaced -> unplaced.application().title())
                    .thenComparing(unplaced -> unplaced.application().id()))
            .toList();
    var entries = new ArrayList<Ranked>();
    for (int i = 0; i < sorted.size(); i++) {
      Unplaced unplaced = sorted.get(i);
      boolean tied = i > 0 && unplaced.ties(sorted.get(i - 1));
      int place = tied ? entries.get(i - 1).place() : i + 1;
      entries.add(
          new Ranked(
              unplaced.application(),
              unplaced.standing().isScored() ? place : 0,
              unplaced.standing(),
              0));
    }
    return new Ranking(entries);
  }

  private static Standing standing(Map<UUID, Standing> standings, Application application) {
    return standings.getOrDefault(application.id(), new Standing(0, null, null, null, List.of()));
  }

  /**
   * @param changed how many assessors have changed theirs after they saw those of others
   */
  Ranking withChanged(Map<UUID, Long> changed) {
    return new Ranking(
        entries.stream()
            .map(
                ranked ->
                    new Ranked(
                        ranked.application(),
                        ranked.place(),
                        ranked.standing(),
                        changed.getOrDefault(ranked.application().id(), 0L)))
            .toList());
  }

  public Optional<Ranked> find(UUID applicationId) {
    return entries.stream().filter(e -> e.application().id().equals(applicationId)).findFirst();
  }

  private record Unplaced(Application application, Standing standing) {
    @Nullable BigDecimal mean() {
      return standing.mean();
    }

    boolean ties(Unplaced other) {
      BigDecimal mean = mean();
      BigDecimal others = other.mean();
      return mean != null && others != null && mean.compareTo(others) == 0;
    }
  }

  /**
   * @param place from 1; 0 when nobody has scored it
   * @param changed how many assessors have changed theirs after they saw those of others
   */
  public record Ranked(Application application, int place, Standing standing, long changed) {
    public boolean disagreement() {
      return standing.disagreement();
    }

    public int assessors() {
      return standing.assessors();
    }
  }

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

    /**
     * Whether the panel should talk about the application because its members see it differently.
     */
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
}
