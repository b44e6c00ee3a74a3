package no.dugnad.followup.claims;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.payees.AccountFields;
import no.dugnad.followup.payees.Payee;
import no.dugnad.followup.payees.Payees;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.Posting;
import no.dugnad.funding.funds.AwardBalance;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has been paid to the projects. It is paid in the accounts of the municipality; here it is
 * registered, and moves in the ledger.
 */
@Service
public class Payments {
  private final PaymentStore store;
  private final Plans plans;
  private final Payees payees;
  private final Projects projects;
  private final ProjectRules rules;
  private final Awards awards;
  private final Journal journal;
  private final Clock clock;

  Payments(
      PaymentStore store,
      Plans plans,
      Payees payees,
      Projects projects,
      ProjectRules rules,
      Awards awards,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.plans = plans;
    this.payees = payees;
    this.projects = projects;
    this.rules = rules;
    this.awards = awards;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * An instalment that somebody has before them.
   *
   * @param amount as they see it
   * @param payee {@link Payee#revision}, likewise
   */
  public record Seen(UUID projectId, int number, Money amount, Revision payee) {}

  /** How it stands in the accounts. */
  public record Voucher(String reference, LocalDate paidOn) {}

  /**
   * What has become of a project's award: all of it but the first adds up to that.
   *
   * @param paid and not given back
   * @param returned whether or not it is free for others since
   * @param approved of claims, and not paid
   * @param freed of what was promised and never paid
   */
  public record Figures(
      Money awarded, Money paid, Money returned, Money approved, Money left, Money freed) {}

  public Figures figures(Project project) {
    Award award = awards.getAward(project.given().awardId());
    AwardBalance balance = awards.balance(award);
    Money left = plans.free(project.id());
    Money gone = award.amount().minus(balance.total());
    Money reused = awards.reused(award);
    // What was given back and promised to the project anew is no longer given back.
    Money away = reused.compareTo(gone) < 0 ? reused : gone;
    return new Figures(
        award.amount(),
        balance.paid(),
        balance.returned().plus(away),
        balance.committed().minus(left),
        left,
        gone.minus(away));
  }

  /** All that was ever paid to a project, the oldest first. */
  public List<Payment> list(UUID projectId) {
    return store.list(projectId);
  }

  public Payment get(UUID projectId, UUID id) {
    return store
        .find(id)
        .filter(payment -> payment.projectId().equals(projectId))
        .orElseThrow(() -> new NotFound("payment", id));
  }

  /** Registers instalments as transferred within the municipality: all of them, or none. */
  @Transactional
  public void transfer(List<Seen> seen, Voucher voucher, Viewer by) {
    seen.stream()
        .sorted(comparing(Seen::projectId).thenComparingInt(Seen::number))
        .forEach(one -> transfer(one, voucher, by));
  }

  private void transfer(Seen seen, Voucher voucher, Viewer by) {
    Project project = lock(seen.projectId(), by);
    Optional<Payment> earlier = store.findOfInstalment(project.id(), seen.number());
    if (earlier.isPresent()) {
      requireSame(project, earlier.get(), voucher, by);
      return;
    }
    Instalment instalment =
        plans.listUnpaid(project.id()).stream()
            .filter(one -> one.number() == seen.number() && one.amount().equals(seen.amount()))
            .findFirst()
            .orElseThrow(() -> new Refused(Revision.CHANGED_MEANWHILE));
    payees.requireSeen(project, seen.payee());
    Payee payee =
        payees
            .find(project.id())
            .filter(Payee.Inside.class::isInstance)
            .orElseThrow(() -> new Refused("claims.refused.noAccount", project.title()));
    pay(project, instalment.number(), null, instalment.amount(), payee, voucher, by);
    write(project, by, "claims.journal.transferred", instalment.amount());
  }

  /**
   * Who sends the same twice has done it once; whoever comes second is told by whom it was done.
   */
  private static void requireSame(Project project, Payment earlier, Voucher voucher, Viewer by) {
    boolean same =
        by.is(earlier.registered().by())
            && voucher.equals(new Voucher(earlier.reference(), earlier.paidOn()));
    if (!same)
      throw new Refused(
          "claims.refused.paid",
          project.title(),
          earlier.registered().name(),
          earlier.registered().at());
  }

  /**
   * Pays what was approved of a claim; its project is locked.
   *
   * @param payeeSeen {@link Payee#revision} as whoever pays has it before them
   */
  void pay(
      Project project, Claim claim, Money amount, Voucher voucher, Revision payeeSeen, Viewer by) {
    Optional<Payment> earlier = store.findOfClaim(claim.id());
    if (earlier.isPresent()) {
      requireSame(project, earlier.get(), voucher, by);
      return;
    }
    payees.requireSeen(project, payeeSeen);
    Payee payee =
        payees
            .find(project.id())
            .filter(Payee.Outside.class::isInstance)
            .orElseThrow(() -> new Refused("claims.refused.noPayee"));
    pay(project, null, claim.id(), amount, payee, voucher, by);
    write(project, by, "claims.journal.paid", claim.number(), amount);
  }

  private void pay(
      Project project,
      @Nullable Integer instalment,
      @Nullable UUID claimId,
      Money amount,
      Payee payee,
      Voucher voucher,
      Viewer by) {
    Instant now = clock.instant();
    if (voucher.paidOn().isAfter(Oslo.date(now))) throw new Refused("claims.refused.notYetPaid");
    AccountFields fields = payees.fields(project.organisationId());
    post(project, Posting.PAY, amount, by);
    store.insert(
        new Payment(
            Ids.next(),
            project.id(),
            instalment,
            null,
            amount,
            payee.said(fields),
            voucher.reference(),
            voucher.paidOn(),
            new Payment.Registered(now, by.personId(), by.person().name()),
            null),
        claimId);
  }

  /** Takes back what was registered by mistake: it waits to be paid again. */
  @Transactional
  public void reverse(UUID projectId, UUID id, String why, Viewer by) {
    Project project = lock(projectId, by);
    Payment payment = get(projectId, id);
    if (payment.reversed() != null) {
      if (by.is(payment.reversed().by())) return;
      throw new Refused(
          "claims.refused.reversed", payment.reversed().name(), payment.reversed().at());
    }
    post(project, Posting.REVERSE, payment.amount(), by);
    store.reverse(id, why, by.personId(), clock.instant());
    write(project, by, "claims.journal.reversed", payment.amount(), why);
  }

  private void post(Project project, Posting posting, Money amount, Viewer by) {
    Award award = awards.getAward(project.given().awardId());
    awards.post(award.id(), posting, amount, awards.balance(award).revision(), by.actor());
  }

  /** Nobody pays their own, nor where they may have nothing to do with the case. */
  private Project lock(UUID projectId, Viewer by) {
    if (!rules.decide(by, projectId)) throw new NotFound("project", projectId);
    return projects.lock(projectId);
  }

  private void write(Project project, Viewer by, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(), by.actor(), project.organisationId(), project.id(), event, args)
            .openedBy(ProjectRules.INSIDE));
  }
}
