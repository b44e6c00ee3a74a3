package no.dugnad.platform.forms.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.forms.FormsRules;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The way to the forms, for those who build them. */
@Component
class FormMenu implements Menu {
  private final FormsRules rules;

  FormMenu(FormsRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return rules.build(viewer)
        ? List.of(new Entrance(Area.FORMS, Stand.PAGE, "/forms", "forms.menu"))
        : List.of();
  }
}
