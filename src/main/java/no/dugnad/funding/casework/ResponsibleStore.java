package no.dugnad.funding.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResponsibleStore {
  private final JdbcClient db;

  ResponsibleStore(JdbcClient db) {
    this.db = db;
  }

  /** Nobody when there is no person. */
  void set(UUID applicationId, @Nullable UUID personId, UUID by, Instant at) {
    if (personId == null) {
      db.sql("delete from casework.responsible where application_id = :application")
          .param("application", applicationId)
          .update();
      return;
    }
    db.sql(
            """
            insert into casework.responsible (application_id, person_id, set_by, set_at)
            values (:application, :person, :by, :at)
            on conflict (application_id) do update
               set person_id = excluded.person_id, set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .param("application", applicationId)
        .param("person", personId)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  List<Responsible> list(Collection<UUID> applicationIds) {
    return db.sql(
            """
            select r.application_id, r.person_id, p.name,
                   exists (select from people.employee e
                            where e.person_id = r.person_id
                              and e.organisation_id = a.organisation_id
                              and 'ADVISER' = any(e.roles)) as acting
              from casework.responsible r
              join applications.handed_in a on a.application_id = r.application_id
              join people.person_name p on p.person_id = r.person_id
             where r.application_id = any(:applications)
             order by r.application_id
            """)
        .param("applications", applicationIds.toArray(UUID[]::new))
        .query(Rows.to(Responsible.class))
        .list();
  }

  /** The person's cases that wait for an answer, by call, the first deadline first. */
  List<OwnCase> listOwn(UUID personId, UUID organisationId) {
    return db.sql(
            """
            select a.application_id, a.call_id, c.title as call
              from casework.responsible r
              join applications.submitted a on a.application_id = r.application_id
              join calls.call_terms c on c.call_id = a.call_id
             where r.person_id = :person and a.organisation_id = :organisation
               and a.answered_at is null
             order by c.deadline, a.call_id, a.application_id
            """)
        .param("person", personId)
        .param("organisation", organisationId)
        .query(Rows.to(OwnCase.class))
        .list();
  }

  /** An application that somebody is responsible for, in a call of this title. */
  record OwnCase(UUID applicationId, UUID callId, String call) {}
}
