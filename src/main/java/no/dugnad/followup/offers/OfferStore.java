package no.dugnad.followup.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferStore {
  private static final String COLUMNS =
      """
      select o.id, o.theme_id, t.name as theme, t.pulse_id, o.organisation_id, o.title, o.status,
             o.why, o.starts_at, o.ends_at, o.place, o.about, o.seats, o.sign_up_until, o.sequence,
             o.held_at
      """;

  private static final String FROM =
      """
        from offers.offer o
        join pulses.known_theme t on t.theme_id = o.theme_id
      """;

  /** Whether its course is open to {@code :person}. */
  private static final String OPEN =
      """
       exists (select from offers.open_to w
                where w.person_id = :person and w.organisation_id = o.organisation_id)
      """;

  private static final String ASKED =
      """
       exists (select from pulses.asked a
                where a.person_id = :person and a.pulse_id = t.pulse_id)
      """;

  private static final String SEEN =
      """
       exists (select from offers.seen s
                where s.person_id = :person and s.offer_id = o.id and s.seen_at >= o.answered_at)
      """;

  private static final String SIGHT =
      COLUMNS
          + """
          , (select count(*) from offers.seat s where s.offer_id = o.id and not s.waiting) as taken,
            (select count(*) from offers.seat s where s.offer_id = o.id and s.waiting) as in_line,
            (select case when m.waiting then 1 + count(b.number) else 0 end
               from offers.seat m
               left join offers.seat b
                 on b.offer_id = m.offer_id and b.waiting and b.number < m.number
              where m.offer_id = o.id and m.person_id = :person
              group by m.waiting) as line,
          """
          + OPEN
          + " as open, "
          + ASKED
          + " as asked, "
          + SEEN
          + " as seen "
          + FROM;

  /**
   * Of those who asked for it, what it was answered, until they have seen it; of all others to whom
   * it is open, a course, until they have seen that, signed up, or it is too late. And in the
   * organisation what is neither scheduled nor declined, and what is over and not said to be held.
   */
  static final String AWAITED =
      """
      select case o.status when 'SCHEDULED' then 'SET_UP' when 'HELD' then 'DONE' else 'NOT_DONE'
             end as what,
             o.id, t.pulse_id, o.title, cast(null as date) as until, o.answered_at as at
      """
          + FROM
          + " where o.answered_at is not null and "
          + ASKED
          + " and not "
          + SEEN
          + """
          union all
          select 'OPEN', o.id, t.pulse_id, o.title, o.sign_up_until, o.answered_at
          """
          + FROM
          + """
           where o.status = 'SCHEDULED' and o.sign_up_until >= :today and o.starts_at > :now
             and not exists (select from offers.seat s
                              where s.offer_id = o.id and s.person_id = :person)
             and\
          """
          + OPEN
          + " and not "
          + ASKED
          + " and not "
          + SEEN
          + """
          union all
          select case o.status when 'PROPOSED' then 'PLAN' else 'CONCLUDE' end,
                 o.id, t.pulse_id, o.title, null, coalesce(o.ends_at, o.made_at)
          """
          + FROM
          + """
           where o.organisation_id = cast(:organisation as uuid)
             and (o.status = 'PROPOSED' or (o.status = 'SCHEDULED' and o.ends_at <= :now))
           order by at, id
          """;

  private final JdbcClient db;

  OfferStore(JdbcClient db) {
    this.db = db;
  }

  /** Nobody else changes it, or signs up for it, until the transaction ends. */
  Offer lock(UUID id) {
    return db.sql(COLUMNS + FROM + " where o.id = :id for update of o")
        .param("id", id)
        .query(OfferStore::offer)
        .optional()
        .orElseThrow(() -> new NotFound("offer", id));
  }

  Optional<OfferSight> find(UUID id, UUID personId) {
    return db.sql(SIGHT + " where o.id = :id")
        .param("id", id)
        .param("person", personId)
        .query(OfferStore::sight)
        .optional();
  }

  /** Those of some themes, the first that was made first. */
  List<OfferSight> listOf(Collection<UUID> themes, UUID personId) {
    return db.sql(SIGHT + " where o.theme_id = any(:themes) order by o.made_at, o.id")
        .param("themes", themes.toArray(UUID[]::new))
        .param("person", personId)
        .query(OfferStore::sight)
        .list();
  }

  /**
   * What the person may sign up for or has signed up for, and is not over.
   *
   * @return by when they are
   */
  List<OfferSight> listAhead(UUID personId, Instant now) {
    return db.sql(
            SIGHT
                + """
                 where o.status = 'SCHEDULED' and o.ends_at > :now
                   and (exists (select from offers.seat s
                                 where s.offer_id = o.id and s.person_id = :person)
                        or\
                """
                + OPEN
                + ") order by o.starts_at, o.id")
        .param("person", personId)
        .param("now", Instants.param(now))
        .query(OfferStore::sight)
        .list();
  }

  /** All of an organisation, the latest first. */
  List<OfferSight> listOf(UUID organisationId, UUID personId, int most) {
    return db.sql(
            SIGHT
                + """
                 where o.organisation_id = :organisation
                 order by o.made_at desc, o.id desc limit :most
                """)
        .param("organisation", organisationId)
        .param("person", personId)
        .param("most", most)
        .query(OfferStore::sight)
        .list();
  }

  /** The courses that a person has a seat at, by when they are. */
  List<Offer> listSeats(UUID personId) {
    return db.sql(
            COLUMNS
                + FROM
                + """
                  join offers.seat s on s.offer_id = o.id and not s.waiting
                 where s.person_id = :person and o.status in ('SCHEDULED', 'HELD')
                 order by o.starts_at, o.id
                """)
        .param("person", personId)
        .query(OfferStore::offer)
        .list();
  }

  boolean isOnTheme(UUID themeId) {
    return db.sql("select exists (select from offers.offer where theme_id = :theme)")
        .param("theme", themeId)
        .query(Boolean.class)
        .single();
  }

  void insert(UUID id, UUID themeId, UUID organisationId, String title, UUID by, Instant at) {
    db.sql(
            """
            insert into offers.offer (id, theme_id, organisation_id, title, made_at, made_by)
            values (:id, :theme, :organisation, :title, :at, :by)
            """)
        .param("id", id)
        .param("theme", themeId)
        .param("organisation", organisationId)
        .param("title", title)
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void schedule(UUID id, String title, Course course, Instant at) {
    course(
            """
            update offers.offer
               set status = 'SCHEDULED', answered_at = :at, title = :title, starts_at = :starts,
                   ends_at = :ends, place = :place, about = :about, seats = :seats,
                   sign_up_until = :until
             where id = :id
            """,
            id,
            title,
            course)
        .param("at", Instants.param(at))
        .update();
  }

  void change(UUID id, String title, Course course, int sequence) {
    course(
            """
            update offers.offer
               set title = :title, starts_at = :starts, ends_at = :ends, place = :place,
                   about = :about, seats = :seats, sign_up_until = :until, sequence = :sequence
             where id = :id
            """,
            id,
            title,
            course)
        .param("sequence", sequence)
        .update();
  }

  private JdbcClient.StatementSpec course(String sql, UUID id, String title, Course course) {
    return db.sql(sql)
        .param("id", id)
        .param("title", title)
        .param("starts", Instants.param(course.starts()))
        .param("ends", Instants.param(course.ends()))
        .param("place", course.place())
        .param("about", course.about())
        .param("seats", course.seats())
        .param("until", course.signUpUntil());
  }

  void setSequence(UUID id, int sequence) {
    db.sql("update offers.offer set sequence = :sequence where id = :id")
        .param("id", id)
        .param("sequence", sequence)
        .update();
  }

  void decline(UUID id, String why, Instant at) {
    db.sql(
            """
            update offers.offer set status = 'DECLINED', why = :why, answered_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("why", why)
        .param("at", Instants.param(at))
        .update();
  }

  void setWhy(UUID id, String why) {
    db.sql("update offers.offer set why = :why where id = :id")
        .param("id", id)
        .param("why", why)
        .update();
  }

  void reconsider(UUID id) {
    db.sql(
            """
            update offers.offer set status = 'PROPOSED', why = null, answered_at = null
             where id = :id
            """)
        .param("id", id)
        .update();
  }

  void callOff(UUID id, String why, int sequence, Instant at) {
    db.sql(
            """
            update offers.offer
               set status = 'CALLED_OFF', why = :why, answered_at = :at, sequence = :sequence
             where id = :id
            """)
        .param("id", id)
        .param("why", why)
        .param("sequence", sequence)
        .param("at", Instants.param(at))
        .update();
  }

  void hold(UUID id, Instant at) {
    db.sql("update offers.offer set status = 'HELD', held_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void remove(UUID id) {
    db.sql("delete from offers.offer where id = :id").param("id", id).update();
  }

  void setSeen(Collection<UUID> offers, UUID personId, Instant at) {
    db.sql(
            """
            insert into offers.seen (offer_id, person_id, seen_at)
            select unnest(:offers), :person, :at
            on conflict (offer_id, person_id) do update set seen_at = excluded.seen_at
            """)
        .param("offers", offers.toArray(UUID[]::new))
        .param("person", personId)
        .param("at", Instants.param(at))
        .update();
  }

  private static OfferSight sight(ResultSet row, int number) throws SQLException {
    return new OfferSight(
        offer(row, number),
        row.getInt("taken"),
        row.getInt("in_line"),
        row.getObject("line") == null ? null : row.getInt("line"),
        row.getBoolean("open"),
        row.getBoolean("asked"),
        row.getBoolean("seen"));
  }

  private static Offer offer(ResultSet row, int number) throws SQLException {
    return new Offer(
        row.getObject("id", UUID.class),
        new Offer.Source(
            row.getObject("theme_id", UUID.class),
            row.getString("theme"),
            row.getObject("pulse_id", UUID.class)),
        row.getObject("organisation_id", UUID.class),
        row.getString("title"),
        status(row),
        course(row),
        row.getInt("sequence"));
  }

  private static @Nullable Course course(ResultSet row) throws SQLException {
    if (row.getObject("starts_at") == null) return null;
    return new Course(
        Instants.get(row, "starts_at"),
        Instants.get(row, "ends_at"),
        row.getString("place"),
        row.getString("about"),
        row.getInt("seats"),
        row.getObject("sign_up_until", LocalDate.class));
  }

  private static OfferStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "PROPOSED" -> new OfferStatus.Proposed();
      case "SCHEDULED" -> new OfferStatus.Scheduled();
      case "HELD" -> new OfferStatus.Held(Instants.get(row, "held_at"));
      case "DECLINED" -> new OfferStatus.Declined(row.getString("why"));
      case "CALLED_OFF" -> new OfferStatus.CalledOff(row.getString("why"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
