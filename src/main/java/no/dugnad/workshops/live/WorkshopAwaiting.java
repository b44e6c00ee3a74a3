package no.dugnad.workshops.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workshops to lead: those that nobody has ended. */
@Component
class WorkshopAwaiting implements Awaiting {
  private final JdbcClient db;

  WorkshopAwaiting(JdbcClient db) {
    this.db = db;
  }

  record Open(String title, String code, @Nullable Instant startsAt) {}

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (!viewer.has(Role.ADVISER)) return List.of();
    return db
        .sql(
            """
            select l.title, w.code, s.starts_at from halls.workshop w
              join streams.log l on l.workshop_id = w.id
              left join halls.setup s on s.workshop_id = w.id
             where w.organisation_id = :organisation and w.status = 'OPEN'
             order by w.created_at desc, w.id
            """)
        .param("organisation", viewer.organisationId())
        .query(Rows.to(Open.class))
        .list()
        .stream()
        .map(WorkshopAwaiting::task)
        .toList();
  }

  private static Task task(Open workshop) {
    return new Task(
        "live.awaiting.open",
        workshop.title(),
        "/w/" + workshop.code() + "/console",
        Optional.ofNullable(workshop.startsAt()));
  }
}
