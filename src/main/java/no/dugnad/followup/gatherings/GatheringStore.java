package no.dugnad.followup.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.gatherings.Gathering.Kind;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Gathering.Told;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GatheringStore {
  private static final String COLUMNS =
      """
      select g.id, g.call_id, g.organisation_id, g.kind, g.title, g.starts_at, g.ends_at, g.place,
             g.agenda, g.minutes, g.sequence, g.asked_sequence, g.status, g.announced_at, g.held_at,
             g.cancelled_at, g.cancelled_why, g.lot, g.workshop_id
      """;

  /** Whoever is in no team of the cohort any more does not look it up. */
  private static final String IN_COHORT =
      """
       and exists (select from projects.team t
                     join projects.known_project p on p.project_id = t.project_id
                    where t.person_id = i.person_id and p.call_id = g.call_id)
      """;

  /**
   * Those to come that the person is asked to, and has not answered as they stand; and in the
   * organisation what is over, and not said to have been held, and what is called off while its
   * step waits.
   */
  static final String AWAITED =
      """
      select 'ANSWER' as what, g.id, g.kind, g.title, g.starts_at
        from gatherings.guest i
        join gatherings.gathering g on g.id = i.gathering_id
       where i.person_id = :person and i.uninvited_at is null
         and g.status = 'ANNOUNCED' and g.ends_at > :now
         and (i.answered_sequence is null or i.answered_sequence < g.asked_sequence)
      """
          + IN_COHORT
          + """
          union all
          select 'CONCLUDE', g.id, g.kind, g.title, g.starts_at
            from gatherings.gathering g
           where g.organisation_id = cast(:organisation as uuid) and g.status = 'ANNOUNCED'
             and g.ends_at <= :now
          union all
          select 'CALL_AGAIN', g.id, g.kind, g.title, g.starts_at
            from gatherings.gathering g
            join programmes.pending o
              on o.call_id = g.call_id and o.project_id is null
                 and o.step = case g.kind when 'CHECK' then 'STATUS_CHECK' else g.kind end
           where g.organisation_id = cast(:organisation as uuid) and g.status = 'CANCELLED'
             and not exists (select from gatherings.gathering n
                              where n.call_id = g.call_id and n.kind = g.kind
                                and (n.status <> 'CANCELLED'
                                     or (n.starts_at, n.id) > (g.starts_at, g.id)))
           order by starts_at, id
          """;

  private static final String SELECT = COLUMNS + " from gatherings.gathering g";

  private final JdbcClient db;

  GatheringStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Gathering> find(UUID id) {
    return db.sql(SELECT + " where g.id = :id")
        .param("id", id)
        .query(GatheringStore::gathering)
        .optional();
  }

  /** Nobody else changes it until the transaction ends. */
  Gathering lock(UUID id) {
    return db.sql(SELECT + " where g.id = :id for update")
        .param("id", id)
        .query(GatheringStore::gathering)
        .optional()
        .orElseThrow(() -> new NotFound("gathering", id));
  }

  /** By when they are. */
  List<Gathering> list(UUID cohortId) {
    return db.sql(SELECT + " where g.call_id = :cohort order by g.starts_at, g.id")
        .param("cohort", cohortId)
        .query(GatheringStore::gathering)
        .list();
  }

  /** Those of a project's cohort by when they are, with what was said there of the project. */
  List<Gatherings.OfProject> listOf(UUID cohortId, UUID projectId) {
    return db.sql(
            COLUMNS
                + """
                , coalesce(o.said, '') as said, coalesce(o.agreed, '') as agreed
                  from gatherings.gathering g
                  left join gatherings.presentation o
                    on o.gathering_id = g.id and o.project_id = :project
                 where g.call_id = :cohort
                 order by g.starts_at, g.id
                """)
        .param("cohort", cohortId)
        .param("project", projectId)
        .query(
            (row, number) ->
                new Gatherings.OfProject(gathering(row, number), PresentationStore.minutes(row)))
        .list();
  }

  /** Those that the person is asked to and that were not cancelled, by when they are. */
  List<Gathering> listOf(UUID personId) {
    return db.sql(
            SELECT
                + """
                  join gatherings.guest i on i.gathering_id = g.id
                 where i.person_id = :person and i.uninvited_at is null
                   and g.status in ('ANNOUNCED', 'HELD')
                """
                + IN_COHORT
                + " order by g.starts_at, g.id")
        .param("person", personId)
        .query(GatheringStore::gathering)
        .list();
  }

  boolean hasComeToClosing(UUID cohortId, Instant now) {
    return db.sql(
            """
            select exists (select from gatherings.gathering
                            where call_id = :cohort and kind = 'CLOSING'
                              and (status = 'HELD'
                                   or (status = 'ANNOUNCED' and starts_at <= :now)))
            """)
        .param("cohort", cohortId)
        .param("now", Instants.param(now))
        .query(Boolean.class)
        .single();
  }

  void insert(UUID id, UUID cohortId, UUID organisationId, Plan plan, UUID by, Instant at) {
    parts(
            """
            insert into gatherings.gathering
              (id, call_id, organisation_id, kind, title, starts_at, ends_at, place, agenda,
               minutes, made_at, made_by)
            values (:id, :cohort, :organisation, :kind, :title, :starts, :ends, :place, :agenda,
                    :minutes, :at, :by)
            """,
            id,
            plan)
        .param("cohort", cohortId)
        .param("organisation", organisationId)
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void setPlan(UUID id, Plan plan, Told told) {
    parts(
            """
            update gatherings.gathering
               set kind = :kind, title = :title, starts_at = :starts, ends_at = :ends,
                   place = :place, agenda = :agenda, minutes = :minutes, sequence = :sequence,
                   asked_sequence = :asked
             where id = :id
            """,
            id,
            plan)
        .param("sequence", told.sequence())
        .param("asked", told.asked())
        .update();
  }

  private JdbcClient.StatementSpec parts(String sql, UUID id, Plan plan) {
    return db.sql(sql)
        .param("id", id)
        .param("kind", plan.kind().name())
        .param("title", plan.title())
        .param("starts", Instants.param(plan.starts()))
        .param("ends", Instants.param(plan.ends()))
        .param("place", plan.place())
        .param("agenda", plan.agenda())
        .param("minutes", plan.minutes());
  }

  void setSequence(UUID id, int sequence) {
    db.sql("update gatherings.gathering set sequence = :sequence where id = :id")
        .param("id", id)
        .param("sequence", sequence)
        .update();
  }

  void announce(UUID id, Instant at) {
    db.sql(
            """
            update gatherings.gathering set status = 'ANNOUNCED', announced_at = :at where id = :id
            """)
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void hold(UUID id, Instant at) {
    db.sql("update gatherings.gathering set status = 'HELD', held_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void takeBackHolding(UUID id) {
    db.sql("update gatherings.gathering set status = 'ANNOUNCED', held_at = null where id = :id")
        .param("id", id)
        .update();
  }

  void cancel(UUID id, String why, int sequence, Instant at) {
    db.sql(
            """
            update gatherings.gathering
               set status = 'CANCELLED', cancelled_at = :at, cancelled_why = :why,
                   sequence = :sequence
             where id = :id
            """)
        .param("id", id)
        .param("why", why)
        .param("sequence", sequence)
        .param("at", Instants.param(at))
        .update();
  }

  void remove(UUID id) {
    db.sql("delete from gatherings.gathering where id = :id").param("id", id).update();
  }

  void setLot(UUID id, String lot) {
    db.sql("update gatherings.gathering set lot = nullif(:lot, '') where id = :id")
        .param("id", id)
        .param("lot", lot)
        .update();
  }

  void setWorkshop(UUID id, Optional<UUID> workshopId) {
    db.sql("update gatherings.gathering set workshop_id = :workshop where id = :id")
        .param("id", id)
        .param("workshop", workshopId.orElse(null))
        .update();
  }

  private static Gathering gathering(ResultSet row, int number) throws SQLException {
    return new Gathering(
        row.getObject("id", UUID.class),
        row.getObject("call_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        new Plan(
            Kind.valueOf(row.getString("kind")),
            row.getString("title"),
            Instants.get(row, "starts_at"),
            Instants.get(row, "ends_at"),
            row.getString("place"),
            row.getString("agenda"),
            row.getInt("minutes")),
        new Told(row.getInt("sequence"), row.getInt("asked_sequence")),
        status(row),
        row.getString("lot"),
        row.getObject("workshop_id", UUID.class));
  }

  private static GatheringStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "DRAFTED" -> new GatheringStatus.Drafted();
      case "ANNOUNCED" -> new GatheringStatus.Announced(Instants.get(row, "announced_at"));
      case "HELD" -> new GatheringStatus.Held(Instants.get(row, "held_at"));
      case "CANCELLED" ->
          new GatheringStatus.Cancelled(
              Instants.get(row, "cancelled_at"), row.getString("cancelled_why"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
