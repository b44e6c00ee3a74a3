package no.dugnad.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened, in the order it happened. Entries are written with the deed, in its transaction,
 * and never changed.
 */
@Component
public class Journal {
  private final JdbcClient db;

  Journal(JdbcClient db) {
    this.db = db;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void write(JournalEntry entry) {
    db.sql(
            """
            insert into journal.entry
              (id, at, actor_id, actor_name, organisation_id, subject, audience, event, args)
            values
              (:id, :at, :actorId, :actorName, :organisation, :subject, :audience, :event, :args)
            """)
        .param("id", Ids.next())
        .param("at", Instants.param(entry.at()))
        .param("actorId", entry.actor().personId())
        .param("actorName", entry.actor().name())
        .param("organisation", entry.organisationId())
        .param("subject", entry.subject())
        .param("audience", entry.audience().name())
        .param("event", entry.event())
        .param("args", entry.args().stream().map(JournalArgument::written).toArray(String[]::new))
        .update();
  }

  /** The case's timeline, oldest first: what {@code audience} may read. */
  public List<JournalEntry> list(UUID subject, Audience audience) {
    return db.sql(
            """
            select at, actor_id, actor_name, organisation_id, subject, audience, event, args
              from journal.entry
             where subject = :subject and (audience = 'CASE' or :audience = 'STAFF')
             order by number
            """)
        .param("subject", subject)
        .param("audience", audience.name())
        .query((row, number) -> entry(row))
        .list();
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    String[] args = (String[]) row.getArray("args").getArray();
    return new JournalEntry(
        Instants.get(row, "at"),
        new Actor(row.getObject("actor_id", UUID.class), row.getString("actor_name")),
        row.getObject("organisation_id", UUID.class),
        row.getObject("subject", UUID.class),
        Audience.valueOf(row.getString("audience")),
        row.getString("event"),
        Arrays.stream(args).map(JournalArgument::read).toList());
  }
}
