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
  private final ClaimStore claims;
  private final Plans plans;
  private final Payees payees;
  private final Projects projects;
  private final ProjectRules rules;
  private final Awards awards;
  private final PaymentMail mail;
  private final Journal journal;
  private final Clock clock;

  Payments(
      PaymentStore store,
      ClaimStore claims,
      Plans plans,
      Payees payees,
      Projects projects,
      ProjectRules rules,
      Awards awards,
      PaymentMail mail,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.claims = claims;
    this.plans = plans;
    this.payees = payees;
    this.projects = projects;
    this.rules = rules;
    this.awards = awards;
    this.mail = mail;
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
   * What has become of a project's award: what was paid, what remains and what was freed, less what
   * was given anew, add up to it.
   *
   * @param awarded as it is now
   * @param paid also what was given back since
   * @param returned of that; whether or not it is free for others since
   * @param anew of what was returned: promised to the project once more
   * @param remains to be paid
   * @param approved of that: in claims
   * @param freed of what was promised and never paid
   */
  public record Figures(
      Money awarded,
      Money paid,
      Money returned,
      Money anew,
      Money remains,
      Money approved,
      Money freed) {
    /** What is neither paid nor approved to be. */
    public Money left() {
      return remains.minus(approved);
    }
  }

  public Figures figures(Project project) {
    Award award = awards.getAward(project.given().awardId());
    AwardBalance balance = awards.balance(award);
    Money gone = award.amount().minus(balance.total());
    Money reused = awards.reused(award);
    // Of what is missing in the balance: what came back, and is free for others.
    Money away = reused.compareTo(gone) < 0 ? reused : gone;
    Money returned = balance.returned().plus(reused);
    return new Figures(
        award.amount(),
        balance.paid().plus(returned),
        returned,
        reused.minus(away),
        balance.committed(),
        balance.committed().minus(plans.free(project.id())),
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
    requireFrom(Oslo.date(project.given().at()), "claims.refused.beforeAward", project, voucher);
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
    requireFrom(
        Oslo.date(claims.submittedAt(claim.id())), "claims.refused.beforeClaim", project, voucher);
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
    UUID id = Ids.next();
    store.insert(
        new Payment(
            id,
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
    mail.paid(project, get(project.id(), id));
  }

  /** What was paid before it was awarded, or asked for, is a slip of typing. */
  private static void requireFrom(
      LocalDate first, String refusal, Project project, Voucher voucher) {
    if (voucher.paidOn().isBefore(first)) throw new Refused(refusal, project.title(), first);
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
    mail.reversed(project, payment, why);
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
