package no.dugnad.followup.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.changes.Change.Proposal;
import no.dugnad.followup.claims.Claim;
import no.dugnad.followup.claims.Claims;
import no.dugnad.followup.claims.Plans;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.shared.WorkingDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What projects ask to have changed, and the answers. What is approved is done in the same
 * transaction: the deadline moves, the ledger and the award follow. Who may do it is asked of
 * {@link ChangeRules} beforehand.
 */
@Service
public class Changes {
  private final ChangeStore store;
  private final ChangeMail mail;
  private final LastDeadline deadline;
  private final Projects projects;
  private final Awards awards;
  private final Plans plans;
  private final Claims claims;
  private final Journal journal;
  private final Clock clock;

  Changes(
      ChangeStore store,
      ChangeMail mail,
      LastDeadline deadline,
      Projects projects,
      Awards awards,
      Plans plans,
      Claims claims,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.mail = mail;
    this.deadline = deadline;
    this.projects = projects;
    this.awards = awards;
    this.plans = plans;
    this.claims = claims;
    this.journal = journal;
    this.clock = clock;
  }

  public Change get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("change", id));
  }

  /** The newest first. */
  public List<Change> list(UUID projectId) {
    return store.list(projectId);
  }

  /**
   * A select of what waits for {@code :person}: to be answered, or to answer; of an administrator
   * of {@code :administered}, that nobody may.
   */
  public String selectAwaited() {
    return ChangeStore.AWAITED;
  }

  /**
   * @param what whose it is to do something
   */
  public record Awaited(
      What what,
      UUID changeId,
      UUID organisationId,
      String kind,
      String title,
      LocalDate answerBy,
      Instant proposedAt) {}

  public enum What {
    /** For who may decide it. */
    DECIDE,
    /** For the team, who is to have an answer. */
    WAITING,
    /** For the administrators: nobody may decide it. */
    NOBODY
  }

  /** What was set free of its award, and is asked for anew if it is needed. */
  public Money freed(Project project) {
    Award award = awards.getAward(project.given().awardId());
    return award.amount().minus(awards.balance(award).total());
  }

  /** By when what is proposed now is answered. */
  public LocalDate promise() {
    return WorkingDays.plus(Oslo.date(clock.instant()), Change.ANSWERED_WITHIN);
  }

  /** One of a kind at a time: what more there is to say of it is said by withdrawing it first. */
  @Transactional
  @Transition(to = ChangeStatus.Proposed.class)
  public UUID propose(UUID projectId, Wanted wanted, String why, Viewer by) {
    Project project = projects.lock(projectId);
    if (project.isEnded()) throw new Refused("changes.refused.ended");
    store.list(projectId).stream()
        .filter(one -> one.isOpen() && one.wanted().kind() == wanted.kind())
        .findFirst()
        .ifPresent(
            open -> {
              throw new Refused("changes.refused.proposed", open.answerBy());
            });
    requireSensible(project, wanted);
    Change change =
        new Change(
            Ids.next(),
            projectId,
            wanted,
            why,
            new Proposal(by.personId(), by.person().name(), clock.instant()),
            promise(),
            new ChangeStatus.Proposed());
    store.insert(change);
    write(project, by, "proposed." + wanted.kind(), change.answerBy());
    mail.proposed(project, change);
    return change.id();
  }

  private void requireSensible(Project project, Wanted wanted) {
    switch (wanted) {
      case Wanted.Time(var until) -> {
        LocalDate now =
            deadline
                .of(project)
                .last()
                .map(LastDeadline.Dated::day)
                .orElseThrow(() -> new Refused("changes.refused.noDeadline"));
        if (!until.isAfter(now)) throw new Refused("changes.refused.notLater", now);
      }
      case Wanted.Sum sum when sum.isMore() -> {}
      case Wanted.Sum sum -> {
        requirePossible(project, sum);
        requireUnclaimed(project, sum);
      }
      case Wanted.Scope _ -> {}
    }
  }

  /** What is paid, or approved to be, can't be given away, nor all of an award. */
  private void requirePossible(Project project, Wanted.Sum sum) {
    Money left = plans.free(project.id());
    if (left.compareTo(sum.amount()) < 0) throw new Refused("changes.refused.lessThanLeft", left);
    if (awards.getAward(project.given().awardId()).amount().compareTo(sum.amount()) <= 0)
      throw new Refused(Awards.TO_NOTHING);
  }

  /** Nobody asks for money, and gives it away: whoever decides may think otherwise. */
  private void requireUnclaimed(Project project, Wanted.Sum sum) {
    Money left = plans.free(project.id());
    Money claimed = claimed(project.id());
    if (left.minus(claimed).compareTo(sum.amount()) < 0)
      throw new Refused("changes.refused.claimed", left, claimed);
  }

  /** What the project has claimed, and nobody has answered. */
  public Money claimed(UUID projectId) {
    return claims.list(projectId, false).stream()
        .filter(Claim::isSubmitted)
        .map(Claim::sum)
        .reduce(Money.ZERO, Money::plus);
  }

  /**
   * Approves it, or a part of it, and does it.
   *
   * @param granted of the kind that was asked for; of a sum, in the same direction and no more
   * @param words to the project; may be empty
   */
  @Transactional
  @Transition(from = ChangeStatus.Proposed.class, to = ChangeStatus.Approved.class)
  public void approve(UUID id, Wanted granted, String words, Viewer by) {
    Project project = projects.lock(get(id).projectId());
    Change change = lockOpen(id);
    requireWithin(change.wanted(), granted);
    UUID award = project.given().awardId();
    switch (granted) {
      case Wanted.Time(var until) -> deadline.move(project, until, by);
      case Wanted.Sum sum when sum.isMore() -> awards.raise(award, sum.amount(), by);
      case Wanted.Sum sum -> {
        requirePossible(project, sum);
        awards.lower(award, sum.amount(), by);
      }
      case Wanted.Scope _ -> {}
    }
    store.approve(id, granted, words, by.personId(), clock.instant());
    writeApproved(project, granted, by);
    mail.answered(project, get(id));
  }

  private static void requireWithin(Wanted asked, Wanted granted) {
    if (asked instanceof Wanted.Sum all
        && granted instanceof Wanted.Sum some
        && (all.isMore() != some.isMore()
            || some.amount().compareTo(all.amount()) > 0
            || !some.amount().isPositive()))
      throw new Refused("changes.refused.moreThanAsked", all.amount());
  }

  private void writeApproved(Project project, Wanted granted, Viewer by) {
    switch (granted) {
      case Wanted.Time(var until) -> write(project, by, "approved.TIME", until);
      case Wanted.Sum sum ->
          write(project, by, sum.isMore() ? "approved.MORE" : "approved.LESS", sum.amount());
      case Wanted.Scope _ -> write(project, by, "approved.SCOPE");
    }
  }

  @Transactional
  @Transition(from = ChangeStatus.Proposed.class, to = ChangeStatus.Rejected.class)
  public void reject(UUID id, String why, Viewer by) {
    Project project = projects.lock(get(id).projectId());
    Change change = lockOpen(id);
    store.reject(id, why, by.personId(), clock.instant());
    write(project, by, "rejected." + change.wanted().kind());
    mail.answered(project, get(id));
  }

  /** A second click finds it taken back. */
  @Transactional
  @Transition(from = ChangeStatus.Proposed.class, to = ChangeStatus.Withdrawn.class)
  public void withdraw(UUID id, Viewer by) {
    if (get(id).status() instanceof ChangeStatus.Withdrawn) return;
    Project project = projects.lock(get(id).projectId());
    Change change = lockOpen(id);
    store.withdraw(id, false, by.personId(), clock.instant());
    write(project, by, "withdrawn." + change.wanted().kind());
  }

  /** What has ended asks for nothing more. */
  @EventListener
  void ended(Outcomes.Changed changed) {
    if (!changed.project().isEnded()) return;
    for (Change change : list(changed.project().id())) {
      if (!change.isOpen()) continue;
      store.withdraw(change.id(), true, changed.by().personId(), clock.instant());
      write(changed.project(), changed.by(), "fallenAway." + change.wanted().kind());
    }
  }

  private Change lockOpen(UUID id) {
    Change change = store.lock(id).orElseThrow(() -> new NotFound("change", id));
    return switch (change.status()) {
      case ChangeStatus.Proposed _ -> change;
      case ChangeStatus.Approved done ->
          throw new Refused("changes.refused.approved", done.by(), done.at());
      case ChangeStatus.Rejected done ->
          throw new Refused("changes.refused.rejected", done.by(), done.at());
      case ChangeStatus.Withdrawn(var fallenAway, var at) ->
          throw new Refused(
              fallenAway ? "changes.refused.fallenAway" : "changes.refused.withdrawn", at);
    };
  }

  private void write(Project project, Viewer by, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                project.organisationId(),
                project.id(),
                "changes.journal." + event,
                args)
            .openedBy(ProjectRules.INSIDE));
  }
}
