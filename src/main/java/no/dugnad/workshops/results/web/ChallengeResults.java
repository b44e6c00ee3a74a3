package no.dugnad.workshops.results.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.ChallengePart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopRules;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.results.Description;
import no.dugnad.workshops.results.Descriptions;
import org.springframework.stereotype.Component;

/**
 * The needs that workshops have found, gathered on the page of the challenge they were about: the
 * published ones for all, the others for those who facilitate.
 */
@Component
class ChallengeResults implements ChallengePart {
  private final Descriptions descriptions;
  private final Workshops workshops;
  private final WorkshopRules rules;

  ChallengeResults(Descriptions descriptions, Workshops workshops, WorkshopRules rules) {
    this.descriptions = descriptions;
    this.workshops = workshops;
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Challenge challenge, Viewer viewer) {
    List<Description> published = descriptions.listPublished(challenge.id());
    Set<UUID> told = published.stream().map(Description::workshopId).collect(Collectors.toSet());
    List<Workshop> others =
        workshops.listWrittenOn(challenge.id()).stream()
            .filter(workshop -> !told.contains(workshop.id()))
            .filter(workshop -> rules.facilitates(viewer, workshop))
            .toList();
    return published.isEmpty() && others.isEmpty()
        ? List.of()
        : List.of(
            new Part(
                "workshops/results/of-challenge",
                Map.of("published", published, "others", others)));
  }
}
