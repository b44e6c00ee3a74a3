package no.dugnad.followup.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for somebody: for the owner to write, for those who follow to answer. */
@Component
public class ReportsAwaited {
  private final JdbcClient db;
  private final ApplicationRules applications;

  ReportsAwaited(JdbcClient db, ApplicationRules applications) {
    this.db = db;
    this.applications = applications;
  }

  public enum What {
    DRAFT,
    CHANGES_ASKED,
    SUBMITTED,
    HELP_ASKED
  }

  /**
   * @param kind of the report; null for a card
   * @param since when it began to wait
   */
  public record Awaited(
      What what,
      UUID projectId,
      UUID applicationId,
      UUID cohortId,
      String title,
      Report.@Nullable Kind kind,
      Instant since) {

    boolean isOwn() {
      return what == What.DRAFT || what == What.CHANGES_ASKED;
    }
  }

  /**
   * In one look, which every reader of home waits for. A draft whose step is open stands there by
   * its day already.
   */
  public List<Awaited> list(Viewer viewer) {
    UUID organisation = viewer.has(Role.ADVISER) ? viewer.organisationId() : null;
    List<Awaited> all = list(viewer.personId(), organisation);
    List<Awaited> followed = all.stream().filter(awaited -> !awaited.isOwn()).toList();
    List<Awaited> unsealed = applications.unsealed(viewer, followed, Awaited::applicationId);
    return all.stream().filter(a -> a.isOwn() || unsealed.contains(a)).toList();
  }

  private List<Awaited> list(UUID personId, @Nullable UUID organisationId) {
    return db.sql(
            """
            select r.status as what, p.project_id, p.application_id, p.call_id as cohort_id,
                   p.title, r.kind,
                   case r.status when 'DRAFT' then r.begun_at else r.reviewed_at end as since
              from projects.known_project p
              join reports.report r on r.project_id = p.project_id
             where p.owner_id = :person and r.status in ('DRAFT', 'CHANGES_ASKED')
               and (r.status <> 'DRAFT'
                    or p.status <> 'ENDED' and not exists (select from programmes.pending o
                                    where o.project_id = p.project_id and o.status = 'OPEN'
                                      and o.step = case r.kind when 'FINAL' then 'FINAL_REPORT'
                                                               else 'PROJECT_DESCRIPTION' end))
            union all
            select r.status, p.project_id, p.application_id, p.call_id, p.title, r.kind,
                   r.submitted_at
              from reports.report r
              join projects.known_project p on p.project_id = r.project_id
             where p.organisation_id = cast(:organisation as uuid) and r.status = 'SUBMITTED'
               and r.submitted_by <> :person
               and not exists (select from projects.team t
                                where t.project_id = p.project_id and t.person_id = :person)
            union all
            select 'HELP_ASKED', p.project_id, p.application_id, p.call_id, p.title, null,
                   c.written_at
              from reports.status_check c
              join projects.known_project p on p.project_id = c.project_id
             where p.organisation_id = cast(:organisation as uuid)
               and c.answered_at is null and c.answer <> 'AS_PLANNED'
               and not exists (select from projects.team t
                                where t.project_id = p.project_id and t.person_id = :person)
             order by since, project_id
            """)
        .param("person", personId)
        .param("organisation", organisationId)
        .query(Rows.to(Awaited.class))
        .list();
  }
}
