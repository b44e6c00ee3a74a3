package no.dugnad.followup.projects;

import java.time.Instant;
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

  /** The latest first. */
  List<Cohort> list(UUID organisationId) {
    return db.sql(
            SELECT
                + """
                 where h.organisation_id = :organisation order by h.begun_at desc, h.call_id
                """)
        .param("organisation", organisationId)
        .query(Rows.to(Cohort.class))
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
