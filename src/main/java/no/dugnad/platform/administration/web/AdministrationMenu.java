package no.dugnad.platform.administration.web;

import java.util.List;
import no.dugnad.platform.administration.AdministrationRules;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

@Component
class AdministrationMenu implements Menu {
  private final AdministrationRules rules;

  AdministrationMenu(AdministrationRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> links(Viewer viewer) {
    return rules.administer(viewer)
        ? List.of(new Link("/people", "administration.menu"))
        : List.of();
  }
}
