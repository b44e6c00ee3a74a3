package no.dugnad.platform.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.signin.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AddressChangeStore {
  private static final String SELECT =
      """
      select person_id, email, asked_by, organisation_id, due_at, old_confirmed_at,
             new_confirmed_at
        from administration.address_change
      """;

  private final JdbcClient db;

  AddressChangeStore(JdbcClient db) {
    this.db = db;
  }

  /** A person has one change under way: a later one takes its place. */
  void put(AddressChange change, String oldToken, String newToken, Instant at) {
    db.sql(
            """
            insert into administration.address_change
              (person_id, email, asked_at, asked_by, organisation_id, due_at, old_token, new_token)
            values (:person, :email, :at, :by, :organisation, :due, :old, :new)
            on conflict (person_id) do update
              set email = excluded.email, asked_at = excluded.asked_at,
                  asked_by = excluded.asked_by, organisation_id = excluded.organisation_id,
                  due_at = excluded.due_at, old_token = excluded.old_token,
                  new_token = excluded.new_token, old_confirmed_at = null, new_confirmed_at = null
            """)
        .param("person", change.personId())
        .param("email", change.email())
        .param("at", Instants.param(at))
        .param("by", change.askedBy())
        .param("organisation", change.organisationId())
        .param("due", change.dueAt() == null ? null : Instants.param(change.dueAt()))
        .param("old", Token.hash(oldToken))
        .param("new", Token.hash(newToken))
        .update();
  }

  Optional<AddressChange> find(UUID personId) {
    return db.sql(SELECT + " where person_id = :person")
        .param("person", personId)
        .query(Rows.to(AddressChange.class))
        .optional();
  }

  /** The change that the mail with the token told of, to either mailbox. */
  Optional<AddressChange> findByToken(String token, Instant askedSince) {
    return db.sql(SELECT + " where (old_token = :hash or new_token = :hash) and asked_at > :since")
        .param("hash", Token.hash(token))
        .param("since", Instants.param(askedSince))
        .query(Rows.to(AddressChange.class))
        .optional();
  }

  /** The mailbox that the token was mailed to says yes; the row is locked until it is answered. */
  Optional<AddressChange> confirm(String token, Instant at) {
    return db.sql(
            """
            update administration.address_change
               set old_confirmed_at = case when old_token = :hash
                     then coalesce(old_confirmed_at, :at) else old_confirmed_at end,
                   new_confirmed_at = case when new_token = :hash
                     then coalesce(new_confirmed_at, :at) else new_confirmed_at end
             where old_token = :hash or new_token = :hash
            returning person_id, email, asked_by, organisation_id, due_at, old_confirmed_at,
                      new_confirmed_at
            """)
        .param("hash", Token.hash(token))
        .param("at", Instants.param(at))
        .query(Rows.to(AddressChange.class))
        .optional();
  }

  /** Those that are due; another node that does the same passes them over. */
  List<AddressChange> lockDue(Instant now) {
    return db.sql(
            SELECT + " where due_at <= :now order by due_at, person_id for update skip locked")
        .param("now", Instants.param(now))
        .query(Rows.to(AddressChange.class))
        .list();
  }

  boolean delete(UUID personId) {
    return db.sql("delete from administration.address_change where person_id = :person")
            .param("person", personId)
            .update()
        > 0;
  }
}
