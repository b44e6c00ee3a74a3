package no.dugnad.sharing.adoptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.sharing.adoptions.Adoption.Adopter;
import no.dugnad.sharing.adoptions.AdoptionStatus.Use;
import no.dugnad.sharing.catalogue.CatalogueEntry.Adopted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who adopts what. Their names and addresses are written nowhere else but in mail to them. */
@Repository
class AdoptionStore {
  private static final String SELECT = "select a.* from adoptions.adoption a ";

  /**
   * What {@code :person} is to say of what somebody has stated, of their own project or one without
   * an owner.
   */
  static final String AWAITED =
      """
      select a.id, a.project_id, e.title, a.stated_at as since
        from adoptions.adoption a
        join catalogue.entry e on e.project_id = a.project_id
        join projects.known_project k on k.project_id = a.project_id
       where a.status = 'STATED'
         and (k.owner_id = :person
              or k.owner_id is null
             and exists (select from projects.follower f
                          where f.project_id = a.project_id and f.person_id = :person))
       order by a.stated_at, a.id
      """;

  private static final String END =
      """
      update adoptions.adoption
         set status = 'ENDED', ended_at = :at, why = :why, ended_by_owner = :byOwner, name = null,
             email = null, purpose = null, since = null, place = null, stated_at = null,
             not_so = null
      """;

  private final JdbcClient db;

  AdoptionStore(JdbcClient db) {
    this.db = db;
  }

