package no.dugnad.followup.gatherings.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.gatherings.Gatherings.OfProject;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** A cohort meets for a step where people have been asked to come. */
@Component
class GatheringPlaces implements Occurrence.Place {
  private final Gatherings gatherings;

  GatheringPlaces(Gatherings gatherings) {
    this.gatherings = gatherings;
  }

  @Override
  public Map<UUID, String> paths(Map<Occurrence, ProgrammeStep> of, boolean team) {
    List<Occurrence> together = together(of);
    var paths = new HashMap<UUID, String>();
    list(of.keySet(), together, team)
        .filter(one -> !one.isCancelled())
        .forEach(
            one -> findStep(one, together).ifPresent(step -> paths.put(step.id(), one.path())));
    return paths;
  }

  /** The day that the programme says is nothing that anybody has been asked to. */
  @Override
  public Map<UUID, String> said(Map<Occurrence, ProgrammeStep> of) {
    List<Occurrence> pending = together(of).stream().filter(Occurrence::isPending).toList();
    List<Gathering> all = list(of.keySet(), pending, true).toList();
    return pending.stream()
        .filter(step -> findCalledOff(step, all).isPresent())
        .collect(Collectors.toMap(Occurrence::id, _ -> "gatherings.status.cancelled"));
  }

  /** Nobody is asked to come: not yet, or not any more. */
  @Override
  public List<Part> parts(Occurrence of, ProgrammeStep step) {
    if (!step.isOfCohort() || !of.isPending()) return List.of();
    List<Gathering> all = gatherings.list(of.cohortId(), true);
    return all.stream().anyMatch(one -> one.isStep(of.step()) && !one.isCancelled())
        ? List.of()
        : List.of(
            new Part(
                "followup/gatherings/of-step",
                Map.of("cohortId", of.cohortId(), "calledOff", findCalledOff(of, all))));
  }

  /** The last that was to be the step, where no other is. */
  private static Optional<Gathering> findCalledOff(Occurrence step, List<Gathering> all) {
    List<Gathering> own =
        all.stream()
            .filter(one -> one.cohortId().equals(step.cohortId()) && one.isStep(step.step()))
            .toList();
    return own.stream().allMatch(Gathering::isCancelled)
        ? own.stream().reduce((_, last) -> last)
        : Optional.empty();
  }

  private static List<Occurrence> together(Map<Occurrence, ProgrammeStep> of) {
    return of.entrySet().stream()
        .filter(one -> one.getValue().isOfCohort())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Stream<Gathering> list(Set<Occurrence> of, List<Occurrence> together, boolean team) {
    Stream<UUID> cohorts = together.stream().map(Occurrence::cohortId).distinct();
    List<UUID> projects =
        of.stream().map(Occurrence::projectId).filter(Objects::nonNull).distinct().toList();
    return projects.size() == 1
        ? cohorts
            .flatMap(cohort -> gatherings.listOf(cohort, projects.getFirst()).stream())
            .map(OfProject::gathering)
        : cohorts.flatMap(cohort -> gatherings.list(cohort, !team).stream());
  }

  private static Optional<Occurrence> findStep(Gathering gathering, List<Occurrence> of) {
    return of.stream()
        .filter(step -> step.cohortId().equals(gathering.cohortId()))
        .filter(step -> gathering.isStep(step.step()))
        .findFirst();
  }
}
