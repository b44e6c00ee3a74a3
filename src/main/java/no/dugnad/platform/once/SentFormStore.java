package no.dugnad.platform.once;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SentFormStore {
  private final JdbcClient db;

  SentFormStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Uses the form's key up, in the transaction that runs. When another transaction is doing the
   * same it waits for the end of that one.
   *
   * @return false when the key is used already
   */
  boolean hold(SentForm form, Instant now) {
    return db.sql(
                """
                insert into once.sent_form (id, content, at) values (:id, :content, :at)
                on conflict do nothing
                """)
            .param("id", form.id())
            .param("content", form.content())
            .param("at", Instants.param(now))
            .update()
        == 1;
  }

  /** Gives the key back: what came of the deed was a refusal. */
  void release(SentForm form) {
    db.sql("delete from once.sent_form where id = :id").param("id", form.id()).update();
  }

  /** Keeps what the form was answered, and forgets what was sent before {@code old}. */
  void answer(SentForm form, String location, byte[] said, Instant old) {
    db.sql(
            """
            with forgotten as (delete from once.sent_form where at < :old)
            update once.sent_form set location = :location, said = :said where id = :id
            """)
        .param("id", form.id())
        .param("location", location)
        .param("said", said)
        .param("old", Instants.param(old))
        .update();
  }

  Optional<FirstAnswer> find(SentForm form) {
    return db.sql("select content, at, location, said from once.sent_form where id = :id")
        .param("id", form.id())
        .query((row, number) -> answer(row))
        .optional();
  }

  private static FirstAnswer answer(ResultSet row) throws SQLException {
    return new FirstAnswer(
        row.getString("content"),
        Instants.get(row, "at"),
        row.getString("location"),
        row.getBytes("said"));
  }
}
