package no.dugnad.followup.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the templates, and what the cohorts have of them. */
@Repository
class ProgrammeStore {
  private final JdbcClient db;

  ProgrammeStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * @param used whether it stays as it is
   */
  record Version(UUID id, int number, List<ProgrammeStep> steps, boolean used) {}

  Optional<Version> findLatest(UUID organisationId) {
    return db.sql(
            """
            select v.id, v.number, v.steps,
                   exists (select from programmes.pinned p where p.version_id = v.id)
                     or exists (select from programmes.programme p where p.version_id = v.id) as used
              from programmes.version v
             where v.organisation_id = :organisation
             order by v.number desc limit 1
            """)
        .param("organisation", organisationId)
        .query(
            (row, number) ->
                new Version(
                    row.getObject("id", UUID.class),
                    row.getInt("number"),
                    StepsOfProgramme.read(row.getString("steps")),
                    row.getBoolean("used")))
        .optional();
  }

  void insertVersion(
      UUID id,
      UUID organisationId,
      int number,
      List<ProgrammeStep> steps,
      Instant at,
      @Nullable UUID by) {
    db.sql(
            """
            insert into programmes.version
              (id, organisation_id, number, steps, changed_at, changed_by)
            values (:id, :organisation, :number, cast(:steps as jsonb), :at, :by)
            """)
        .param("id", id)
        .param("organisation", organisationId)
        .param("number", number)
        .param("steps", StepsOfProgramme.written(steps))
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void updateVersion(UUID id, List<ProgrammeStep> steps, Instant at, UUID by) {
    db.sql(
            """
            update programmes.version
               set steps = cast(:steps as jsonb), changed_at = :at, changed_by = :by
             where id = :id
            """)
        .param("id", id)
        .param("steps", StepsOfProgramme.written(steps))
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void pin(UUID callId, UUID versionId, Instant at) {
    db.sql(
            """
            insert into programmes.pinned (call_id, version_id, pinned_at)
            values (:call, :version, :at)
            """)
        .param("call", callId)
        .param("version", versionId)
        .param("at", Instants.param(at))
        .update();
  }

  /** A version with its steps, however it is reached. */
  record Chosen(UUID versionId, int number, List<ProgrammeStep> steps) {}

  Optional<Chosen> findPinned(UUID callId) {
    return chosen(
        """
        select v.id, v.number, v.steps from programmes.pinned p
          join programmes.version v on v.id = p.version_id
         where p.call_id = :call
        """,
        callId);
  }

  /** The cohort's own steps. */
  Optional<Chosen> findOfCohort(UUID callId) {
    return chosen(
        """
        select v.id, v.number, p.steps from programmes.programme p
          join programmes.version v on v.id = p.version_id
         where p.call_id = :call
        """,
        callId);
  }

  /** The cohort's own steps, with all that is to be done of them. */
  Optional<Programme> find(UUID callId) {
    return db.sql(
            """
            select v.number, o.*,
                   case row_number() over (order by o.due_on, o.id) when 1 then p.steps end as steps
              from programmes.programme p
              join programmes.version v on v.id = p.version_id
              left join programmes.occurrence o on o.call_id = p.call_id
             where p.call_id = :call
             order by o.due_on, o.id
            """)
        .param("call", callId)
        .query((ResultSet rows) -> programme(callId, rows));
  }

  private static Optional<Programme> programme(UUID callId, ResultSet rows) throws SQLException {
    if (!rows.next()) return Optional.empty();
    int number = rows.getInt("number");
    List<ProgrammeStep> steps = StepsOfProgramme.read(rows.getString("steps"));
    var occurrences = new ArrayList<Occurrence>();
    do {
      if (rows.getObject("id") != null) occurrences.add(OccurrenceStore.occurrence(rows, 0));
    } while (rows.next());
    return Optional.of(new Programme(callId, number, steps, occurrences));
  }

  private Optional<Chosen> chosen(String sql, UUID callId) {
    return db.sql(sql)
        .param("call", callId)
        .query(
            (row, number) ->
                new Chosen(
                    row.getObject("id", UUID.class),
                    row.getInt("number"),
                    StepsOfProgramme.read(row.getString("steps"))))
        .optional();
  }

  /** Whether the cohort had none. */
  boolean insertProgramme(UUID callId, UUID versionId, List<ProgrammeStep> steps) {
    return db.sql(
                """
                insert into programmes.programme (call_id, version_id, steps)
                values (:call, :version, cast(:steps as jsonb))
                on conflict (call_id) do nothing
                """)
            .param("call", callId)
            .param("version", versionId)
            .param("steps", StepsOfProgramme.written(steps))
            .update()
        == 1;
  }

  void setProgramme(UUID callId, UUID versionId, List<ProgrammeStep> steps) {
    db.sql(
            """
            update programmes.programme set version_id = :version, steps = cast(:steps as jsonb)
             where call_id = :call
            """)
        .param("call", callId)
        .param("version", versionId)
        .param("steps", StepsOfProgramme.written(steps))
        .update();
  }

  /** Deeds on one cohort's programme come one after the other. */
  void lock(UUID callId) {
    db.sql("select call_id from programmes.programme where call_id = :call for update")
        .param("call", callId)
        .query(UUID.class)
        .optional();
  }
}
