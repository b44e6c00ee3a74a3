package no.dugnad.followup.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for somebody: for the owner to write, for those who follow to answer. */
public final class ReportsAwaited {
  private ReportsAwaited() {}

  public enum What {
    DRAFT,
    CHANGES_ASKED,
    /** The same, for those who follow it: the project is to change it. */
    CHANGED_BY_TEAM,
    SUBMITTED,
    HELP_ASKED,
    /** The same, for whoever leads its unit: an adviser is to answer. */
    UNIT_ASKS,
    /** It is to be said how it went: it has reported, or the day has come to ask again. */
    OUTCOME,
    /** What was handed in is approved of late, and its owner has not seen it yet. */
    APPROVED,
    /** Likewise that the card has an answer. */
    ANSWERED,
    /** No adviser may answer, or none has for so long. */
    NOBODY
  }

  /**
   * @param kind of the report; null for a card, and for the outcome
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

    public boolean isOwn() {
      return switch (what) {
        case DRAFT, CHANGES_ASKED, OUTCOME, APPROVED, ANSWERED, UNIT_ASKS -> true;
        case CHANGED_BY_TEAM, SUBMITTED, HELP_ASKED, NOBODY -> false;
      };
    }

    /** Whether whoever it is told waits for somebody else. */
    public boolean isByOthers() {
      return what == What.CHANGED_BY_TEAM || what == What.UNIT_ASKS;
    }
  }

  /** That an answer has come is told for so long to an owner who does not look at it. */
  private static final int DAYS_TOLD = 30;

  /** Whether {@code :person} is of the team of the project {@code p}. */
  static final String IN_TEAM =
      """
      exists (select from projects.team t
                          where t.project_id = p.project_id and t.person_id = :person)\
      """;

  /**
   * What waits for the owner of a project, or is theirs to know or its unit's manager's. A draft
   * whose step is open stands on home by its day already.
   */
  private static final String OWN =
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
      select 'OUTCOME', p.project_id, p.application_id, p.call_id, p.title, null,
             coalesce(cast(p.look_again_on as timestamp) at time zone 'Europe/Oslo',
                      r.submitted_at)
        from projects.known_project p
        left join reports.report r
          on r.project_id = p.project_id and r.kind = 'FINAL'
             and r.status in ('SUBMITTED', 'APPROVED')
       where p.owner_id = :person and p.status <> 'ENDED'
         and (p.look_again_on <= :today or p.look_again_on is null and r.id is not null)
      union all
      select 'UNIT_ASKS', p.project_id, p.application_id, p.call_id, p.title, null, c.written_at
        from people.unit_manager m
        join projects.known_project p on p.unit_id = m.unit_id
        join reports.status_check c on c.project_id = p.project_id
       where m.person_id = :person and p.organisation_id is distinct from cast(:organisation as uuid)
         and c.answered_at is null and c.answer <> 'AS_PLANNED' and p.status <> 'ENDED'
         and not %1$s
      union all
      select 'APPROVED', p.project_id, p.application_id, p.call_id, p.title, r.kind, r.reviewed_at
        from projects.known_project p
        join reports.report r on r.project_id = p.project_id
       where p.owner_id = :person and r.status = 'APPROVED' and r.read_at is null
         and r.reviewed_at > cast(:now as timestamptz) - interval '%2$d days'
      union all
      select 'ANSWERED', p.project_id, p.application_id, p.call_id, p.title, null, c.answered_at
        from projects.known_project p
        join reports.status_check c on c.project_id = p.project_id
       where p.owner_id = :person and c.read_at is null
         and c.answered_at > cast(:now as timestamptz) - interval '%2$d days'
      """
          .formatted(IN_TEAM, DAYS_TOLD);

  /**
   * A select of what waits for {@code :person}, who is an adviser of {@code :organisation}, an
   * administrator of {@code :administered}, or neither.
   */
  public static String select() {
    return OWN + " union all " + AnswersAwaited.SELECT + " order by since, project_id";
  }
}
