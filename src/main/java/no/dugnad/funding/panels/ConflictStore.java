package no.dugnad.funding.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.panels.ConflictsOfInterest.Disqualified;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConflictStore {
  private final JdbcClient db;

  ConflictStore(JdbcClient db) {
    this.db = db;
  }

  boolean isDisqualified(UUID personId, UUID applicationId) {
    return OncePerRequest.ask(
        "assessment.disqualified:" + personId + ":" + applicationId,
        () -> askIfDisqualified(personId, applicationId));
  }

  private boolean askIfDisqualified(UUID personId, UUID applicationId) {
    return db.sql(
            """
            select exists (select from panels.disqualification
                            where person_id = :person and application_id = :application)
            """)
        .param("person", personId)
        .param("application", applicationId)
        .query(Boolean.class)
        .single();
  }

  /** The call's applications that the member has this sight of. */
  Set<UUID> listIds(UUID callId, UUID personId, Sight sight) {
    return OncePerRequest.ask(
        "panels.sight:" + callId + ":" + personId + ":" + sight,
        () -> askForIds(callId, personId, sight));
  }

  private Set<UUID> askForIds(UUID callId, UUID personId, Sight sight) {
    return db.sql(
            """
            select application_id from panels.sight
             where call_id = :call and person_id = :person and sight = :sight
            """)
        .param("call", callId)
        .param("person", personId)
        .param("sight", sight.name())
        .query((row, number) -> row.getObject(1, UUID.class))
        .set();
  }

  /** What the member answers, or has answered, for; what they are disqualified from is gone. */
  List<DeclarationLine> listLines(UUID callId, UUID personId) {
    return db.sql(
            """
            select s.application_id, a.title, a.unit, s.sight,
                   array(select p.name from applications.applicant b
                           join people.person_name p on p.person_id = b.person_id
                          where b.application_id = s.application_id
                          order by b.owner desc, p.name, p.person_id) as applicants
              from panels.sight s
              join applications.submitted a on a.application_id = s.application_id
             where s.call_id = :call and s.person_id = :person and s.sight <> 'CLOSED'
             order by a.title, a.application_id
            """)
        .param("call", callId)
        .param("person", personId)
        .query((row, number) -> line(row))
        .list();
  }

  private static DeclarationLine line(ResultSet row) throws SQLException {
    return new DeclarationLine(
        row.getObject("application_id", UUID.class),
        row.getString("title"),
        row.getString("unit"),
        Arrays.asList((String[]) row.getArray("applicants").getArray()),
        Sight.valueOf(row.getString("sight")));
  }

  Set<UUID> listAnswered(Set<UUID> callIds) {
    return db.sql(
            """
            select c.id from unnest(cast(:calls as uuid[])) as c (id)
             where exists (select from panels.declaration d
                             join applications.application_call a on a.application_id = d.application_id
                            where a.call_id = c.id)
            """)
        .param("calls", callIds.toArray(UUID[]::new))
        .query((row, number) -> row.getObject(1, UUID.class))
        .set();
  }

  void put(Declaration declaration, UUID personId, Instant at) {
    db.sql(
            """
            insert into panels.declaration
              (application_id, person_id, answer, ground, answered_at)
            values (:application, :person, :answer, :ground, :at)
            on conflict (application_id, person_id) do update
              set answer = excluded.answer, ground = excluded.ground,
                  answered_at = excluded.answered_at
            """)
        .param("application", declaration.applicationId())
        .param("person", personId)
        .param("answer", declaration.disqualified() ? "DISQUALIFIED" : "NONE")
        .param("ground", declaration.ground())
        .param("at", Instants.param(at))
        .update();
  }

  boolean deleteDisqualification(UUID applicationId, UUID personId) {
    return db.sql(
                """
                delete from panels.declaration
                 where application_id = :application and person_id = :person
                   and answer = 'DISQUALIFIED'
                """)
            .param("application", applicationId)
            .param("person", personId)
            .update()
        > 0;
  }

  /** The members who have stepped aside for any of these applications. */
  List<Disqualified> listDisqualified(UUID callId, Collection<UUID> applications) {
    return db.sql(
            """
            select s.person_id, p.name, s.application_id, a.title,
                   coalesce(d.ground, '') as ground,
                   coalesce(d.answer = 'DISQUALIFIED', false) as declared
              from panels.sight s
              join people.person_name p on p.person_id = s.person_id
              join applications.submitted a on a.application_id = s.application_id
              left join panels.declaration d
                on d.application_id = s.application_id and d.person_id = s.person_id
             where s.call_id = :call and s.sight = 'CLOSED'
               and s.application_id = any(:applications)
             order by a.title, s.application_id, p.name, s.person_id
            """)
        .param("call", callId)
        .param("applications", applications.toArray(UUID[]::new))
        .query(Rows.to(Disqualified.class))
        .list();
  }

  /**
   * What one who runs cases may not see of them: little, of all there is. Which panels they are of
   * comes along, for the pages that ask the one ask the other.
   */
  Set<UUID> listHidden(UUID personId) {
    var hidden = new HashSet<UUID>();
    var calls = new HashSet<UUID>();
    db.sql(
            """
            select application_id, null as call_id from panels.hidden where person_id = :person
            union all
            select null, call_id from panels.assessor where person_id = :person
             order by application_id, call_id
            """)
        .param("person", personId)
        .query(
            row -> {
              UUID application = row.getObject("application_id", UUID.class);
              if (application != null) hidden.add(application);
              else calls.add(row.getObject("call_id", UUID.class));
            });
    OncePerRequest.know(PanelStore.panelsOf(personId), Set.copyOf(calls));
    return Set.copyOf(hidden);
  }

  /** Those among the applications that the person has no open sight of from a seat. */
  Set<UUID> listNotOpen(UUID personId, Collection<UUID> among) {
    return db.sql(
            """
            select x.id from unnest(cast(:among as uuid[])) as x (id)
             where (select s.sight from panels.sight s
                     where s.application_id = x.id and s.person_id = :person)
                   is distinct from 'OPEN'
            """)
        .param("among", among.toArray(UUID[]::new))
        .param("person", personId)
        .query((row, number) -> row.getObject(1, UUID.class))
        .set();
  }
}
