package no.dugnad.challenges.web;

import java.util.List;
import no.dugnad.challenges.ChallengeRules;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The way to the challenges: to those of the organisation for who keeps them. */
@Component
class ChallengeMenu implements Menu {
  private final ChallengeRules rules;

  ChallengeMenu(ChallengeRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> links(Viewer viewer) {
    String path = rules.keep(viewer) ? "/our-challenges" : "/challenges";
    return List.of(new Link(path, "challenges.menu"));
  }
}
