package no.dugnad.followup.gatherings.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.gatherings.Gatherings.OfProject;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.ProgrammeStep;
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
    List<Occurrence> together =
        of.entrySet().stream()
            .filter(one -> one.getValue().isOfCohort())
            .map(Map.Entry::getKey)
            .toList();
    var paths = new HashMap<UUID, String>();
    list(of.keySet(), together, team)
        .filter(one -> !one.isCancelled())
        .forEach(
            one -> findStep(one, together).ifPresent(step -> paths.put(step.id(), one.path())));
    return paths;
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
