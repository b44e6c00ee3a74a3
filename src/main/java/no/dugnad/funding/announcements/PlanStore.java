package no.dugnad.funding.announcements;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanStore {
  private static final String SELECT =
      """
      select a.call_id, a.at, a.titles_public, a.set_at, a.set_by, p.name
        from announcements.plan a
        join people.person_name p on p.person_id = a.set_by
      """;

  private final JdbcClient db;

  PlanStore(JdbcClient db) {
    this.db = db;
  }

  /** Whether it was entered: a second one for the same call is not. */
  boolean insert(UUID callId, Instant at, boolean titlesPublic, Instant setAt, UUID setBy) {
    return db.sql(
                """
                insert into announcements.plan (call_id, at, titles_public, set_at, set_by)
                values (:call, :at, :titlesPublic, :setAt, :setBy)
                on conflict (call_id) do nothing
                """)
            .param("call", callId)
            .param("at", Instants.param(at))
            .param("titlesPublic", titlesPublic)
            .param("setAt", Instants.param(setAt))
            .param("setBy", setBy)
            .update()
        > 0;
  }

  Optional<AnnouncementPlan> find(UUID callId) {
    return db.sql(SELECT + " where a.call_id = :call")
        .param("call", callId)
        .query(Rows.to(AnnouncementPlan.class))
        .optional();
  }

  List<AnnouncementPlan> list() {
    return db.sql(SELECT + " order by a.at, a.call_id")
        .query(Rows.to(AnnouncementPlan.class))
        .list();
  }

  List<UUID> listForAnHour(Collection<UUID> callIds) {
    return db.sql(
            """
            select call_id from announcements.plan
             where call_id = any(:calls) and at > set_at
             order by call_id
            """)
        .param("calls", callIds.toArray(UUID[]::new))
        .query((row, number) -> row.getObject("call_id", UUID.class))
        .list();
  }

  /** Whether there was one to remove. */
  boolean remove(UUID callId) {
    return db.sql("delete from announcements.plan where call_id = :call")
            .param("call", callId)
            .update()
        > 0;
  }
}
