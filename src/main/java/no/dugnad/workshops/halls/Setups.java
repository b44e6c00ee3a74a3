package no.dugnad.workshops.halls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets workshops up. */
@Service
public class Setups {
  private final Workshops workshops;
  private final JdbcClient db;

  Setups(Workshops workshops, JdbcClient db) {
    this.workshops = workshops;
    this.db = db;
  }

  /** Opens a workshop: from then on people can come in by its code. */
  @Transactional
  public Workshop open(
      WorkshopPlan plan, @Nullable Instant startsAt, int tableSize, Viewer viewer) {
    Workshop workshop = workshops.add(plan, viewer);
    db.sql(
            """
            insert into halls.setup (workshop_id, starts_at, table_size)
            values (:workshop, :startsAt, :tableSize)
            """)
        .param("workshop", workshop.id())
        .param("startsAt", Instants.param(startsAt))
        .param("tableSize", tableSize)
        .update();
    return workshop;
  }

  public Setup of(UUID workshopId) {
    return list(List.of(workshopId)).getOrDefault(workshopId, Setup.blank(workshopId));
  }

  /** By workshop, in one query; one that was opened in another way has none. */
  public Map<UUID, Setup> list(Collection<UUID> workshopIds) {
    return db
        .sql(
            """
            select workshop_id, starts_at, table_size from halls.setup
             where workshop_id = any(:workshops)
            """)
        .param("workshops", workshopIds.toArray(UUID[]::new))
        .query(Rows.to(Setup.class))
        .list()
        .stream()
        .collect(Collectors.toMap(Setup::workshopId, Function.identity()));
  }
}
