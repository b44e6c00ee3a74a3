package no.dugnad.challenges.web;

import java.util.List;
import no.dugnad.challenges.ChallengeRules;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The way to the challenges: everybody's, and those of the organisation for who keeps them. */
@Component
class ChallengeMenu implements Menu {
  private final ChallengeRules rules;

  ChallengeMenu(ChallengeRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    Stand stand = viewer.isSignedIn() ? Stand.FOOT : Stand.MENU;
    var all = new Entrance(Area.CHALLENGES, stand, "/challenges", "challenges.menu");
    return rules.keep(viewer)
        ? List.of(
            all,
            new Entrance(
                Area.OUR_CHALLENGES, Stand.PAGE, "/our-challenges", "challenges.menu.ours"))
        : List.of(all);
  }
}
