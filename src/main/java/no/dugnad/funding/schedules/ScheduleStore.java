package no.dugnad.funding.schedules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScheduleStore {
  private static final String SELECT =
      """
      select d.id, d.call_id, d.kind, d.starts_at, d.ends_at, d.place, d.sequence
        from schedules.panel_date d
      """;

  private final JdbcClient db;

  ScheduleStore(JdbcClient db) {
    this.db = db;
  }

  List<PanelDate> list(Collection<UUID> callIds) {
    return db.sql(
            SELECT
                + """
                 where d.call_id = any(:calls) and d.called_off_at is null
                 order by d.call_id, d.kind
                """)
        .param("calls", callIds.toArray(UUID[]::new))
        .query(ScheduleStore::date)
        .list();
  }

  /**
   * @param reminded what its members need not be reminded of
   */
  void put(PanelDate date, Optional<Reminder> reminded, UUID by, Instant at) {
    db.sql(
            """
            insert into schedules.panel_date
              (id, call_id, kind, starts_at, ends_at, place, sequence, reminded, set_at, set_by)
            values (:id, :call, :kind, :starts, :ends, :place, :sequence, :reminded, :at, :by)
            on conflict (id) do update
              set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                  place = excluded.place, sequence = excluded.sequence,
                  reminded = excluded.reminded, set_at = excluded.set_at,
                  set_by = excluded.set_by
            """)
        .param("id", date.id())
        .param("call", date.callId())
        .param("kind", date.kind().name())
        .param("starts", Instants.param(date.starts()))
        .param("ends", Instants.param(date.ends()))
        .param("place", date.place())
        .param("sequence", date.sequence())
        .param("reminded", reminded.map(Reminder::name).orElse(null))
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void setSequence(PanelDate date) {
    db.sql("update schedules.panel_date set sequence = :sequence where id = :id")
        .param("id", date.id())
        .param("sequence", date.sequence())
        .update();
  }

  void callOff(PanelDate date, Instant at) {
    db.sql(
            """
            update schedules.panel_date set called_off_at = :at, sequence = :sequence
             where id = :id and called_off_at is null
            """)
        .param("id", date.id())
        .param("sequence", date.sequence())
        .param("at", Instants.param(at))
        .update();
  }

  /** The deadlines that a reminder may be due of. */
  List<UUID> listToRemindOf(Instant before) {
    return db.sql(
            """
            select id from schedules.panel_date
             where kind = 'HAND_IN' and called_off_at is null
               and reminded is distinct from 'LATE' and starts_at < :before
             order by starts_at, id
            """)
        .param("before", Instants.param(before))
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** A deadline, with the reminder that was last due; empty while another has it in hand. */
  Optional<Reminding> lockToRemindOf(UUID id) {
    return db.sql(
            """
            select d.id, d.call_id, d.kind, d.starts_at, d.ends_at, d.place, d.sequence,
                   d.reminded
              from schedules.panel_date d
             where d.id = :id and d.called_off_at is null
               for update skip locked
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Reminding(
                    date(row, number),
                    Optional.ofNullable(row.getString("reminded")).map(Reminder::valueOf)))
        .optional();
  }

  record Reminding(PanelDate date, Optional<Reminder> last) {}

  void setReminded(UUID id, Reminder reminder) {
    db.sql("update schedules.panel_date set reminded = :reminder where id = :id")
        .param("id", id)
        .param("reminder", reminder.name())
        .update();
  }

  private static PanelDate date(ResultSet row, int number) throws SQLException {
    return new PanelDate(
        row.getObject("id", UUID.class),
        row.getObject("call_id", UUID.class),
        PanelDate.Kind.valueOf(row.getString("kind")),
        Instants.get(row, "starts_at"),
        Instants.get(row, "ends_at"),
        row.getString("place"),
        row.getInt("sequence"));
  }
}
