package no.dugnad.funding.panels;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PanelStore {
  private final JdbcClient db;

  PanelStore(JdbcClient db) {
    this.db = db;
  }

  /** Whether the person got a seat that they did not have. */
  boolean add(UUID callId, UUID personId, Instant at) {
    return db.sql(
                """
                insert into panels.panel_member (call_id, person_id, added_at)
                values (:call, :person, :at)
                on conflict (call_id, person_id) do update
                  set added_at = excluded.added_at, removed_at = null
                  where panels.panel_member.removed_at is not null
                """)
            .param("call", callId)
            .param("person", personId)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  boolean remove(UUID callId, UUID personId, Instant at) {
    return db.sql(
                """
                update panels.panel_member set removed_at = :at
                 where call_id = :call and person_id = :person and removed_at is null
                """)
            .param("call", callId)
            .param("person", personId)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /** Whether they had not been reminded since then. */
  boolean remind(UUID callId, UUID personId, Instant at, Instant since) {
    return db.sql(
                """
                update panels.panel_member set reminded_at = :at
                 where call_id = :call and person_id = :person and removed_at is null
                   and (reminded_at is null or reminded_at <= :since)
                """)
            .param("call", callId)
            .param("person", personId)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("since", since.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  public boolean hasSeat(UUID callId, UUID personId) {
    return OncePerRequest.ask(
        "assessment.seat:" + callId + ":" + personId, () -> askForSeat(callId, personId));
  }

  private boolean askForSeat(UUID callId, UUID personId) {
    return db.sql(
            """
            select exists (select from panels.panel_member
                            where call_id = :call and person_id = :person and removed_at is null)
            """)
        .param("call", callId)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }

  /** Makes the deeds of one member wait for each other, and for the closing. */
  public boolean lockSeat(UUID callId, UUID personId) {
    return db.sql(
            """
            select true from panels.panel_member
             where call_id = :call and person_id = :person and removed_at is null
               for update
            """)
        .param("call", callId)
        .param("person", personId)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  public void lockSeats(UUID callId) {
    db.sql(
            """
            select person_id from panels.panel_member where call_id = :call
             order by person_id for update
            """)
        .param("call", callId)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** The members by name, counted over these applications and no others. */
  List<PanelMember> list(UUID callId, Collection<UUID> applications) {
    return db.sql(
            """
            with seen as materialized (
              select person_id, application_id, sight from panels.sight
               where call_id = :call and application_id = any(:applications))
            select m.person_id, p.name, m.added_at, m.reminded_at,
                   count(*) filter (where s.sight = 'UNANSWERED') as unanswered,
                   count(*) filter (where s.sight = 'OPEN') as open,
                   count(h.at) filter (where s.sight = 'OPEN') as handed_in
              from panels.panel_member m
              join people.person p on p.id = m.person_id
              left join seen s on s.person_id = m.person_id
              left join assessment.hand_in h
                on h.application_id = s.application_id and h.assessor_id = m.person_id
             where m.call_id = :call and m.removed_at is null
             group by m.person_id, p.name, m.added_at, m.reminded_at
             order by p.name, m.person_id
            """)
        .param("call", callId)
        .param("applications", applications.toArray(UUID[]::new))
        .query(Rows.to(PanelMember.class))
        .list();
  }

  /**
   * The person's seats, with what is left to do in each: nothing once the applicants are answered.
   */
  public List<Seat> listSeats(UUID personId) {
    return OncePerRequest.ask("assessment.seats:" + personId, () -> askForSeats(personId, null));
  }

  /** The person's seat on this panel, with what they have done, whether or not it is over. */
  Optional<Seat> findSeat(UUID callId, UUID personId) {
    return askForSeats(personId, callId).stream().findFirst();
  }

  private List<Seat> askForSeats(UUID personId, @Nullable UUID callId) {
    return db.sql(
            """
            with seen as materialized (
              select s.call_id, s.application_id, s.sight
                from panels.sight s
                join applications.application a on a.id = s.application_id
               where s.person_id = :person
                 and (s.call_id = :call or cast(:call as uuid) is null and a.answered_at is null))
            select m.call_id,
                   count(*) filter (where s.sight = 'UNANSWERED') as unanswered,
                   count(*) filter (where s.sight = 'OPEN') as open,
                   count(h.at) filter (where s.sight = 'OPEN') as handed_in,
                   exists (select from assessment.closing c where c.call_id = m.call_id) as closed
              from panels.panel_member m
              left join seen s on s.call_id = m.call_id
              left join assessment.hand_in h
                on h.application_id = s.application_id and h.assessor_id = m.person_id
             where m.person_id = :person and m.removed_at is null
               and (cast(:call as uuid) is null or m.call_id = :call)
             group by m.call_id
             order by m.call_id desc
            """)
        .param("person", personId)
        .param("call", callId)
        .query(Rows.to(Seat.class))
        .list();
  }

  /** The calls that somebody has applied to and nobody has been picked to assess. */
  List<UUID> listWithoutPanel(UUID organisationId) {
    return db.sql(
            """
            select c.id
              from calls.call c
             where c.organisation_id = :organisation
               and exists (select from applications.application a
                            where a.call_id = c.id and a.status = 'SUBMITTED'
                              and a.answered_at is null)
               and not exists (select from panels.panel_member m
                                where m.call_id = c.id and m.removed_at is null)
             order by c.id
            """)
        .param("organisation", organisationId)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /**
   * The calls of the organisation where every member has answered and handed in, and the scoring is
   * not closed; reckoned without the applications that are hidden from the one who asks.
   */
  List<UUID> listReady(UUID organisationId, Collection<UUID> hidden) {
    return db.sql(
            """
            with open as materialized (
              select c.id from calls.call c
               where c.organisation_id = :organisation
                 and exists (select from panels.panel_member m
                              where m.call_id = c.id and m.removed_at is null)
                 and not exists (select from assessment.closing x where x.call_id = c.id))
            select c.id
              from open c
             where exists (select from panels.sight s
                            where s.call_id = c.id and s.application_id <> all(:hidden))
               -- The first that somebody has not finished is enough, and is mostly found at once.
               and coalesce(
                     (select true from panels.sight s
                       where s.call_id = c.id and s.application_id <> all(:hidden)
                         and (select h.at from assessment.hand_in h
                               where h.application_id = s.application_id
                                 and h.assessor_id = s.person_id) is null
                         and s.sight <> 'CLOSED' limit 1),
                     (select true from panels.sight s
                       where s.call_id = c.id and s.application_id <> all(:hidden)
                         and s.sight = 'UNANSWERED' limit 1)) is null
             order by c.id
            """)
        .param("organisation", organisationId)
        .param("hidden", hidden.toArray(UUID[]::new))
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }
}
