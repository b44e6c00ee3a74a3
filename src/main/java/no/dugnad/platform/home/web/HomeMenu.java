package no.dugnad.platform.home.web;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Home and one's own page, and at the foot what the product says of itself. */
@Component
class HomeMenu implements Menu {
  private static final List<Entrance> STATEMENTS =
      List.of(
          new Entrance(Area.ACCESSIBILITY, Stand.FOOT, "/accessibility", "ui.footer.accessibility"),
          new Entrance(Area.PRIVACY, Stand.FOOT, "/privacy", "ui.footer.privacy"));

  private static final List<Entrance> OWN =
      List.of(
          new Entrance(Area.HOME, Stand.MENU, "/home", "home.menu"),
          new Entrance(Area.ME, Stand.ACCOUNT, "/me", "ui.me"));

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return viewer.isSignedIn()
        ? Stream.concat(OWN.stream(), STATEMENTS.stream()).toList()
        : STATEMENTS;
  }
}
