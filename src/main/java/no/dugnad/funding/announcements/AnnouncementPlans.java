package no.dugnad.funding.announcements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.DecisionRules;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Proposal;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Announces what is to be announced: at once, or at an hour. What is to be done lies in the
 * database, so that it outlives a restart, and whichever node does it, it is done once.
 */
@Service
public class AnnouncementPlans {
  /** How long before the hour the letters are looked over once more. */
  private static final Logger LOG = LoggerFactory.getLogger(AnnouncementPlans.class);

  private static final Duration LAST_LOOK = Duration.ofMinutes(2);

  private final PlanStore store;
  private final Announcements announcements;
  private final Decisions decisions;
  private final Applications applications;
  private final Calls calls;
  private final People people;
  private final Journal journal;
  private final Post post;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** One at a time on each node: setting letters takes longer than the time to the next look. */
  private final Lock inHand = new ReentrantLock();

  AnnouncementPlans(
      PlanStore store,
      Announcements announcements,
      Decisions decisions,
      Applications applications,
      Calls calls,
      People people,
      Journal journal,
      Post post,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.announcements = announcements;
    this.decisions = decisions;
    this.applications = applications;
    this.calls = calls;
    this.people = people;
    this.journal = journal;
    this.post = post;
    this.transaction = transaction;
    this.clock = clock;
  }

  public Optional<AnnouncementPlan> find(UUID callId) {
    return OncePerRequest.ask(known(callId), () -> store.find(callId));
  }

  static String known(UUID callId) {
    return "announcements.plan:" + callId;
  }

  /** Those of the calls that are to be announced at an hour. */
  public Set<UUID> listForAnHour(Collection<UUID> callIds) {
    return callIds.isEmpty() ? Set.of() : Set.copyOf(store.listForAnHour(callIds));
  }

  /** How far the letters have come that the viewer may know of. */
  public Progress progress(UUID callId, Viewer viewer) {
    return progressOf(applications.listSubmitted(callId, viewer));
  }

  /** The same, of those that are listed already. */
  public Progress progress(List<Proposal> proposals) {
    return progressOf(proposals.stream().map(Proposal::application).toList());
  }

  private Progress progressOf(List<Application> applications) {
    List<UUID> ids = applications.stream().map(Application::id).toList();
    return new Progress(announcements.countPrepared(ids), ids.size());
  }

  public record Progress(int done, int all) {}

  /**
   * Sets that the call's decisions are announced. A second click finds it set, and changes nothing.
   *
   * @param hour empty for at once
   * @param seen the {@link Decisions#revision} that the viewer read the letters of
   */
  @Transactional
  public void set(
      UUID callId, Optional<Instant> hour, boolean titlesPublic, Revision seen, Viewer viewer) {
    calls.hold(callId);
    if (announcements.find(callId).isPresent()) return;
    announcements.requireDecided(callId);
    seen.requireSame(decisions.revision(callId, viewer));
    Instant now = clock.instant();
    Instant at = hour.orElse(now);
    if (at.isBefore(now)) throw new Refused("announcements.refused.past");
    if (!store.insert(callId, at, titlesPublic, now, viewer.personId())) return;
    if (hour.isPresent()) write(callId, viewer.actor(), "announcements.journal.set", at);
  }

  /** Calls off what is set. */
  @Transactional
  public void callOff(UUID callId, Viewer viewer) {
    calls.hold(callId);
    if (!store.remove(callId)) return;
    announcements.discardLetters(callId);
    write(callId, viewer.actor(), "announcements.journal.calledOff");
  }

  /** Does what can be done of all that is set. */
  void work() {
    for (AnnouncementPlan plan : store.list()) {
      try {
        work(plan.callId());
      } catch (RuntimeException e) {
        // Another call's hour does not wait for this one's fault.
        LOG.warn("The announcement of call {} waits for another try", plan.callId(), e);
      }
    }
  }

  /** Sets the call's letters; announces when the hour has come. */
  public void work(UUID callId) {
    inHand.lock();
    try {
      store.find(callId).ifPresent(this::work);
    } finally {
      inHand.unlock();
    }
  }

  private void work(AnnouncementPlan plan) {
    boolean due = !clock.instant().isBefore(plan.at());
    try {
      if (due) {
        announcements.announce(plan.order(), () -> store.find(plan.callId()).isPresent());
        store.remove(plan.callId());
      } else if (lacksLetters(plan)) {
        announcements.prepareLetters(plan.callId(), Oslo.date(plan.at()));
      }
    } catch (Refused refused) {
      if (due) transaction.executeWithoutResult(_ -> giveUp(plan));
    }
  }

  private boolean lacksLetters(AnnouncementPlan plan) {
    Progress progress = progressOf(applications.listSubmitted(plan.callId()));
    return progress.done() < progress.all()
        || !clock.instant().isBefore(plan.at().minus(LAST_LOOK));
  }

  /** Something is not decided any more: nobody hears anything, but the one who set it. */
  private void giveUp(AnnouncementPlan plan) {
    calls.hold(plan.callId());
    if (!store.remove(plan.callId())) return;
    announcements.discardLetters(plan.callId());
    Call call = calls.getCall(plan.callId());
    write(call.id(), plan.order().by(), "announcements.journal.givenUp", plan.at());
    Person setter = people.getPerson(plan.setBy());
    post.send(
        Mail.to(setter.email(), setter.locale())
            .subject("announcements.mail.givenUp.subject", call.title())
            .line("announcements.mail.givenUp.line", call.title(), plan.at())
            .link("/calls/" + call.id() + "/decision", "announcements.mail.givenUp.link"));
  }

  /** What is set, called off and given up, for those who handle the case. */
  public List<JournalEntry> timeline(UUID callId) {
    return journal.list(callId, Set.of(DecisionRules.DECIDED));
  }

  private void write(UUID callId, Actor actor, String event, Object... args) {
    UUID organisation = calls.getCall(callId).organisationId();
    journal.write(
        JournalEntry.of(clock.instant(), actor, organisation, callId, event, args)
            .openedBy(DecisionRules.DECIDED));
  }
}
