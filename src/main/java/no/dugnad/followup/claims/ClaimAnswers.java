package no.dugnad.followup.claims;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.dugnad.followup.payees.Payee;
import no.dugnad.followup.payees.Payees;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.Team;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who decide of a project's money answer to its claims: none who is or was of its team,
 * as whoever sent one. Who comes second is told by whom it was answered.
 */
@Service
public class ClaimAnswers {
  /** The refusal to approve less than was claimed for no reason. */
  public static final String WHY_LESS = "claims.refused.whyLess";

  private final ClaimStore store;
  private final Claims claims;
  private final Payments payments;
  private final Plans plans;
  private final Payees payees;
  private final Projects projects;
  private final ClaimMails mails;
  private final Journal journal;
  private final Clock clock;

  ClaimAnswers(
      ClaimStore store,
      Claims claims,
      Payments payments,
      Plans plans,
      Payees payees,
      Projects projects,
      ClaimMails mails,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.claims = claims;
    this.payments = payments;
    this.plans = plans;
    this.payees = payees;
    this.projects = projects;
    this.mails = mails;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Of what an answer is built on: what it asks for, and to whom it would be paid; once it is
   * approved, the latter alone.
   */
  public Revision revision(Claim claim) {
    Optional<Payee> payee = payees.find(claim.projectId());
    return claim.status() instanceof ClaimStatus.Approved
        ? Payee.revision(payee)
        : Revision.of(claim.revision(), payee);
  }

  /**
   * Says what is to be mended.
   *
   * @param to who of the team is to do it
   */
  @Transactional
  @Transition(from = ClaimStatus.Submitted.class, to = ClaimStatus.Returned.class)
  public void giveBack(UUID projectId, UUID id, UUID to, String what, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Claim claim = claims.get(projectId, id);
    if (isAnswered(claim, it -> isReturned(claim, it, to, what), by)) return;
    seen.requireSame(revision(claim));
    Team team = projects.team(projectId);
    if (!team.has(to)) throw new Refused("claims.refused.notInTeam");
    store.giveBack(id, to, what, by.personId(), clock.instant());
    write(project, by, "claims.journal.returned", claim.number());
    mails.returned(project, claims.get(projectId, id), rounds(claim));
  }

  private boolean isReturned(Claim claim, ClaimStatus status, UUID to, String what) {
    return status instanceof ClaimStatus.Returned(_, UUID asked, _)
        && asked.equals(to)
        && store.listRemarks(claim.id()).getLast().what().equals(what);
  }

  private static boolean isApproved(ClaimStatus status, Money amount, String whyLess) {
    return status instanceof ClaimStatus.Approved approved
        && approved.amount().equals(amount)
        && Objects.requireNonNullElse(approved.whyLess(), "").equals(whyLess);
  }

  private static boolean isRejected(ClaimStatus status, String why) {
    return status instanceof ClaimStatus.Rejected(_, String said) && said.equals(why);
  }

  private int rounds(Claim claim) {
    return store.listRemarks(claim.id()).size();
  }

  /**
   * Approves it, or a part of it: never more than is left of the award.
   *
   * @param whyLess why not all of it; empty when it is
   */
  @Transactional
  @Transition(from = ClaimStatus.Submitted.class, to = ClaimStatus.Approved.class)
  public void approve(
      UUID projectId, UUID id, Money amount, String whyLess, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Claim claim = claims.get(projectId, id);
    if (isAnswered(claim, it -> isApproved(it, amount, whyLess), by)) return;
    seen.requireSame(revision(claim));
    if (!amount.isPositive()) throw new Refused("claims.refused.notPositive");
    if (amount.compareTo(claim.sum()) > 0)
      throw new Refused("claims.refused.moreThanClaimed", claim.sum());
    Money left = plans.free(projectId);
    if (amount.compareTo(left) > 0) throw new Refused("claims.refused.more", amount, left);
    boolean less = amount.compareTo(claim.sum()) < 0;
    if (less && whyLess.isEmpty()) throw new Refused(WHY_LESS, claim.sum());
    // Else the sum stood there beforehand, and was not what was meant.
    if (!less && !whyLess.isEmpty()) throw new Refused("claims.refused.notLess", claim.sum());
    store.approve(id, amount, less ? whyLess : null, by.personId(), clock.instant());
    if (less) {
      write(project, by, "claims.journal.approvedLess", claim.number(), amount, claim.sum());
      mails.approvedLess(project, claim, amount, whyLess);
    } else write(project, by, "claims.journal.approved", claim.number(), amount);
  }

  @Transactional
  @Transition(from = ClaimStatus.Submitted.class, to = ClaimStatus.Rejected.class)
  public void reject(UUID projectId, UUID id, String why, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Claim claim = claims.get(projectId, id);
    if (isAnswered(claim, it -> isRejected(it, why), by)) return;
    seen.requireSame(revision(claim));
    store.reject(id, why, by.personId(), clock.instant());
    write(project, by, "claims.journal.rejected", claim.number());
    mails.rejected(project, claim);
  }

  /** Registers that it was paid. */
  @Transactional
  @Transition(from = ClaimStatus.Approved.class, to = ClaimStatus.Paid.class)
  public void pay(UUID projectId, UUID id, Payments.Voucher voucher, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Claim claim = claims.get(projectId, id);
    switch (claim.status()) {
      case ClaimStatus.Approved approved ->
          payments.pay(project, claim, approved.amount(), voucher, seen, by);
      case ClaimStatus.Paid(var approved, _, _, _) ->
          payments.pay(project, claim, approved.amount(), voucher, seen, by);
      case ClaimStatus.Draft _,
          ClaimStatus.Submitted _,
          ClaimStatus.Withdrawn _,
          ClaimStatus.Returned _,
          ClaimStatus.Rejected _ ->
          throw new Refused("claims.refused.notApproved");
    }
  }

  /** Whether the very same was answered by the same person, as by a second click. */
  private static boolean isAnswered(Claim claim, Predicate<ClaimStatus> same, Viewer by) {
    return switch (claim.status()) {
      case ClaimStatus.Draft _ -> throw new NotFound("submitted claim", claim.id());
      case ClaimStatus.Submitted _ -> false;
      case ClaimStatus.Withdrawn(var at, _, var name) ->
          throw new Refused("claims.refused.withdrawn", name, at);
      case ClaimStatus.Returned(var given, _, _) -> {
        if (by.is(given.by()) && same.test(claim.status())) yield true;
        throw new Refused("claims.refused.already.returned", given.name(), given.at());
      }
      case ClaimStatus.Approved approved -> {
        if (by.is(approved.answer().by()) && same.test(approved)) yield true;
        throw already(approved);
      }
      case ClaimStatus.Paid(var approved, _, _, _) -> throw already(approved);
      case ClaimStatus.Rejected(var given, _) -> {
        if (by.is(given.by()) && same.test(claim.status())) yield true;
        throw new Refused("claims.refused.already.rejected", given.name(), given.at());
      }
    };
  }

  private static Refused already(ClaimStatus.Approved approved) {
    return new Refused(
        "claims.refused.already.approved",
        approved.answer().name(),
        approved.answer().at(),
        approved.amount());
  }

  private void write(Project project, Viewer by, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(), by.actor(), project.organisationId(), project.id(), event, args)
            .openedBy(ProjectRules.INSIDE));
  }
}
