package no.dugnad.platform.home.web;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Home and one's own page, and at the foot what the product says of itself and whom to ask. */
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

  private final List<Entrance> contact;

  HomeMenu(@Value("${dugnad.contact}") String contact) {
    this.contact =
        contact.isEmpty()
            ? List.of()
            : List.of(
                new Entrance(Area.CONTACT, Stand.FOOT, "mailto:" + contact, "home.contact.menu"));
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return Stream.of(viewer.isSignedIn() ? OWN : List.<Entrance>of(), STATEMENTS, contact)
        .flatMap(List::stream)
        .toList();
  }
}
