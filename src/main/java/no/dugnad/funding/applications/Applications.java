package no.dugnad.funding.applications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The applications themselves: begun, found and listed. */
@Service
public class Applications {
  /** As long as one may appeal against it. */
  static final Duration ANSWER_IS_NEWS = Duration.ofDays(21);

  private final ApplicationStore store;
  private final ApplicationLists lists;
  private final TieStore ties;
  private final ApplicationRules rules;
  private final ApplicationJournal journal;
  private final Calls calls;
  private final AnswerSheets sheets;
  private final Clock clock;

  Applications(
      ApplicationStore store,
      ApplicationLists lists,
      TieStore ties,
      ApplicationRules rules,
      ApplicationJournal journal,
      Calls calls,
      AnswerSheets sheets,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.ties = ties;
    this.rules = rules;
    this.journal = journal;
    this.calls = calls;
    this.sheets = sheets;
    this.clock = clock;
  }

  /**
   * The person's draft in the call, made when there is none. However often they click, there is one
   * draft, unless they ask for another.
   */
  @Transactional
  @Transition(to = ApplicationStatus.Draft.class)
  public UUID begin(UUID callId, Person owner, boolean another) {
    Call call = calls.getCall(callId);
    Instant now = clock.instant();
    if (!call.isOpen(now)) throw new Refused("applications.refused.notOpen", call.title());
    store.lockBeginning(callId, owner.id());
    Optional<Application> draft = another ? Optional.empty() : store.findDraft(callId, owner.id());
    return draft.map(Application::id).orElseGet(() -> add(call, owner, now).id());
  }

  private Application add(Call call, Person owner, Instant now) {
    if (store.countOf(call.id(), owner.id()) >= Application.MOST_IN_CALL)
      throw new Refused("applications.refused.manyInCall", Application.MOST_IN_CALL);
    var application =
        new Application(
            Ids.next(),
            call.id(),
            call.organisationId(),
            owner.id(),
            sheets.open(call.formVersionId()),
            Application.Summary.BLANK,
            new ApplicationStatus.Draft());
    store.insert(application, now);
    journal.write(application, owner, "applications.journal.begun");
    return application;
  }

  public Application getApplication(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("application", id));
  }

  /** Held against everybody else who writes in it or hands it in, until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Application getLocked(UUID id) {
    return store.getLocked(id);
  }

  /** Whether its applicants have their answer. */
  public boolean isAnswered(UUID id) {
    return store.isAnswered(id);
  }

  /** What is handed in to the call, in the order it came; for rooms with rules of their own. */
  public List<Application> listSubmitted(UUID callId) {
    return lists.listSubmitted(callId);
  }

  /** What is handed in to the call and not sealed for the viewer. */
  public List<Application> listSubmitted(UUID callId, Viewer viewer) {
    return rules.unsealed(viewer, lists.listSubmitted(callId), Application::id);
  }

  /**
   * What is or was handed in to the call and is not sealed for the viewer, with the names of those
   * who began it: also what is turned away, or was taken back.
   */
  public List<SubmittedApplication> listHandled(UUID callId, Viewer viewer) {
    return rules.unsealed(
        viewer, lists.listHandled(callId), submitted -> submitted.application().id());
  }

  /** The applications with these ids, in the order they were begun. */
  public List<OwnApplication> list(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : lists.list(ids, clock.instant());
  }

  /** Those the person writes in, the newest first. */
  public List<OwnApplication> listOf(UUID personId) {
    return lists.listOf(personId, clock.instant());
  }

  /** Those that wait for the person. */
  public List<Awaited> listAwaited(UUID personId) {
    return lists.listAwaited(personId, clock.instant());
  }

  /** Opened by one of its applicants, an answer waits for them no more, until there is another. */
  public void noteOpened(UUID id, UUID personId) {
    ties.findTie(id, personId)
        .filter(Tie::participant)
        .filter(Tie::unread)
        .ifPresent(_ -> store.setAnswerRead(id, personId, clock.instant()));
  }

  /** Whether its applicants were ever asked to add to it: few are, and no page asks further. */
  public boolean isAskedForMore(UUID id) {
    return store.isAskedForMore(id);
  }

  public void noteAskedForMore(UUID id) {
    store.setAskedForMore(id);
  }

  /** Whether it is proposed to turn it away: what the list of those who handle it shows. */
  public void noteRejectionProposed(UUID id, boolean proposed) {
    store.setRejectionProposed(id, proposed);
  }

  /** Those in the call that somebody proposes to turn away. */
  public Set<UUID> listToBeRejected(UUID callId) {
    return lists.listToBeRejected(callId);
  }

  /** How many are being written in the call; what stands in them is nobody else's business. */
  public int countDrafts(UUID callId) {
    return lists.countDrafts(callId);
  }

  /** How many are handed in, and have changes that are not. */
  public int countChanged(UUID callId) {
    return lists.countChanged(callId);
  }

  /** Whether the person is the owner or has accepted to write with them. */
  public boolean isParticipant(UUID personId, UUID id) {
    return ties.findTie(id, personId).filter(Tie::participant).isPresent();
  }

  @EventListener
  void decided(ApplicationDecided event) {
    store.setAnswered(event.applicationId(), event.announcedAt());
  }

  /** An application that waits for somebody, and what for. */
  public record Awaited(What what, OwnApplication own) {
    public enum What {
      /** Theirs to finish while the call is open, or to read now that it is answered. */
      OWN,
      /** They are asked to write in it. */
      INVITATION
    }
  }
}
