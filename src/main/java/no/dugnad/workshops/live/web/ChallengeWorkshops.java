package no.dugnad.workshops.live.web;

import java.util.List;
import java.util.Map;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.ChallengePart;
import no.dugnad.challenges.ChallengeRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.workshops.halls.Setups;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import org.springframework.stereotype.Component;

/** The workshops about a challenge, on its page, for those who hold them. */
@Component
class ChallengeWorkshops implements ChallengePart {
  private final Workshops workshops;
  private final Setups setups;
  private final ChallengeRules rules;

  ChallengeWorkshops(Workshops workshops, Setups setups, ChallengeRules rules) {
    this.workshops = workshops;
    this.setups = setups;
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Challenge challenge, Viewer viewer) {
    if (!rules.manages(viewer, challenge)) return List.of();
    List<Workshop> held = workshops.listOn(challenge.id());
    return List.of(
        new Part(
            "workshops/live/of-challenge",
            Map.of(
                "challenge",
                challenge,
                "workshops",
                held,
                "setups",
                setups.list(held.stream().map(Workshop::id).toList()))));
  }
}
