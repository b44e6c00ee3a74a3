package no.dugnad.funding.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds what is handed in up against what each member sees. */
@Repository
class ProgressStore implements PanelProgress {
  private final JdbcClient db;

  ProgressStore(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<PanelProgress.Member> list(UUID callId, Collection<UUID> applications) {
    return db.sql(
            """
            with seen as materialized (
              select person_id, application_id, sight from panels.sight
               where call_id = :call and application_id = any(:applications))
            select m.person_id, p.name, m.added_at, m.reminded_at,
                   count(*) filter (where s.sight = 'UNANSWERED') as unanswered,
                   count(*) filter (where s.sight = 'OPEN') as open,
                   count(h.at) filter (where s.sight = 'OPEN') as handed_in
              from panels.seat m
              join people.person_name p on p.person_id = m.person_id
              left join seen s on s.person_id = m.person_id
              left join assessment.hand_in h
                on h.application_id = s.application_id and h.assessor_id = m.person_id
             where m.call_id = :call
             group by m.person_id, p.name, m.added_at, m.reminded_at
             order by p.name, m.person_id
            """)
        .param("call", callId)
        .param("applications", applications.toArray(UUID[]::new))
        .query(Rows.to(PanelProgress.Member.class))
        .list();
  }

  @Override
  public List<PanelProgress.Seat> listSeats(UUID personId) {
    return OncePerRequest.ask("assessment.seats:" + personId, () -> askForSeats(personId, null));
  }

  @Override
  public Optional<PanelProgress.Seat> findSeat(UUID callId, UUID personId) {
    return askForSeats(personId, callId).stream().findFirst();
  }

  private List<PanelProgress.Seat> askForSeats(UUID personId, @Nullable UUID callId) {
    return db.sql(
            """
            with seen as materialized (
              select s.call_id, s.application_id, s.sight
                from panels.sight s
                join applications.submitted a on a.application_id = s.application_id
               where s.person_id = :person
                 and (s.call_id = :call or cast(:call as uuid) is null and a.answered_at is null))
            select m.call_id,
                   count(*) filter (where s.sight = 'UNANSWERED') as unanswered,
                   count(*) filter (where s.sight = 'OPEN') as open,
                   count(h.at) filter (where s.sight = 'OPEN') as handed_in,
                   exists (select from assessment.closing c where c.call_id = m.call_id) as closed
              from panels.seat m
              left join seen s on s.call_id = m.call_id
              left join assessment.hand_in h
                on h.application_id = s.application_id and h.assessor_id = m.person_id
             where m.person_id = :person
               and (cast(:call as uuid) is null or m.call_id = :call)
             group by m.call_id
             order by m.call_id desc
            """)
        .param("person", personId)
        .param("call", callId)
        .query(Rows.to(PanelProgress.Seat.class))
        .list();
  }

  @Override
  public List<Awaited> listAwaited(UUID organisationId, UUID adviserId, Instant now) {
    return db.sql(
            """
            with hidden as materialized (
              select array(select h.application_id from panels.hidden h
                            where h.person_id = :adviser) as ids),
            open as materialized (
              select c.call_id, c.title, c.ends_at,
                     exists (select from panels.seat m where m.call_id = c.call_id) as seated
                from calls.call_terms c
               where c.organisation_id = :organisation
                 and not exists (select from assessment.closing x where x.call_id = c.call_id))
            select c.call_id, c.title, false as ready
              from open c
             where not c.seated and c.ends_at <= :now
               and exists (select from applications.submitted a
                            where a.call_id = c.call_id and a.answered_at is null)
            union all
            select c.call_id, c.title, true
              from open c
             where c.seated
               and exists (select from panels.sight s
                            where s.call_id = c.call_id
                              and s.application_id <> all((select ids from hidden)::uuid[]))
               -- The first that somebody has not finished is enough, and is mostly found at once.
               and coalesce(
                     (select true from panels.sight s
                       where s.call_id = c.call_id
                         and s.application_id <> all((select ids from hidden)::uuid[])
                         and (select h.at from assessment.hand_in h
                               where h.application_id = s.application_id
                                 and h.assessor_id = s.person_id) is null
                         and s.sight <> 'CLOSED' limit 1),
                     (select true from panels.sight s
                       where s.call_id = c.call_id
                         and s.application_id <> all((select ids from hidden)::uuid[])
                         and s.sight = 'UNANSWERED' limit 1)) is null
             order by call_id
            """)
        .param("organisation", organisationId)
        .param("adviser", adviserId)
        .param("now", Instants.param(now))
        .query(Rows.to(Awaited.class))
        .list();
  }
}
