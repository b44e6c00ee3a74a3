package no.dugnad.followup.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StatusCheckStore {
  private static final String COLUMNS =
      """
       c.*, w.name as writer, a.name as answerer
        from reports.status_check c
        join people.person_name w on w.person_id = c.written_by
        left join people.person_name a on a.person_id = c.answered_by
      """;

  private static final String SELECT = "select distinct on (c.project_id)" + COLUMNS;

  private final JdbcClient db;

  StatusCheckStore(JdbcClient db) {
    this.db = db;
  }

  Optional<StatusCheck> find(UUID projectId) {
    return db.sql(SELECT + " where c.project_id = :project order by c.project_id, c.id desc")
        .param("project", projectId)
        .query(StatusCheckStore::check)
        .optional();
  }

  /** The newest first. */
  List<StatusCheck> list(UUID projectId) {
    return db.sql("select" + COLUMNS + " where c.project_id = :project order by c.id desc")
        .param("project", projectId)
        .query(StatusCheckStore::check)
        .list();
  }

  /** The answers that the project's owner has before them now. */
  void setRead(UUID projectId, UUID ownerId, Instant at) {
    db.sql(
            """
            update reports.status_check c set read_at = :at
              from projects.known_project p
             where c.project_id = :project and p.project_id = c.project_id and p.owner_id = :owner
               and c.answered_at is not null and c.read_at is null
            """)
        .param("project", projectId)
        .param("owner", ownerId)
        .param("at", Instants.param(at))
        .update();
  }

  List<StatusCheck> listOfCohort(UUID cohortId) {
    return db.sql(
            SELECT
                + """
                  join projects.known_project p on p.project_id = c.project_id
                 where p.call_id = :cohort order by c.project_id, c.id desc
                """)
        .param("cohort", cohortId)
        .query(StatusCheckStore::check)
        .list();
  }

  void insert(UUID id, UUID projectId, StatusCheck.Card card, Instant at, UUID by) {
    db.sql(
            """
            insert into reports.status_check
              (id, project_id, answer, what, learned, needed, written_at, written_by)
            values (:id, :project, :answer, :what, :learned, :needed, :at, :by)
            """)
        .param("id", id)
        .param("project", projectId)
        .param("answer", card.answer().name())
        .param("what", card.what())
        .param("learned", card.learned())
        .param("needed", card.needed())
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void change(UUID id, StatusCheck.Card card, Instant at, UUID by) {
    db.sql(
            """
            update reports.status_check
               set answer = :answer, what = :what, learned = :learned, needed = :needed,
                   written_at = :at, written_by = :by
             where id = :id
            """)
        .param("id", id)
        .param("answer", card.answer().name())
        .param("what", card.what())
        .param("learned", card.learned())
        .param("needed", card.needed())
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void answer(UUID id, String words, Instant at, UUID by) {
    db.sql(
            """
            update reports.status_check
               set words = :words, answered_at = :at, answered_by = :by
             where id = :id
            """)
        .param("id", id)
        .param("words", words)
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  private static StatusCheck check(ResultSet row, int number) throws SQLException {
    Instant answered = Instants.getOrNull(row, "answered_at");
    return new StatusCheck(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        new StatusCheck.Card(
            StatusCheck.Answer.valueOf(row.getString("answer")),
            row.getString("what"),
            row.getString("learned"),
            row.getString("needed")),
        Instants.get(row, "written_at"),
        row.getString("writer"),
        answered == null
            ? null
            : new StatusCheck.Answered(
                answered,
                row.getObject("answered_by", UUID.class),
                row.getString("answerer"),
                row.getString("words")));
  }
}
