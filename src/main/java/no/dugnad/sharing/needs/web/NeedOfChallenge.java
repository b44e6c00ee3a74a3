package no.dugnad.sharing.needs.web;

import java.util.List;
import java.util.Map;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.ChallengePart;
import no.dugnad.challenges.ChallengeRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.sharing.needs.Needs;
import org.springframework.stereotype.Component;

/** On a challenge's page, for who keeps it: the need that it was begun with. */
@Component
class NeedOfChallenge implements ChallengePart {
  private final Needs needs;
  private final ChallengeRules challenges;

  NeedOfChallenge(Needs needs, ChallengeRules challenges) {
    this.needs = needs;
    this.challenges = challenges;
  }

  @Override
  public List<Part> parts(Challenge challenge, Viewer viewer) {
    if (!challenges.manages(viewer, challenge)) return List.of();
    return needs.findByChallenge(challenge.id()).stream()
        .map(need -> new Part("sharing/needs/of-challenge", Map.of("need", need)))
        .toList();
  }
}
