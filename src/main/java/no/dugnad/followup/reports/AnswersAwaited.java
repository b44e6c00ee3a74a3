package no.dugnad.followup.reports;

/** What waits for those who follow the projects, and for administrators where none of them can. */
final class AnswersAwaited {
  /** For so long an adviser is let be before the administrators hear of it. */
  private static final int DAYS_LET_BE = 14;

  /** As {@link ReportsAwaited#select} says, in no order. */
  static final String SELECT =
      """
      select r.status, p.project_id, p.application_id, p.call_id, p.title, r.kind,
             r.submitted_at
        from reports.report r
        join projects.known_project p on p.project_id = r.project_id
       where p.organisation_id = cast(:organisation as uuid) and r.status = 'SUBMITTED'
         and r.submitted_by <> :person
         and not %1$s
      union all
      select 'CHANGED_BY_TEAM', p.project_id, p.application_id, p.call_id, p.title, r.kind,
             r.reviewed_at
        from reports.report r
        join projects.known_project p on p.project_id = r.project_id
       where p.organisation_id = cast(:organisation as uuid) and r.status = 'CHANGES_ASKED'
         and (p.status <> 'ENDED' or r.kind = 'FINAL')
         and not %1$s
      union all
      select 'HELP_ASKED', p.project_id, p.application_id, p.call_id, p.title, null,
             c.written_at
        from reports.status_check c
        join projects.known_project p on p.project_id = c.project_id
       where p.organisation_id = cast(:organisation as uuid)
         and c.answered_at is null and c.answer <> 'AS_PLANNED' and p.status <> 'ENDED'
         and not %1$s
      union all
      select 'NOBODY', p.project_id, p.application_id, p.call_id, p.title, w.kind, w.since
        from (select project_id, kind, submitted_at as since
                from reports.report where status = 'SUBMITTED'
              union all
              select project_id, null, written_at
                from reports.status_check where answered_at is null and answer <> 'AS_PLANNED') w
        join projects.known_project p on p.project_id = w.project_id
       where p.organisation_id = cast(:administered as uuid)
         and (p.status <> 'ENDED' or w.kind is not null)
         and (w.since < cast(:now as timestamptz) - interval '%2$d days'
                and cast(:organisation as uuid) is null
              or exists (select from projects.unfollowed u where u.project_id = p.project_id))
      """
          .formatted(ReportsAwaited.IN_TEAM, DAYS_LET_BE);

  private AnswersAwaited() {}
}
