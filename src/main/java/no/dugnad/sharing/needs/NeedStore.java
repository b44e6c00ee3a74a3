package no.dugnad.sharing.needs;

import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.sharing.needs.Need.Teller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NeedStore {
  private static final String SELECT =
      """
      select n.*, o.name as organisation, coalesce(c.name, n.name) as teller,
             coalesce(c.email, n.email) as address, coalesce(c.language, n.language) as locale
        from needs.need n
        join people.organisation_name o on o.organisation_id = n.organisation_id
        left join people.contact c on c.person_id = n.person_id
      """;

  /** What waits in an organisation: the oldest, and how many there are. */
  static final String AWAITED =
      """
      select n.text, n.told_at as since, count(*) over () as waiting
        from needs.need n
       where n.organisation_id = cast(:organisation as uuid) and n.status = 'TOLD'
       order by n.told_at, n.id limit 1
      """;

  private final JdbcClient db;

  NeedStore(JdbcClient db) {
    this.db = db;
  }

  /** Those that somebody answers in, by name. */
  List<Organisation> listReceivers() {
    return db.sql(
            """
            select o.organisation_id as id, o.number, o.name
              from people.organisation_name o
             where exists (select from people.employee e
                            where e.organisation_id = o.organisation_id
                              and 'ADVISER' = any(e.roles))
             order by o.name, o.organisation_id
            """)
        .query(Rows.to(Organisation.class))
        .list();
  }

  /** Those who tell are counted one after the other. */
  void lockTelling(String teller) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
        .param("what", "needs.telling:" + teller)
        .query(String.class)
        .single();
  }

  int countOpen(UUID personId) {
    return db.sql(
            """
            select count(*)::int from needs.need
             where person_id = :person and status in ('UNCONFIRMED', 'TOLD')
            """)
        .param("person", personId)
        .query(Integer.class)
        .single();
  }

  int countOpen(String email) {
    return db.sql(
            """
            select count(*)::int from needs.need
             where lower(email) = lower(:email) and status in ('UNCONFIRMED', 'TOLD')
            """)
        .param("email", email)
        .query(Integer.class)
        .single();
  }

  /** Of those that were written by somebody who was not signed in. */
  int countWrittenSince(Instant since) {
    return db.sql(
            """
            select count(*)::int from needs.need where written_at > :since and email is not null
            """)
        .param("since", Instants.param(since))
        .query(Integer.class)
        .single();
  }

  void insert(UUID id, UUID organisationId, String text, Teller teller, Instant at) {
    boolean known = teller.personId() != null;
    db.sql(
            """
            insert into needs.need
              (id, organisation_id, text, language, person_id, name, email, written_at, told_at,
               status)
            values (:id, :organisation, :text, :language, :person, :name, :email, :at, :told,
                    :status)
            """)
        .param("id", id)
        .param("organisation", organisationId)
        .param("text", text)
        .param("language", teller.language())
        .param("person", teller.personId())
        .param("name", known ? null : teller.name())
        .param("email", known ? null : teller.email())
        .param("at", Instants.param(at))
        .param("told", known ? Instants.param(at) : null)
        .param("status", known ? "TOLD" : "UNCONFIRMED")
        .update();
  }

  void insertLink(UUID id, String tokenHash) {
    db.sql("insert into needs.link (token_hash, need_id) values (:hash, :id)")
        .param("hash", tokenHash)
        .param("id", id)
        .update();
  }

  void setTold(UUID id, Instant at) {
    db.sql("update needs.need set status = 'TOLD', told_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void end(UUID id, NeedStatus.Ended how) {
    db.sql(
            """
            update needs.need
               set status = :status, words = :words, ended_at = :at, ended_by = :by,
                   challenge_id = :challenge
             where id = :id
            """)
        .param("id", id)
        .param("status", name(how))
        .param("words", how.words())
        .param("at", Instants.param(how.at()))
        .param("by", how.by())
        .param("challenge", how instanceof NeedStatus.TakenUp up ? up.challengeId() : null)
        .update();
  }

  private static String name(NeedStatus.Ended how) {
    return switch (how) {
      case NeedStatus.Answered _ -> "ANSWERED";
      case NeedStatus.TakenUp _ -> "TAKEN_UP";
      case NeedStatus.Closed _ -> "CLOSED";
    };
  }

  Optional<Need> find(UUID id) {
    return OncePerRequest.ask("needs.need:" + id, () -> read(id));
  }

  private Optional<Need> read(UUID id) {
    return db.sql(SELECT + " where n.id = :id")
        .param("id", id)
        .query((row, _) -> need(row))
        .optional();
  }

  /** The need, held until the transaction ends. */
  Need lock(UUID id) {
    db.sql("select id from needs.need where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return read(id).orElseThrow(() -> new NotFound("need", id));
  }

  /** What a link leads to: one that was confirmed, or that was written since. */
  Optional<Need> findByToken(String tokenHash, Instant since) {
    return db.sql(
            SELECT
                + """
                  join needs.link l on l.need_id = n.id
                 where l.token_hash = :hash
                   and (n.status <> 'UNCONFIRMED' or n.written_at > :since)
                """)
        .param("hash", tokenHash)
        .param("since", Instants.param(since))
        .query((row, _) -> need(row))
        .optional();
  }

  /** What was told to the organisation: what waits first, the oldest of it first. */
  List<Need> list(UUID organisationId, int offset, int most) {
    return db.sql(
            SELECT
                + """
                 where n.organisation_id = :organisation and n.status <> 'UNCONFIRMED'
                 order by n.ended_at is not null, n.ended_at desc, n.told_at, n.id
                 limit :most offset :offset
                """)
        .param("organisation", organisationId)
        .param("most", most)
        .param("offset", offset)
        .query((row, _) -> need(row))
        .list();
  }

  int count(UUID organisationId) {
    return db.sql(
            """
            select count(*)::int from needs.need
             where organisation_id = :organisation and status <> 'UNCONFIRMED'
            """)
        .param("organisation", organisationId)
        .query(Integer.class)
        .single();
  }

  /** What the person has told, the newest first. */
  List<Need> listOf(UUID personId) {
    return db.sql(SELECT + " where n.person_id = :person order by n.written_at desc, n.id")
        .param("person", personId)
        .query((row, _) -> need(row))
        .list();
  }

  void deleteUnconfirmed(Instant before) {
    db.sql("delete from needs.need where status = 'UNCONFIRMED' and written_at <= :before")
        .param("before", Instants.param(before))
        .update();
  }

  /** What they never confirmed goes with them. */
  void forgetTeller(UUID personId, String email) {
    db.sql("delete from needs.need where lower(email) = lower(:email) and status = 'UNCONFIRMED'")
        .param("email", email)
        .update();
    db.sql(
            """
            with forgotten as (
              update needs.need set person_id = null, name = null, email = null
               where person_id = :person or lower(email) = lower(:email)
              returning id)
            delete from needs.link where need_id in (select id from forgotten)
            """)
        .param("person", personId)
        .param("email", email)
        .update();
  }

  /** Whoever told what came to an end before then is nobody, and has no way to it any more. */
  void forgetTellers(Instant before) {
    db.sql(
            """
            with forgotten as (
              update needs.need set person_id = null, name = null, email = null
               where ended_at <= :before and (person_id is not null or email is not null)
              returning id)
            delete from needs.link where need_id in (select id from forgotten)
            """)
        .param("before", Instants.param(before))
        .update();
  }

  private static Need need(ResultSet row) throws SQLException {
    return new Need(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        row.getString("text"),
        row.getString("language"),
        teller(row),
        Instants.get(row, "written_at"),
        status(row));
  }

  private static Optional<Teller> teller(ResultSet row) throws SQLException {
    String email = row.getString("address");
    @Nullable UUID person = row.getObject("person_id", UUID.class);
    return email == null
        ? Optional.empty()
        : Optional.of(
            new Teller(
                person,
                requireNonNullElse(row.getString("teller"), ""),
                email,
                row.getString("locale")));
  }

  private static NeedStatus status(ResultSet row) throws SQLException {
    String status = row.getString("status");
    if (status.equals("UNCONFIRMED")) return new NeedStatus.Unconfirmed();
    if (status.equals("TOLD")) return new NeedStatus.Told(Instants.get(row, "told_at"));
    Instant at = Instants.get(row, "ended_at");
    UUID by = row.getObject("ended_by", UUID.class);
    String words = row.getString("words");
    return switch (status) {
      case "ANSWERED" -> new NeedStatus.Answered(at, by, words);
      case "TAKEN_UP" ->
          new NeedStatus.TakenUp(at, by, words, row.getObject("challenge_id", UUID.class));
      default -> new NeedStatus.Closed(at, by, words);
    };
  }
}
