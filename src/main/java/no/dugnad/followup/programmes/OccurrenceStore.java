package no.dugnad.followup.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.programmes.Occurrence.Due;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OccurrenceStore {
  private static final String SELECT =
      """
      select o.id, o.call_id, o.project_id, o.step, o.due_on, o.hour, o.by_hand, o.status, o.done_at,
             o.waived_by, o.waived_why, o.lapsed_at
        from programmes.occurrence o
      """;

  /** The steps before the projects of one person that are in some state, the nearest first. */
  private static final String BEFORE =
      """
      select o.id, o.call_id, o.project_id, p.title, o.due_on,
             cast(jsonb_build_array(s) as text) as steps
        from projects.team t
        join projects.known_project p on p.project_id = t.project_id
        join programmes.occurrence o on o.project_id = t.project_id
        join programmes.programme g on g.call_id = o.call_id
        join lateral jsonb_array_elements(g.steps) s on s ->> 'key' = o.step
       where t.person_id = :person and o.status in (%s)
         and (p.look_again_on is null or p.look_again_on <= :today)
       order by o.due_on, o.id
      """;

  static final String OPEN_OF = BEFORE.formatted("'OPEN'");

  private final JdbcClient db;

  OccurrenceStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, UUID cohortId, @Nullable UUID projectId, String step, Due due) {
    db.sql(
            """
            insert into programmes.occurrence (id, call_id, project_id, step, due_on, hour)
            values (:id, :call, :project, :step, :day, :hour)
            on conflict (call_id, step, project_id) do nothing
            """)
        .param("id", id)
        .param("call", cohortId)
        .param("project", projectId)
        .param("step", step)
        .param("day", due.day())
        .param("hour", due.hour())
        .update();
  }

  Optional<Occurrence> find(UUID id) {
    return db.sql(SELECT + " where o.id = :id")
        .param("id", id)
        .query(OccurrenceStore::occurrence)
        .optional();
  }

  Optional<Occurrence> lock(UUID id) {
    return db.sql(SELECT + " where o.id = :id for update")
        .param("id", id)
        .query(OccurrenceStore::occurrence)
        .optional();
  }

  void setDue(UUID id, Due due) {
    db.sql(
            """
            update programmes.occurrence set due_on = :day, hour = :hour, by_hand = :byHand
             where id = :id
            """)
        .param("id", id)
        .param("day", due.day())
        .param("hour", due.hour())
        .param("byHand", due.byHand())
        .update();
  }

  void setStatus(UUID id, OccurrenceStatus status) {
    var done = status instanceof OccurrenceStatus.Done d ? d : null;
    var waived = status instanceof OccurrenceStatus.Waived w ? w : null;
    var lapsed = status instanceof OccurrenceStatus.Lapsed l ? l : null;
    db.sql(
            """
            update programmes.occurrence
               set status = :status, done_at = :doneAt, waived_by = :waivedBy,
                   waived_why = :waivedWhy, lapsed_at = :lapsedAt
             where id = :id
            """)
        .param("id", id)
        .param("status", name(status))
        .param("doneAt", done == null ? null : Instants.param(done.at()))
        .param("waivedBy", waived == null ? null : waived.by())
        .param("waivedWhy", waived == null ? null : waived.why())
        .param("lapsedAt", lapsed == null ? null : Instants.param(lapsed.at()))
        .update();
  }

  /** What the project has before it of these steps. */
  void lapse(UUID projectId, Collection<String> steps, Instant at) {
    db.sql(
            """
            update programmes.occurrence set status = 'LAPSED', lapsed_at = :at
             where project_id = :project and step = any(:steps) and status in ('PLANNED', 'OPEN')
            """)
        .param("project", projectId)
        .param("steps", steps.toArray(String[]::new))
        .param("at", Instants.param(at))
        .update();
  }

  /** What {@link #lapse} took at that moment. */
  void bringBack(UUID projectId, Instant at) {
    db.sql(
            """
            update programmes.occurrence set status = 'PLANNED', lapsed_at = null
             where project_id = :project and status = 'LAPSED' and lapsed_at = :at
            """)
        .param("project", projectId)
        .param("at", Instants.param(at))
        .update();
  }

  void removePending(UUID projectId, Collection<String> steps) {
    db.sql(
            """
            delete from programmes.occurrence
             where project_id = :project and step = any(:steps) and status in ('PLANNED', 'OPEN')
            """)
        .param("project", projectId)
        .param("steps", steps.toArray(String[]::new))
        .update();
  }

  /** Those that are near enough by now, and not open. */
  List<UUID> listToOpen(LocalDate until) {
    return db.sql(
            """
            select id from programmes.occurrence
             where status = 'PLANNED' and due_on <= :until order by due_on, id
            """)
        .param("until", until)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Those that are open, whose day was before this one, and that nobody asks for for ever. */
  List<UUID> listToLapse(LocalDate before) {
    return db.sql(
            """
            select o.id from programmes.occurrence o
              join programmes.programme g on g.call_id = o.call_id
             where o.status = 'OPEN' and o.due_on < :before
               and exists (select from jsonb_array_elements(g.steps) s
                            where s ->> 'key' = o.step and s ->> 'silence' = 'LAPSES')
             order by o.due_on, o.id
            """)
        .param("before", before)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** What the person's projects have before them, however far ahead, the nearest first. */
  List<Programmes.StepBefore> listBefore(UUID personId, LocalDate today) {
    return db.sql(BEFORE.formatted("'PLANNED', 'OPEN'"))
        .param("person", personId)
        .param("today", today)
        .query(Rows.to(Programmes.StepBefore.class))
        .list();
  }

  static Occurrence occurrence(ResultSet row, int number) throws SQLException {
    return new Occurrence(
        row.getObject("id", UUID.class),
        row.getObject("call_id", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getString("step"),
        new Due(
            row.getObject("due_on", LocalDate.class),
            row.getObject("hour", LocalTime.class),
            row.getBoolean("by_hand")),
        status(row));
  }

  private static OccurrenceStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "PLANNED" -> new OccurrenceStatus.Planned();
      case "OPEN" -> new OccurrenceStatus.Open();
      case "DONE" -> new OccurrenceStatus.Done(Instants.get(row, "done_at"));
      case "WAIVED" ->
          new OccurrenceStatus.Waived(
              row.getObject("waived_by", UUID.class), row.getString("waived_why"));
      case "LAPSED" -> new OccurrenceStatus.Lapsed(Instants.get(row, "lapsed_at"));
      case String other -> throw new IllegalStateException(other);
    };
  }

  private static String name(OccurrenceStatus status) {
    return switch (status) {
      case OccurrenceStatus.Planned _ -> "PLANNED";
      case OccurrenceStatus.Open _ -> "OPEN";
      case OccurrenceStatus.Done _ -> "DONE";
      case OccurrenceStatus.Waived _ -> "WAIVED";
      case OccurrenceStatus.Lapsed _ -> "LAPSED";
    };
  }
}