  /** Nobody else sends anything to the address until the transaction ends. */
  void lock(String email) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('adoptions:' || lower(:email), 0))::text")
        .param("email", email)
        .query(String.class)
        .single();
  }

  void insert(UUID id, UUID projectId, String organisation, Adopter adopter, Instant at) {
    db.sql(
            """
            insert into adoptions.adoption
              (id, project_id, organisation, name, email, purpose, language, status, claimed_at)
            values
              (:id, :project, :organisation, :name, :email, :purpose, :language, 'CLAIMED', :at)
            """)
        .param("id", id)
        .param("project", projectId)
        .param("organisation", organisation)
        .param("name", adopter.name())
        .param("email", adopter.email())
        .param("purpose", adopter.purpose())
        .param("language", adopter.language())
        .param("at", Instants.param(at))
        .update();
  }

  /** As it was typed last, before anybody has confirmed it. */
  void rewrite(UUID id, String organisation, Adopter adopter) {
    db.sql(
            """
            update adoptions.adoption
               set organisation = :organisation, name = :name, purpose = :purpose,
                   language = :language
             where id = :id and status = 'CLAIMED'
            """)
        .param("id", id)
        .param("organisation", organisation)
        .param("name", adopter.name())
        .param("purpose", adopter.purpose())
        .param("language", adopter.language())
        .update();
  }

  void addLink(UUID id, String tokenHash, Instant at) {
    db.sql(
            """
            insert into adoptions.link (token_hash, adoption_id, sent_at)
            values (:token, :id, :at)
            """)
        .param("token", tokenHash)
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  boolean hasLinkSince(UUID id, Instant since) {
    return db.sql(
            """
            select exists (select from adoptions.link
                            where adoption_id = :id and sent_at > :since)
            """)
        .param("id", id)
        .param("since", Instants.param(since))
        .query(Boolean.class)
        .single();
  }

  /** How many mails with a link went to the address, of whichever project. */
  int countLinks(String email, Instant since) {
    return db.sql(
            """
            select count(*) from adoptions.link l
              join adoptions.adoption a on a.id = l.adoption_id
             where lower(a.email) = lower(:email) and l.sent_at > :since
            """)
        .param("email", email)
        .param("since", Instants.param(since))
        .query(Integer.class)
        .single();
  }

  int countClaimed(UUID projectId) {
    return db.sql(
            """
            select count(*) from adoptions.adoption
             where project_id = :project and status = 'CLAIMED'
            """)
        .param("project", projectId)
        .query(Integer.class)
        .single();
  }

  void confirm(UUID id, Instant at) {
    db.sql(
            """
            update adoptions.adoption set status = 'CONFIRMED', confirmed_at = :at, said_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void state(UUID id, Use use, Instant at) {
    db.sql(
            """
            update adoptions.adoption
               set status = 'STATED', since = :since, place = :place, stated_at = :at,
                   said_at = :at, not_so = null, vouched_at = null
             where id = :id
            """)
        .param("id", id)
        .param("since", use.since())
        .param("place", use.place())
        .param("at", Instants.param(at))
        .update();
  }

  void vouch(UUID id, Instant at) {
    db.sql("update adoptions.adoption set status = 'IN_USE', vouched_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void takeBackVouching(UUID id) {
    db.sql("update adoptions.adoption set status = 'STATED', vouched_at = null where id = :id")
        .param("id", id)
        .update();
  }

  /**
   * What was stated is stated no more.
   *
   * @param notSo why; null where they take it back themselves
   */
  void unstate(UUID id, @Nullable String notSo) {
    db.sql(
            """
            update adoptions.adoption
               set status = 'CONFIRMED', since = null, place = null, stated_at = null,
                   vouched_at = null, not_so = :notSo
             where id = :id
            """)
        .param("id", id)
        .param("notSo", notSo)
        .update();
  }

  void say(UUID id, Instant at) {
    db.sql("update adoptions.adoption set said_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  /** The organisation stays, and that it was; who it was does not. */
  void end(UUID id, String why, boolean byOwner, Instant at) {
    db.sql(END + " where id = :id")
        .param("id", id)
        .param("why", why)
        .param("byOwner", byOwner)
        .param("at", Instants.param(at))
        .update();
  }

  /** As {@link #end}, and {@link #deleteClaimed}, of all of the projects of these awards. */
  void forget(Collection<UUID> awards, Instant at) {
    String ofAwards =
        " and project_id in (select project_id from projects.from_award where award_id ="
            + " any(:awards))";
    db.sql("delete from adoptions.adoption where status = 'CLAIMED'" + ofAwards)
        .param("awards", awards.toArray(UUID[]::new))
        .update();
    db.sql(END + " where status <> 'ENDED'" + ofAwards)
        .param("awards", awards.toArray(UUID[]::new))
        .param("why", "")
        .param("byOwner", true)
        .param("at", Instants.param(at))
        .update();
  }

  /** Those that nobody has confirmed. */
  List<UUID> listClaimedBefore(Instant at) {
    return db.sql(
            """
            select id from adoptions.adoption
             where status = 'CLAIMED' and claimed_at <= :at order by claimed_at, id
            """)
        .param("at", Instants.param(at))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  void deleteClaimed(UUID id) {
    db.sql("delete from adoptions.adoption where id = :id and status = 'CLAIMED'")
        .param("id", id)
        .update();
  }

  Optional<Adoption> find(UUID id) {
    return db.sql(SELECT + " where a.id = :id")
        .param("id", id)
        .query(AdoptionStore::adoption)
        .optional();
  }

  Optional<Adoption> findByToken(String tokenHash) {
    return db.sql(
            SELECT
                + """
                  join adoptions.link l on l.adoption_id = a.id
                 where l.token_hash = :token
                """)
        .param("token", tokenHash)
        .query(AdoptionStore::adoption)
        .optional();
  }

  /** The one of the address that has not ended. */
  Optional<Adoption> findLive(UUID projectId, String email) {
    return db.sql(
            SELECT
                + """
                 where a.project_id = :project and lower(a.email) = lower(:email)
                   and a.status <> 'ENDED'
                """)
        .param("project", projectId)
        .param("email", email)
        .query(AdoptionStore::adoption)
        .optional();
  }

  /** Of the address, of whichever project. */
  List<Adoption> listLive(String email) {
    return db.sql(
            SELECT
                + """
                 where lower(a.email) = lower(:email) and a.status <> 'ENDED'
                 order by a.project_id
                """)
        .param("email", email)
        .query(AdoptionStore::adoption)
        .list();
  }

  /** Those that are confirmed: what goes on first, the latest first. */
  List<Adoption> list(UUID projectId) {
    return db.sql(
            SELECT
                + """
                 where a.project_id = :project and a.status <> 'CLAIMED'
                 order by a.status = 'ENDED', a.confirmed_at desc, a.id
                """)
        .param("project", projectId)
        .query(AdoptionStore::adoption)
        .list();
  }

  /** What everybody may read: the first first. */
  List<Adoption> listInUse(UUID projectId) {
    return db.sql(
            SELECT
                + """
                 where a.project_id = :project and a.status = 'IN_USE'
                 order by a.since, a.organisation, a.id
                """)
        .param("project", projectId)
        .query(AdoptionStore::adoption)
        .list();
  }

  Adopted count(UUID projectId) {
    return db.sql(
            """
            select (count(*) filter (where status in ('CONFIRMED', 'STATED')))::int as wanting,
                   (count(*) filter (where status = 'IN_USE'))::int as in_use
              from adoptions.adoption where project_id = :project
            """)
        .param("project", projectId)
        .query(Rows.to(Adopted.class))
        .single();
  }

  /** When they are asked how it goes: so long after each. */
  enum Occasion {
    CONFIRMED,
    IN_USE
  }

  record Due(UUID id, Occasion occasion) {}

  /** Who is to be asked by the day, of a project that everybody may know of, and was not yet. */
  List<Due> listDue(LocalDate today, int months) {
    return db.sql(
            """
            select d.id, d.occasion
              from (select a.id, a.project_id,
                           case a.status when 'IN_USE' then 'IN_USE' else 'CONFIRMED' end
                             as occasion,
                           case a.status when 'IN_USE' then a.vouched_at else a.confirmed_at end
                             as since
                      from adoptions.adoption a
                     where a.status in ('CONFIRMED', 'STATED', 'IN_USE')) d
              join catalogue.entry e on e.project_id = d.project_id
             where (d.since at time zone 'Europe/Oslo')::date + make_interval(months => :months)
                   <= cast(:today as date)
               and not exists (select from adoptions.asked k
                                where k.adoption_id = d.id and k.occasion = d.occasion)
             order by d.since, d.id
            """)
        .param("months", months)
        .param("today", today)
        .query(Rows.to(Due.class))
        .list();
  }

  /** Whether they had not been asked. */
  boolean keepAsked(Due due, LocalDate today) {
    return db.sql(
                """
                insert into adoptions.asked (adoption_id, occasion, day)
                values (:id, :occasion, :day)
                on conflict do nothing
                """)
            .param("id", due.id())
            .param("occasion", due.occasion().name())
            .param("day", today)
            .update()
        == 1;
  }

  private static Adoption adoption(ResultSet row, int number) throws SQLException {
    String email = row.getString("email");
    return new Adoption(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getString("organisation"),
        email == null
            ? Optional.empty()
            : Optional.of(
                new Adopter(
                    row.getString("name"),
                    email,
                    row.getString("purpose"),
                    row.getString("language"))),
        status(row),
        Instants.getOrNull(row, "confirmed_at"),
        Instants.getOrNull(row, "said_at"));
  }

  private static AdoptionStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "CLAIMED" -> new AdoptionStatus.Claimed(Instants.get(row, "claimed_at"));
      case "CONFIRMED" -> new AdoptionStatus.Confirmed(row.getString("not_so"));
      case "STATED" -> new AdoptionStatus.Stated(use(row), Instants.get(row, "stated_at"));
      case "IN_USE" -> new AdoptionStatus.InUse(use(row), Instants.get(row, "vouched_at"));
      case "ENDED" ->
          new AdoptionStatus.Ended(
              row.getString("why"),
              row.getBoolean("ended_by_owner"),
              Instants.get(row, "ended_at"));
      case String other -> throw new IllegalStateException(other);
    };
  }

  private static Use use(ResultSet row) throws SQLException {
    return new Use(row.getObject("since", LocalDate.class), row.getString("place"));
  }
}
