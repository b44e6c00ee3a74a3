package no.dugnad.funding.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseNoteStore {
  private static final String SELECT =
      """
      select n.id, n.application_id, n.author_id, p.name as author, n.text, n.written_at,
             n.edited_at
        from casework.note n
        join people.person_name p on p.person_id = n.author_id
      """;

  private final JdbcClient db;

  CaseNoteStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, UUID applicationId, UUID authorId, String text, Instant at) {
    db.sql(
            """
            insert into casework.note (id, application_id, author_id, text, written_at)
            values (:id, :application, :author, :text, :at)
            """)
        .param("id", id)
        .param("application", applicationId)
        .param("author", authorId)
        .param("text", text)
        .param("at", Instants.param(at))
        .update();
  }

  void setText(UUID id, String text, Instant at) {
    db.sql("update casework.note set text = :text, edited_at = :at where id = :id")
        .param("id", id)
        .param("text", text)
        .param("at", Instants.param(at))
        .update();
  }

  void delete(UUID id) {
    db.sql("delete from casework.note where id = :id").param("id", id).update();
  }

  /** The newest first. */
  List<CaseNote> list(UUID applicationId) {
    return db.sql(SELECT + " where n.application_id = :application order by n.id desc")
        .param("application", applicationId)
        .query(Rows.to(CaseNote.class))
        .list();
  }

  Optional<CaseNote> find(UUID id) {
    return db.sql(SELECT + " where n.id = :id")
        .param("id", id)
        .query(Rows.to(CaseNote.class))
        .optional();
  }

  int count(UUID applicationId) {
    return db.sql("select count(*) from casework.note where application_id = :application")
        .param("application", applicationId)
        .query(Integer.class)
        .single();
  }
}
