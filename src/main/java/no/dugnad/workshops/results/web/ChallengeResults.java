package no.dugnad.workshops.results.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.ChallengePart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.boards.BoardRules;
import no.dugnad.workshops.boards.Workshop;
import no.dugnad.workshops.boards.Workshops;
import org.springframework.stereotype.Component;

/** What the workshops found out, on the page of the challenge they were about. */
@Component
class ChallengeResults implements ChallengePart {
  private final Workshops workshops;
  private final BoardRules rules;

  ChallengeResults(Workshops workshops, BoardRules rules) {
    this.workshops = workshops;
    this.rules = rules;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Part> part(Challenge challenge, Viewer viewer) {
    List<Workshop> written =
        workshops.listWrittenOn(challenge.id()).stream()
            .filter(workshop -> rules.facilitates(viewer, workshop))
            .toList();
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part("workshops/results/of-challenge", Map.of("workshops", written)));
  }
}
