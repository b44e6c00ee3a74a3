package no.dugnad.platform.imports.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.imports.ImportRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

@Component
class ImportMenu implements Menu {
  private final ImportRules rules;

  ImportMenu(ImportRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return rules.bringIn(viewer)
        ? List.of(new Entrance(Area.IMPORTS, Stand.PAGE, "/imports", "imports.menu"))
        : List.of();
  }
}
