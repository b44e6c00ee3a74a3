package no.dugnad.platform.search;

import java.util.List;
import java.util.stream.Gatherers;
import no.dugnad.platform.people.OrganisationRenamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What goes by an organisation's name is found by its new one, and by the old no more. */
@Component
class RenamedOrganisations {
  private static final int BATCH = 100;

  private final List<Documented> rooms;
  private final SearchIndex index;

  RenamedOrganisations(List<Documented> rooms, SearchIndex index) {
    this.rooms = rooms;
    this.index = index;
  }

  @EventListener
  void renamed(OrganisationRenamed event) {
    for (Documented room : rooms)
      room.listIdsNaming(event.organisationId()).stream()
          .gather(Gatherers.windowFixed(BATCH))
          .forEach(some -> index.refresh(room, some));
  }
}
