package no.dugnad.platform.administration.web;

import java.util.List;
import no.dugnad.platform.administration.AdministrationRules;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

@Component
class AdministrationMenu implements Menu {
  private final AdministrationRules rules;

  AdministrationMenu(AdministrationRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    if (!rules.administer(viewer)) return List.of();
    return List.of(
        new Entrance(Area.PEOPLE, Stand.PAGE, "/people", "administration.menu"),
        new Entrance(Area.UNITS, Stand.PAGE, "/people/units", "administration.menu.units"),
        new Entrance(
            Area.ORGANISATION,
            Stand.PAGE,
            "/people/organisation",
            "administration.menu.organisation"),
        new Entrance(Area.FAILED_MAIL, Stand.PAGE, "/people/mail", "administration.tab.mail"));
  }
}
