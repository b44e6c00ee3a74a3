package no.dugnad.platform.administration.web;

import java.util.stream.Stream;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.PeopleRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class AdministrationMenu implements Menu {
  private final PeopleRules rules;

  AdministrationMenu(PeopleRules rules) {
    this.rules = rules;
  }

  @Override
  public Stream<MenuEntry> entries(Viewer viewer) {
    return rules.administer(viewer)
        ? Stream.of(new MenuEntry(90, "/people", "administration.menu"))
        : Stream.empty();
  }
}
