package no.dugnad.funding.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.panels.PanelProgress;
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
}
