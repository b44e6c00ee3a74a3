package no.dugnad.workshops.live.web;

import java.util.List;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Slots;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.live.WorkshopLink;
import org.springframework.stereotype.Component;

/** The pages that later rooms have about a workshop. */
@Component
class WorkshopLinks {
  private final List<WorkshopLink> rooms;

  WorkshopLinks(Slots slots) {
    this.rooms = slots.in(WorkshopLink.class);
  }

  List<Link> of(Workshop workshop) {
    return rooms.stream().flatMap(room -> room.links(workshop).stream()).toList();
  }

  List<Link> openTo(Workshop workshop) {
    return rooms.stream().flatMap(room -> room.openLinks(workshop).stream()).toList();
  }
}
