package no.dugnad.followup.settlements;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.claims.Plans;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.Posting;
import no.dugnad.funding.funds.AwardBalance;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was not used, and how it comes back. That money has come is a fact that an adviser
 * registers, also one who has said for the project what became of it: it approves nothing.
 */
@Service
public class Settlements {
  private final SettlementStore store;
  private final Projects projects;
  private final Awards awards;
  private final Plans plans;
  private final Journal journal;
  private final Clock clock;

  Settlements(
      SettlementStore store,
      Projects projects,
      Awards awards,
      Plans plans,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.projects = projects;
    this.awards = awards;
    this.plans = plans;
    this.journal = journal;
    this.clock = clock;
  }

  /** A select of what waits for {@code :person}; see {@link SettlementStore#AWAITED}. */
  public String selectAwaited() {
    return SettlementStore.AWAITED;
  }

  /**
   * @param nobody whether none may see to it who follows projects
   */
  public record Awaited(What what, UUID projectId, String title, Instant since, boolean nobody) {}

  public enum What {
    /** It is said to be unspent, and has not come. */
    STATED,
    /** It has come, and can be used again. */
    GIVEN_BACK,
    /** The project has ended, and not all that was promised is paid. */
    LEFT
  }

  public Optional<Settlement> find(UUID projectId) {
    return store.find(projectId);
  }

  /** What the project's award has. */
  public AwardBalance balance(Project project) {
    return awards.balance(awards.getAward(project.given().awardId()));
  }

  /** What is promised to it, and neither paid nor approved to be. */
  public Money rest(Project project) {
    return plans.free(project.id());
  }

  /** What was set free of its award: if it goes on and needs that again, it asks for a change. */
  public Money freed(Project project) {
    Award award = award(project);
    return award.amount().minus(awards.balance(award).total());
  }

  private Award award(Project project) {
    return awards.getAward(project.given().awardId());
  }

  /** Says, with what became of the project, how much of what was paid is not used. */
  @Transactional(propagation = Propagation.MANDATORY)
  @Transition(to = SettlementStatus.Stated.class)
  public void state(UUID projectId, Money unspent, Viewer by) {
    Project project = projects.lock(projectId);
    Money paid = balance(project).paid();
    if (paid.compareTo(unspent) < 0) throw new Refused("settlements.refused.notPaid", paid);
    store.insert(projectId, unspent, by.personId(), clock.instant());
    write(project, by, "stated", unspent);
  }

  /**
   * What was not used has come, or a part of it: it is still to come until all that was said has.
   *
   * @param amount what came now, which may be another sum than was said
   * @param seen the {@link Settlement#revision} that the adviser had before them
   */
  @Transactional
  @Transition(from = SettlementStatus.Stated.class, to = SettlementStatus.Stated.class)
  @Transition(from = SettlementStatus.Stated.class, to = SettlementStatus.GivenBack.class)
  public void giveBack(UUID projectId, Money amount, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Settlement settlement = current(projectId, seen);
    if (!(settlement.status() instanceof SettlementStatus.Stated(var before)))
      throw new Refused(Revision.CHANGED_MEANWHILE);
    post(project, Posting.TAKE_BACK, amount, by);
    Money came = before.plus(amount);
    store.come(settlement.id(), came, by.personId(), clock.instant());
    if (came.compareTo(settlement.unspent()) >= 0) store.finish(settlement.id());
    write(project, by, "givenBack", amount);
  }

  /**
   * A part of it has come, and no more does.
   *
   * @param seen as of {@link #giveBack}
   */
  @Transactional
  @Transition(from = SettlementStatus.Stated.class, to = SettlementStatus.GivenBack.class)
  public void finish(UUID projectId, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Settlement settlement = current(projectId, seen);
    if (!(settlement.status() instanceof SettlementStatus.Stated(var came)) || !came.isPositive())
      throw new Refused(Revision.CHANGED_MEANWHILE);
    store.finish(settlement.id());
    write(project, by, "finished", settlement.unspent().minus(came));
  }

