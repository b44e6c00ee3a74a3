package no.dugnad.platform.forms.web;

import java.util.List;
import no.dugnad.platform.forms.FormsRules;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The way to the forms, for those who build them. */
@Component
class FormMenu implements Menu {
  private final FormsRules rules;

  FormMenu(FormsRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> links(Viewer viewer) {
    return rules.build(viewer) ? List.of(new Link("/forms", "forms.menu")) : List.of();
  }
}
