package no.dugnad.sharing.needs.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.sharing.needs.NeedRules;
import org.springframework.stereotype.Component;

/** The way to say what one needs, and to what was said for who answers it. */
@Component
class NeedMenu implements Menu {
  private final NeedRules rules;

  NeedMenu(NeedRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    var all = new Entrance(Area.NEEDS, Stand.FOOT, "/needs", "needs.menu");
    return rules.list(viewer)
        ? List.of(all, new Entrance(Area.OUR_NEEDS, Stand.PAGE, "/our-needs", "needs.menu.ours"))
        : List.of(all);
  }
}
