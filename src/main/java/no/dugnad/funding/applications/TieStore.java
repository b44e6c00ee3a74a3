package no.dugnad.funding.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.OncePerRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What ties a person to an application. */
@Repository
class TieStore {
  private final JdbcClient db;

  TieStore(JdbcClient db) {
    this.db = db;
  }

  /** What ties the person to the application; empty when there is no such application. */
  Optional<Tie> findTie(UUID id, UUID personId) {
    return OncePerRequest.ask(
        "applications.tie:" + id + ":" + personId, () -> readTie(id, personId));
  }

  /** Those among them that the person writes in, or is asked to write in. */
  Set<UUID> listTied(UUID personId, Collection<UUID> among) {
    return Set.copyOf(
        db.sql(
                """
                select id from applications.application where id = any(:among) and owner_id = :person
                union
                select application_id from applications.co_applicant
                 where application_id = any(:among) and person_id = :person
                """)
            .param("among", among.toArray(UUID[]::new))
            .param("person", personId)
            .query(UUID.class)
            .list());
  }

  /** What the rule has read of the application is not read once more for its page. */
  private Optional<Tie> readTie(UUID id, UUID personId) {
    Optional<Tie> tie = queryTie(id, personId);
    OncePerRequest.know(ApplicationStore.known(id), tie.map(Tie::application));
    OncePerRequest.know(ApplicationStore.answered(id), tie.filter(Tie::answered).isPresent());
    OncePerRequest.know(
        ApplicationStore.askedForMore(id), tie.filter(Tie::askedForMore).isPresent());
    return tie;
  }

  private Optional<Tie> queryTie(UUID id, UUID personId) {
    return db.sql(
            """
            select %s, a.owner_id = :person as owner,
                   c.person_id is not null as invited, c.accepted_at is not null as co_applicant,
                   a.answered_at is not null as answered, a.asked_for_more,
                   greatest(a.answered_at, a.rejected_at)
                     > coalesce(r.read_at, '-infinity') as unread
              from applications.application a
              left join applications.co_applicant c
                on c.application_id = a.id and c.person_id = :person
              left join applications.answer_read r
                on r.application_id = a.id and r.person_id = :person
             where a.id = :id
            """
                .formatted(ApplicationRow.FIELDS))
        .param("id", id)
        .param("person", personId)
        .query(TieStore::tie)
        .optional();
  }

  private static Tie tie(ResultSet row, int number) throws SQLException {
    return new Tie(
        ApplicationRow.read(row, number),
        row.getBoolean("owner"),
        row.getBoolean("invited"),
        row.getBoolean("co_applicant"),
        row.getBoolean("answered"),
        row.getBoolean("asked_for_more"),
        row.getBoolean("unread"));
  }
}
