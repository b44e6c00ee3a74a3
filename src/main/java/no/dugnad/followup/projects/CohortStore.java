package no.dugnad.followup.projects;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CohortStore {
  private static final String SELECT =
      """
      select h.call_id as id, h.organisation_id, c.challenge_id, c.title, c.language, h.begun_at
        from projects.cohort h
        join calls.call_terms c on c.call_id = h.call_id
      """;

  private final JdbcClient db;

  CohortStore(JdbcClient db) {
    this.db = db;
  }

  /** Begun with its first project; each later one finds it there. */
  void begin(UUID callId, UUID organisationId, Instant at) {
    db.sql(
            """
            insert into projects.cohort (call_id, organisation_id, begun_at)
            values (:call, :organisation, :at)
            on conflict (call_id) do nothing
            """)
        .param("call", callId)
        .param("organisation", organisationId)
        .param("at", Instants.param(at))
        .update();
  }

  Optional<Cohort> find(UUID id) {
    return OncePerRequest.ask(known(id), () -> read(id));
  }

  static String known(UUID id) {
    return "projects.cohort:" + id;
  }

  private Optional<Cohort> read(UUID id) {
    return db.sql(SELECT + " where h.call_id = :id")
        .param("id", id)
        .query(Rows.to(Cohort.class))
        .optional();
  }

  /** A part of them, the latest first. */
  List<Cohort> list(UUID organisationId, int offset, int most) {
    return db.sql(
            SELECT
                + """
                 where h.organisation_id = :organisation order by h.begun_at desc, h.call_id
                 limit :most offset :offset
                """)
        .param("organisation", organisationId)
        .param("most", most)
        .param("offset", offset)
        .query(Rows.to(Cohort.class))
        .list();
  }

  int count(UUID organisationId) {
    return db.sql("select count(*) from projects.cohort where organisation_id = :organisation")
        .param("organisation", organisationId)
        .query(Integer.class)
        .single();
  }

  /**
   * A project of a cohort, to be counted.
   *
   * @param own whether the person is in its team
   */
  record Counted(UUID cohortId, UUID applicationId, boolean ended, boolean own) {}

  List<Counted> listCounted(Collection<UUID> cohorts, UUID personId) {
    return db.sql(
            """
            select p.call_id as cohort_id, p.application_id, p.status = 'ENDED' as ended,
                   exists (select from projects.team t
                            where t.project_id = p.id and t.person_id = :person) as own
              from projects.project p
             where p.call_id = any(:cohorts)
            """)
        .param("cohorts", cohorts.toArray(UUID[]::new))
        .param("person", personId)
        .query(Rows.to(Counted.class))
        .list();
  }

  /** Whether the person is in the team of one of its projects. */
  boolean isOf(UUID id, UUID personId) {
    return OncePerRequest.ask(fellow(id, personId), () -> readIsOf(id, personId));
  }

  static String fellow(UUID id, UUID personId) {
    return "projects.fellow:" + id + ":" + personId;
  }

  private boolean readIsOf(UUID id, UUID personId) {
    return db.sql(
            """
            select exists (select from projects.team t
                             join projects.project p on p.id = t.project_id
                            where p.call_id = :id and t.person_id = :person)
            """)
        .param("id", id)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }
}
