package no.dugnad.funding.decisions.web;

import java.util.List;
import no.dugnad.funding.decisions.DecisionRules;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Decision-makers find the rounds that they decide in the main menu. */
@Component
class DecisionMenu implements Menu {
  private final DecisionRules rules;

  DecisionMenu(DecisionRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return rules.list(viewer)
        ? List.of(new Entrance(Area.DECISIONS, Stand.MENU, "/decisions", "decisions.menu"))
        : List.of();
  }
}
