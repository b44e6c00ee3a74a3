package no.dugnad.funding.decisions;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Revision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that wait to be sent, out of reach of all who look for an application's files. */
@Repository
class PreparedLetters {
  private final JdbcClient db;

  PreparedLetters(JdbcClient db) {
    this.db = db;
  }

  void put(UUID callId, UUID applicationId, Revision madeOf, Letter letter) {
    db.sql(
            """
            insert into decisions.prepared_letter (application_id, call_id, made_of, name, pdf)
            values (:application, :call, :madeOf, :name, :pdf)
            on conflict (application_id) do update
              set made_of = excluded.made_of, name = excluded.name, pdf = excluded.pdf
            """)
        .param("application", applicationId)
        .param("call", callId)
        .param("madeOf", madeOf.value())
        .param("name", letter.name())
        .param("pdf", letter.pdf())
        .update();
  }

  /** The letter, as long as it is made of the same. */
  Optional<Letter> find(UUID applicationId, Revision madeOf) {
    return db.sql(
            """
            select name, pdf from decisions.prepared_letter
             where application_id = :application and made_of = :madeOf
            """)
        .param("application", applicationId)
        .param("madeOf", madeOf.value())
        .query(Rows.to(Letter.class))
        .optional();
  }

  int count(Collection<UUID> applicationIds) {
    return db.sql(
            """
            select count(*) from decisions.prepared_letter
             where application_id = any(:applications)
            """)
        .param("applications", applicationIds.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  void removeAll(UUID callId) {
    db.sql("delete from decisions.prepared_letter where call_id = :call")
        .param("call", callId)
        .update();
  }
}
