package no.dugnad.platform.imports.web;

import java.util.List;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.imports.ImportRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

@Component
class ImportMenu implements Menu {
  private final ImportRules rules;

  ImportMenu(ImportRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> links(Viewer viewer) {
    return rules.bringIn(viewer) ? List.of(new Link("/imports", "imports.menu")) : List.of();
  }
}
