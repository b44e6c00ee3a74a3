package no.dugnad.platform.home;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.areas.Entrances;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slots;
import org.springframework.stereotype.Component;

/** All that the rooms hang in the menu. Who finds something to set up finds the way to it. */
@Component
class Menus {
  private final List<Menu> rooms;

  Menus(Slots slots) {
    this.rooms = slots.in(Menu.class);
  }

  Entrances of(Viewer viewer) {
    var open = new ArrayList<Entrance>();
    for (Menu room : rooms) open.addAll(room.entrances(viewer));
    if (!new Entrances(open).within(Area.SETUP).isEmpty())
      open.add(new Entrance(Area.SETUP, Stand.MENU, "/setup", "home.setup"));
    return new Entrances(open);
  }
}
