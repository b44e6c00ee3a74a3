package no.dugnad.funding.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    return placed(
        applications.stream()
            .map(application -> new Ranked(application, 0, standing(standings, application), 0))
            .sorted(
                Comparator.comparing(Ranked::mean, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(ranked -> ranked.application().title())
                    .thenComparing(ranked -> ranked.application().id()))
            .toList());
  }

  private static Ranking placed(List<Ranked> sorted) {
    var entries = new ArrayList<Ranked>();
    for (int i = 0; i < sorted.size(); i++) {
      Ranked ranked = sorted.get(i);
      boolean tied = i > 0 && ranked.ties(sorted.get(i - 1));
      int place = tied ? entries.get(i - 1).place() : i + 1;
      entries.add(ranked.at(ranked.standing().isScored() ? place : 0));
    }
    return new Ranking(entries);
  }

  /**
   * The same with some set apart: they come last and have no place, and the places of the others
   * are counted without them.
   */
  public Ranking withApart(Set<UUID> apart) {
    var others = new ArrayList<>(entries);
    others.removeIf(ranked -> apart.contains(ranked.application().id()));
    var all = new ArrayList<>(placed(others).entries());
    entries.stream()
        .filter(ranked -> apart.contains(ranked.application().id()))
        .forEach(ranked -> all.add(ranked.at(0)));
    return new Ranking(all);
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

  /**
   * @param place from 1; 0 when nobody has scored it, or it is set apart
   * @param changed how many assessors have changed theirs after they saw those of others
   */
  public record Ranked(Application application, int place, Standing standing, long changed) {
    private @Nullable BigDecimal mean() {
      return standing.mean();
    }

    private boolean ties(Ranked other) {
      BigDecimal mean = mean();
      BigDecimal others = other.mean();
      return mean != null && others != null && mean.compareTo(others) == 0;
    }

    private Ranked at(int place) {
      return new Ranked(application, place, standing, changed);
    }

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
