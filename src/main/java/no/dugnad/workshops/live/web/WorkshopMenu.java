package no.dugnad.workshops.live.web;

import java.util.List;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.workshops.halls.WorkshopRules;
import org.springframework.stereotype.Component;

/** The way to the workshops for those who hold them, and to the door for all others. */
@Component
class WorkshopMenu implements Menu {
  private final WorkshopRules rules;

  WorkshopMenu(WorkshopRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> links(Viewer viewer) {
    return rules.keep(viewer)
        ? List.of(new Link("/workshops", "live.workshops"))
        : List.of(new Link("/w", "live.menu"));
  }
}
