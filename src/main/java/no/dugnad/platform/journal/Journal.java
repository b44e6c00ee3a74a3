package no.dugnad.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
  /** Somebody whom nobody knows any more. */
  private static final String NOBODY = "–";

  private static final Set<Audience> ALL = Set.of(Audience.CASE, Audience.STAFF);

  private final JdbcClient db;
  private final Names names;

  Journal(JdbcClient db, Names names) {
    this.db = db;
    this.names = names;
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
        .param("audience", entry.audience().rule())
        .param("event", entry.event())
        .param("args", entry.args().stream().map(JournalArgument::written).toArray(String[]::new))
        .update();
  }

  /** The case's timeline for all who may see it, or for those who run it; nothing else opens. */
  public List<JournalEntry> list(UUID subject, Audience audience) {
    return list(subject, audience.equals(Audience.STAFF) ? ALL : Set.of(audience));
  }

  /** The case's timeline, oldest first: what these rules open. */
  public List<JournalEntry> list(UUID subject, Set<Audience> opened) {
    return list(subject, opened::contains);
  }

  /**
   * As {@link #list(UUID, Set)}.
   *
   * @param opens is asked once of each audience that an entry names
   */
  public List<JournalEntry> list(UUID subject, Predicate<Audience> opens) {
    var answers = new HashMap<Audience, Boolean>();
    return named(
        db
            .sql(
                """
                select e.at, e.actor_id, coalesce(f.name, e.actor_name) as actor_name,
                       e.organisation_id, e.subject, e.audience, e.event, e.args
                  from journal.entry e
                  left join journal.forgotten_actor f on f.actor_id = e.actor_id
                 where e.subject = :subject
                 order by e.number
                """)
            .param("subject", subject)
            .query((row, number) -> entry(row))
            .list()
            .stream()
            .filter(entry -> answers.computeIfAbsent(entry.audience(), opens::test))
            .toList());
  }

  /** What an actor is called from now on in all that they have done. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(UUID actor, String calledBy) {
    db.sql("insert into journal.forgotten_actor (actor_id, name) values (:actor, :name)")
        .param("actor", actor)
        .param("name", calledBy)
        .update();
  }

  private List<JournalEntry> named(List<JournalEntry> entries) {
    Set<UUID> people =
        entries.stream()
            .flatMap(entry -> entry.args().stream())
            .filter(UUID.class::isInstance)
            .map(UUID.class::cast)
            .collect(Collectors.toSet());
    if (people.isEmpty()) return entries;
    Map<UUID, String> known = names.of(people);
    return entries.stream().map(entry -> named(entry, known)).toList();
  }

  private static JournalEntry named(JournalEntry entry, Map<UUID, String> known) {
    List<Object> args =
        entry.args().stream()
            .map(arg -> arg instanceof UUID person ? known.getOrDefault(person, NOBODY) : arg)
            .toList();
    return new JournalEntry(
        entry.at(),
        entry.actor(),
        entry.organisationId(),
        entry.subject(),
        entry.audience(),
        entry.event(),
        args);
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    String[] args = (String[]) row.getArray("args").getArray();
    return new JournalEntry(
        Instants.get(row, "at"),
        new Actor(row.getObject("actor_id", UUID.class), row.getString("actor_name")),
        row.getObject("organisation_id", UUID.class),
        row.getObject("subject", UUID.class),
        new Audience(row.getString("audience")),
        row.getString("event"),
        Arrays.stream(args).map(JournalArgument::read).toList());
  }
}