  /**
   * What was registered as come had not, or a part of it. It is still to come, unless the project
   * was taken up again since it said so.
   *
   * @param seen as of {@link #giveBack}
   */
  @Transactional
  @Transition(from = SettlementStatus.Stated.class, to = SettlementStatus.Stated.class)
  @Transition(from = SettlementStatus.GivenBack.class, to = SettlementStatus.Stated.class)
  @Transition(from = SettlementStatus.GivenBack.class, to = SettlementStatus.GivenBack.class)
  @Transition(from = SettlementStatus.GivenBack.class, to = SettlementStatus.Withdrawn.class)
  public void correct(UUID projectId, Money amount, String grounds, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Settlement settlement = current(projectId, seen);
    Money came = settlement.came();
    if (came.compareTo(amount) < 0) throw new Refused("settlements.refused.notCome", came);
    post(project, Posting.REVERSE_RETURN, amount, by);
    Money left = came.minus(amount);
    boolean awaited = isOfEnd(settlement, project) && left.compareTo(settlement.unspent()) < 0;
    store.correct(settlement.id(), left, awaited, clock.instant());
    write(project, by, "corrected", amount, grounds);
  }

  private static boolean isOfEnd(Settlement settlement, Project project) {
    return project.status() instanceof ProjectStatus.Ended(_, Instant ended, _, _)
        && !settlement.at().isBefore(ended);
  }

  /**
   * What came can be promised to others.
   *
   * @param seen as of {@link #giveBack}
   */
  @Transactional
  @Transition(from = SettlementStatus.GivenBack.class, to = SettlementStatus.Reused.class)
  public void reuse(UUID projectId, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Settlement settlement = current(projectId, seen);
    if (!(settlement.status() instanceof SettlementStatus.GivenBack(var amount, _)))
      throw new Refused(Revision.CHANGED_MEANWHILE);
    post(project, Posting.REUSE, amount, by);
    store.reuse(settlement.id(), by.personId(), clock.instant());
    write(project, by, "reused", amount);
  }

  private Settlement current(UUID projectId, Revision seen) {
    Settlement settlement =
        store.find(projectId).orElseThrow(() -> new Refused(Revision.CHANGED_MEANWHILE));
    seen.requireSame(settlement.revision());
    return settlement;
  }

  /**
   * Releases what was promised to a project that has ended, and is neither paid nor approved to be.
   *
   * @param seen the {@link AwardBalance#revision} that the adviser had before them
   */
  @Transactional
  public void release(UUID projectId, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    if (!project.isEnded()) throw new Refused("settlements.refused.notEnded");
    seen.requireSame(balance(project).revision());
    releaseRest(project, by);
  }

  /** What was given up releases its rest at once; what is taken up again says anew what it used. */
  @EventListener
  @Transition(from = SettlementStatus.Stated.class, to = SettlementStatus.GivenBack.class)
  @Transition(from = SettlementStatus.Stated.class, to = SettlementStatus.Withdrawn.class)
  void changed(Outcomes.Changed changed) {
    Project project = changed.project();
    if (project.status() instanceof ProjectStatus.Ended ended) {
      if (ended.outcome().isGivenUp() && rest(project).isPositive())
        releaseRest(project, changed.by());
    } else {
      store.find(project.id()).ifPresent(this::reopened);
    }
  }

  /** What has come of it already stays come, and can be used again. */
  private void reopened(Settlement settlement) {
    if (!(settlement.status() instanceof SettlementStatus.Stated(var came))) return;
    if (came.isPositive()) store.finish(settlement.id());
    else store.withdraw(settlement.id(), clock.instant());
  }

  private void releaseRest(Project project, Viewer by) {
    Money rest = rest(project);
    post(project, Posting.RELEASE, rest, by);
    write(project, by, "released", rest);
  }

  private void post(Project project, Posting posting, Money amount, Viewer by) {
    UUID award = project.given().awardId();
    awards.post(award, posting, amount, balance(project).revision(), by.actor());
  }

  private void write(Project project, Viewer by, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                project.organisationId(),
                project.id(),
                "settlements.journal." + event,
                args)
            .openedBy(ProjectRules.INSIDE));
  }
}
