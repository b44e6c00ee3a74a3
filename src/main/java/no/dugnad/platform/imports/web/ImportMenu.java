package no.dugnad.platform.imports.web;

import java.util.stream.Stream;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.imports.ImportRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class ImportMenu implements Menu {
  private final ImportRules rules;

  ImportMenu(ImportRules rules) {
    this.rules = rules;
  }

  @Override
  public Stream<MenuEntry> entries(Viewer viewer) {
    return rules.bringIn(viewer)
        ? Stream.of(new MenuEntry(95, "/imports", "imports.menu"))
        : Stream.empty();
  }
}
