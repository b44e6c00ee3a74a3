package no.dugnad.followup.pulses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers with a name, and who was asked for them. */
@Repository
class SignedStore {
  private final JdbcClient db;

  SignedStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Somebody who was asked, for a project.
   *
   * @param own whether the project is the reader's own
   */
  record Asked(
      UUID personId, String name, String project, @Nullable UUID applicationId, boolean own) {}

  List<Asked> listAsked(UUID pulseId, UUID readerId) {
    return db.sql(
            """
            select i.person_id, n.name, p.title as project, p.application_id,
                   exists (select from projects.team t
                            where t.project_id = i.project_id and t.person_id = :reader) as own
              from pulses.invited i
              join people.person_name n on n.person_id = i.person_id
              join projects.known_project p on p.project_id = i.project_id
             where i.pulse_id = :pulse
             order by n.name, i.person_id, p.title, i.project_id
            """)
        .param("pulse", pulseId)
        .param("reader", readerId)
        .query(Rows.to(Asked.class))
        .list();
  }

  record Given(UUID personId, Results.Answer answer) {}

  List<Given> list(UUID pulseId) {
    return db.sql(
            """
            select s.* from pulses.signed_answer s join pulses.question q on q.id = s.question_id
             where q.pulse_id = :pulse order by s.person_id, q.position
            """)
        .param("pulse", pulseId)
        .query(SignedStore::given)
        .list();
  }

  /** What the person has answered, by question. */
  List<Given> list(UUID pulseId, UUID personId) {
    return list(pulseId).stream().filter(given -> given.personId().equals(personId)).toList();
  }

  void put(UUID personId, Map<UUID, String> answers, Instant at) {
    answers.forEach(
        (question, value) ->
            db.sql(
                    """
                    insert into pulses.signed_answer (id, question_id, person_id, value, written_at)
                    values (gen_random_uuid(), :question, :person, :value, :at)
                    on conflict (person_id, question_id) do update
                      set value = excluded.value, written_at = excluded.written_at
                    """)
                .param("question", question)
                .param("person", personId)
                .param("value", value)
                .param("at", Instants.param(at))
                .update());
  }

  int countAnswers(UUID pulseId) {
    return db.sql(
            """
            select count(distinct s.person_id)
              from pulses.signed_answer s join pulses.question q on q.id = s.question_id
             where q.pulse_id = :pulse
            """)
        .param("pulse", pulseId)
        .query(Integer.class)
        .single();
  }

  private static Given given(ResultSet row, int number) throws SQLException {
    return new Given(
        row.getObject("person_id", UUID.class),
        new Results.Answer(
            row.getObject("id", UUID.class),
            row.getObject("question_id", UUID.class),
            row.getString("value"),
            Instants.get(row, "written_at")));
  }
}
