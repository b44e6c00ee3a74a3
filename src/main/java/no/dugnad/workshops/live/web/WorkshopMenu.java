package no.dugnad.workshops.live.web;

import java.util.stream.Stream;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import no.dugnad.workshops.halls.WorkshopRules;
import org.springframework.stereotype.Component;

/** The way to the workshops, for those who hold them. */
@Component
class WorkshopMenu implements Menu {
  private final WorkshopRules rules;

  WorkshopMenu(WorkshopRules rules) {
    this.rules = rules;
  }

  @Override
  public Stream<MenuEntry> entries(Viewer viewer) {
    return rules.keep(viewer)
        ? Stream.of(new MenuEntry(26, "/workshops", "live.workshops"))
        : Stream.empty();
  }
}
