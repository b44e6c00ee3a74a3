package no.dugnad.followup.programmes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one cohort does, and by when: its own copy of a version of the template.
 *
 * @param version the number of that version
 */
public record Programme(
    UUID cohortId, int version, List<ProgrammeStep> steps, List<Occurrence> occurrences) {
  public Programme {
    steps = List.copyOf(steps);
    occurrences = List.copyOf(occurrences);
  }

  public Optional<ProgrammeStep> find(String key) {
    return steps.stream().filter(step -> step.key().equals(key)).findFirst();
  }

  public ProgrammeStep step(Occurrence occurrence) {
    return find(occurrence.step()).orElseThrow();
  }

  /** Those whose day is reckoned from that of the step. */
  public List<ProgrammeStep> reckonedFrom(ProgrammeStep step) {
    return steps.stream()
        .filter(one -> !one.retired() && step.key().equals(one.when().anchor().step()))
        .toList();
  }

  public Map<Occurrence, ProgrammeStep> stepsOf(Collection<Occurrence> some) {
    return some.stream().collect(Collectors.toMap(Function.identity(), this::step));
  }

  /** Of one step, in the order of their days. */
  public List<Occurrence> of(ProgrammeStep step) {
    return occurrences.stream()
        .filter(occurrence -> occurrence.step().equals(step.key()))
        .sorted(Comparator.comparing((Occurrence o) -> o.due().day()).thenComparing(Occurrence::id))
        .toList();
  }

  /** What one project does, and what it does with the others, in the order of the days. */
  public List<Occurrence> of(UUID projectId) {
    return occurrences.stream()
        .filter(o -> o.projectId() == null || o.projectId().equals(projectId))
        .sorted(Comparator.comparing((Occurrence o) -> o.due().day()).thenComparing(Occurrence::id))
        .toList();
  }
}
