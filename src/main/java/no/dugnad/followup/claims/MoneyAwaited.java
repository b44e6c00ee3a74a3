package no.dugnad.followup.claims;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the money waits for somebody. */
public final class MoneyAwaited {
  private MoneyAwaited() {}

  public enum What {
    /** A claim that they began, or took back, and that is not sent. */
    DRAFT,
    /** A claim that is to be mended. */
    RETURNED,
    /** Money waits for its owner to say where it goes. */
    PAYEE,
    SUBMITTED,
    /** A claim that is approved. */
    TO_PAY,
    /** Instalments of a cohort's projects. */
    DUE,
    /** A claim that no adviser may answer. */
    NOBODY
  }

  /**
   * @param claimId null where it is of no claim
   * @param since when it began to wait; of many the first
   */
  public record Awaited(
      What what,
      @Nullable UUID projectId,
      UUID cohortId,
      String title,
      @Nullable UUID claimId,
      Instant since) {}

  /**
   * A select of what waits for {@code :person}, who is an adviser of {@code :organisation}, an
   * administrator of {@code :administered}, or neither.
   */
  public static String select() {
    return SELECT;
  }

  private static final String FOLLOWS =
      """
      exists (select from projects.decider f
                          where f.project_id = p.project_id and f.person_id = :person
                         offset 0)\
      """;

  /**
   * In what is due, offset 0 lets the organisation's own projects be looked at before what all have
   * left.
   */
  private static final String SELECT =
      """
      select 'DRAFT' as what, p.project_id, p.call_id as cohort_id, p.title, k.id as claim_id,
             coalesce(k.withdrawn_at, k.begun_at) as since
        from claims.claim k
        join projects.known_project p on p.project_id = k.project_id
        join projects.team m on m.project_id = p.project_id and m.person_id = :person
       where k.status = 'DRAFT' and k.begun_by = :person
          or k.status = 'WITHDRAWN' and k.withdrawn_by = :person
      union all
      select 'RETURNED', p.project_id, p.call_id, p.title, k.id, k.answered_at
        from claims.claim k
        join projects.known_project p on p.project_id = k.project_id
       where k.status = 'RETURNED'
         and :person = case when exists (select from projects.team m
                                          where m.project_id = p.project_id
                                            and m.person_id = k.returned_to)
                            then k.returned_to else p.owner_id end
      union all
      select 'PAYEE', p.project_id, p.call_id, p.title, null, min(u.due_at)
        from projects.known_project p
        join claims.free f on f.project_id = p.project_id
        join claims.unpaid u on u.project_id = p.project_id
       where p.owner_id = :person and f.amount > 0 and u.due_at <= :now
         and not exists (select from payees.payee_now y where y.project_id = p.project_id)
         and not exists (select from projects.given_up g where g.project_id = p.project_id)
       group by p.project_id, p.call_id, p.title
      union all
      select 'SUBMITTED', p.project_id, p.call_id, p.title, k.id, k.submitted_at
        from claims.claim k
        join projects.known_project p on p.project_id = k.project_id
       where p.organisation_id = cast(:organisation as uuid) and k.status = 'SUBMITTED'
         and k.submitted_by <> :person and %1$s
      union all
      select 'TO_PAY', p.project_id, p.call_id, p.title, k.id, k.answered_at
        from claims.claim k
        join projects.known_project p on p.project_id = k.project_id
       where p.organisation_id = cast(:organisation as uuid) and k.status = 'APPROVED'
         and not exists (select from claims.payment t
                          where t.claim_id = k.id and t.reversed_at is null)
         and %1$s
      union all
      select 'DUE', null, p.call_id, c.title, null, min(u.due_at)
        from (select p.project_id, p.call_id
                from projects.known_project p
               where p.organisation_id = cast(:organisation as uuid)
                 and not exists (select from projects.given_up g
                                  where g.project_id = p.project_id)
                 and exists (select from payees.payee_now y
                              where y.project_id = p.project_id and y.kind = 'INSIDE'
                             offset 0)
              offset 0) p
        join calls.call_terms c on c.call_id = p.call_id
       cross join lateral
             (select u.due_at from claims.unpaid u
               where u.project_id = p.project_id and u.due_at <= :now
              offset 0) u
       where exists (select from claims.free f
                      where f.project_id = p.project_id and f.amount > 0
                     offset 0)
         and %1$s
       group by p.call_id, c.title
      union all
      select 'NOBODY', p.project_id, p.call_id, p.title, k.id, k.submitted_at
        from claims.claim k
        join projects.known_project p on p.project_id = k.project_id
       where p.organisation_id = cast(:administered as uuid) and k.status = 'SUBMITTED'
         and exists (select from projects.unfollowed n where n.project_id = p.project_id)
       order by since, title, claim_id
      """
          .formatted(FOLLOWS);
}
