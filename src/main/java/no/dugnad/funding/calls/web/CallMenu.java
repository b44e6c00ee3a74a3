package no.dugnad.funding.calls.web;

import java.util.List;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The way to the calls: everybody's, and for advisers their own organisation's rounds. */
@Component
class CallMenu implements Menu {
  private final CallRules rules;

  CallMenu(CallRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    Stand stand = viewer.roles().isEmpty() ? Stand.MENU : Stand.FOOT;
    var all = new Entrance(Area.CALLS, stand, "/calls", "calls.menu");
    return rules.keep(viewer)
        ? List.of(all, new Entrance(Area.ROUNDS, Stand.MENU, "/our-calls", "calls.menu.ours"))
        : List.of(all);
  }
}
