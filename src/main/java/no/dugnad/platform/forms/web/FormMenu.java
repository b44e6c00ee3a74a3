package no.dugnad.platform.forms.web;

import java.util.stream.Stream;
import no.dugnad.platform.forms.FormsRules;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.stereotype.Component;

/** The way to the forms, for those who build them. */
@Component
class FormMenu implements Menu {
  private final FormsRules rules;

  FormMenu(FormsRules rules) {
    this.rules = rules;
  }

  @Override
  public Stream<MenuEntry> entries(Viewer viewer) {
    return rules.build(viewer)
        ? Stream.of(new MenuEntry(39, "/forms", "forms.menu"))
        : Stream.empty();
  }
}
