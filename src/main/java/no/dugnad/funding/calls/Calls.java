package no.dugnad.funding.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls, from draft to deadline. Who may do it is asked of {@link CallRules} beforehand. */
@Service
public class Calls {
  private final CallStore store;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Calls(CallStore store, Journal journal, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** Begins a draft with these terms and criteria; {@link CallTerms#blank} is the least of them. */
  @Transactional
  public UUID add(
      UUID organisationId, CallTerms terms, List<Criterion> criteria, UUID formId, Actor actor) {
    Instant now = clock.instant();
    UUID id = Ids.next();
    store.insert(id, organisationId, terms, formId, now);
    store.replaceCriteria(id, criteria);
    write(organisationId, id, actor, "calls.journal.added", terms.title());
    return id;
  }

  public Call getCall(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("call", id));
  }

  /** All calls of the organisation, drafts too, the latest first. */
  public List<Call> listCalls(UUID organisationId) {
    return store.list(organisationId);
  }

  /** What all may see, of every organisation, by deadline. */
  public List<Call> listPublic() {
    return store.listPublic();
  }

  /** Makes the draft public and pins the form's version; from then on criteria and form stand. */
  @Transactional
  public void publish(UUID id, UUID formVersionId, Actor actor) {
    Call call = store.lock(id);
    if (!call.isDraft()) throw new Refused("calls.refused.notDraft");
    store.publish(id, formVersionId, clock.instant(), person(actor));
    write(call.organisationId(), id, actor, "calls.journal.published", call.deadline());
  }

  /** Moves the deadline of an open call to later. */
  @Transactional
  public void extend(UUID id, Instant deadline, Actor actor) {
    Call call = store.lock(id);
    if (!call.isOpen(clock.instant())) throw new Refused("calls.refused.notOpen");
    if (!deadline.isAfter(call.deadline())) {
      throw new Refused("calls.refused.notLater", call.deadline());
    }
    store.extend(id, deadline, clock.instant());
    write(call.organisationId(), id, actor, "calls.journal.extended", call.deadline(), deadline);
    events.publishEvent(new DeadlineExtended(getCall(id), call.deadline()));
  }

  /** Ends a published call before its deadline. */
  @Transactional
  public void close(UUID id, String why, Actor actor) {
    Call call = store.lock(id);
    switch (call.stage(clock.instant())) {
      case UPCOMING, OPEN -> store.close(id, clock.instant(), person(actor), why);
      case DRAFT, PAST_DEADLINE, CLOSED -> throw new Refused("calls.refused.notRunning");
    }
    write(call.organisationId(), id, actor, "calls.journal.closed", why);
  }

  private static UUID person(Actor actor) {
    UUID id = actor.personId();
    if (id == null) throw new IllegalArgumentException("a person does this, not " + actor.name());
    return id;
  }

  private void write(UUID organisationId, UUID callId, Actor actor, String event, Object... args) {
    journal.write(JournalEntry.of(clock.instant(), actor, organisationId, callId, event, args));
  }
}
