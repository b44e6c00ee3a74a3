package no.dugnad.funding.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import no.dugnad.funding.calls.Call.Stage;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.Scheme;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.shared.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls, from draft to deadline. Who may do it is asked of {@link CallRules} beforehand. */
@Service
public class Calls {
  static final int MAX_CRITERIA = 20;

  private final CallStore store;
  private final CallLists lists;
  private final Checklist checklist;
  private final Forms forms;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Calls(
      CallStore store,
      CallLists lists,
      Checklist checklist,
      Forms forms,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.checklist = checklist;
    this.forms = forms;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  public Call getCall(UUID id) {
    return findCall(id).orElseThrow(() -> new NotFound("call", id));
  }

  public Optional<Call> findCall(UUID id) {
    return store.find(id);
  }

  /**
   * Makes deeds of later rooms on one call come one after the other, until the transaction ends.
   * What points at the call is written as before.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(UUID id) {
    store.hold(id);
  }

  /** All calls of the organisation, drafts too, the latest first. */
  public List<Call> listCalls(UUID organisationId) {
    return lists.list(organisationId);
  }

  /** A part of the organisation's calls at this stage, or at any, the latest first. */
  public List<Call> listCalls(UUID organisationId, Optional<Stage> stage, int offset, int most) {
    return lists.list(organisationId, stage, clock.instant(), offset, most);
  }

  public int countCalls(UUID organisationId, Optional<Stage> stage) {
    return lists.count(organisationId, stage, clock.instant());
  }

  /** A part of what all may see, of every organisation, by deadline. */
  public List<Call> listPublic(CallFilter filter, int offset, int most) {
    return lists.listPublic(filter, clock.instant(), offset, most);
  }

  public int countPublic(CallFilter filter) {
    return lists.countPublic(filter, clock.instant());
  }

  /** Whether the organisation has ever made a call public. */
  public boolean hasInvited(UUID organisationId) {
    return lists.hasInvited(organisationId);
  }

  /** The organisations that have made a call public, by name. */
  public List<Organisation> listInviters() {
    return lists.listInviters();
  }

  /** The calls that were published last and are open or to come, for those who follow a feed. */
  public List<Call> listNews(int most) {
    return lists.listNews(clock.instant(), most);
  }

  public List<JournalEntry> timeline(UUID id) {
    return journal.list(id, Audience.STAFF);
  }

  /** What the draft lacks before it can be published. */
  public List<Gap> gaps(Call call) {
    return checklist.gaps(call);
  }

  /** Begins a draft with a form of its own, made from the application form. */
  @Transactional
  public UUID add(UUID organisationId, CallTerms terms, List<Criterion> criteria, Actor actor) {
    CallTexts texts = terms.texts();
    UUID form =
        forms.create(organisationId, texts.title(), Scheme.MUNICIPAL.form(texts.language()), actor);
    return add(organisationId, terms, criteria, form, actor);
  }

  /** Begins a draft with what the scheme has to say. */
  @Transactional
  public UUID addFromTemplate(UUID organisationId, String title, String language, Actor actor) {
    return add(
        organisationId,
        CallTemplate.terms(title, language),
        CallTemplate.criteria(language),
        actor);
  }

  /** Begins a draft as another call was, with a copy of its form; envelope and dates are open. */
  @Transactional
  public UUID copy(UUID id, String title, Actor actor) {
    Call call = getCall(id);
    UUID form = forms.copy(Objects.requireNonNull(call.formId()), title, actor);
    List<Criterion> criteria =
        call.criteria().stream()
            .map(c -> new Criterion(Ids.next(), c.name(), c.explanation(), c.weight()))
            .toList();
    return add(call.organisationId(), call.terms().again(title), criteria, form, actor);
  }

  /** Begins a draft with these terms and criteria; {@link CallTerms#blank} is the least of them. */
  @Transactional
  @Transition(to = CallStatus.Draft.class)
  public UUID add(
      UUID organisationId, CallTerms terms, List<Criterion> criteria, UUID formId, Actor actor) {
    UUID id = Ids.next();
    store.insert(id, organisationId, terms, formId, clock.instant());
    store.replaceCriteria(id, criteria);
    write(organisationId, id, actor, "calls.journal.added", terms.texts().title());
    return id;
  }

  /**
   * Changes what a draft says, and leaves its frame.
   *
   * @param seen {@link Call#updatedAt} of what the writer saw: refused when somebody else has
   *     changed it since
   */
  @Transactional
  public void changeTexts(UUID id, Instant seen, CallTexts texts) {
    change(id, seen, terms -> terms.withTexts(texts));
  }

  /** Changes a draft's money, dates and follow-up, and leaves its texts. */
  @Transactional
  public void changeFrame(UUID id, Instant seen, CallFrame frame) {
    change(id, seen, terms -> terms.withFrame(frame));
  }

  private void change(UUID id, Instant seen, UnaryOperator<CallTerms> change) {
    Call call = lockDraft(id);
    if (!call.updatedAt().equals(seen)) throw new Refused("calls.refused.changedMeanwhile");
    store.update(id, change.apply(call.terms()), clock.instant());
  }

  @Transactional
  public void addCriterion(UUID id, Criterion criterion) {
    changeCriteria(
        id,
        criteria -> {
          if (criteria.size() == MAX_CRITERIA) {
            throw new Refused("calls.refused.tooManyCriteria", MAX_CRITERIA);
          }
          criteria.add(criterion);
        });
  }

  @Transactional
  public void changeCriterion(UUID id, Criterion changed, Revision seen) {
    changeCriteria(
        id,
        criteria -> {
          int at = indexOf(criteria, changed.id());
          seen.requireSame(Revision.of(criteria.get(at)));
          criteria.set(at, changed);
        });
  }

  /**
   * Moves it so many places down, or up when negative; at the ends it stays.
   *
   * @param seen of all the criteria as they stood
   */
  @Transactional
  public void moveCriterion(UUID id, UUID criterionId, int places, Revision seen) {
    changeCriteria(
        id,
        criteria -> {
          seen.requireSame(Revision.of(criteria));
          int from = indexOf(criteria, criterionId);
          int to = Math.clamp((long) from + places, 0, criteria.size() - 1);
          Collections.rotate(
              criteria.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
        });
  }

  @Transactional
  public void removeCriterion(UUID id, UUID criterionId, Revision seen) {
    changeCriteria(
        id,
        criteria -> {
          seen.requireSame(Revision.of(criteria));
          criteria.remove(indexOf(criteria, criterionId));
        });
  }

  private void changeCriteria(UUID id, Consumer<List<Criterion>> change) {
    Call call = lockDraft(id);
    var criteria = new ArrayList<>(call.criteria());
    change.accept(criteria);
    store.replaceCriteria(id, criteria);
  }

  private static int indexOf(List<Criterion> criteria, UUID id) {
    return IntStream.range(0, criteria.size())
        .filter(i -> criteria.get(i).id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("criterion", id));
  }

  /** Deletes a draft and the form that was its own; nobody but its advisers ever saw them. */
  @Transactional
  public void remove(UUID id, Actor actor) {
    Call call = lockDraft(id);
    store.remove(id);
    UUID form = call.formId();
    if (form != null && !store.usesForm(form)) forms.discard(form, actor);
    write(call.organisationId(), id, actor, "calls.journal.removed", call.title());
  }

  /** Makes the draft public and pins the form's version; from then on criteria and form stand. */
  @Transactional
  @Transition(from = CallStatus.Draft.class, to = CallStatus.Published.class)
  public void publish(UUID id, UUID formVersionId, Actor actor) {
    Call call = lockDraft(id);
    if (!gaps(call).isEmpty()) throw new Refused("calls.refused.incomplete");
    if (!forms.getVersion(formVersionId).formId().equals(call.formId())) {
      throw new Refused("calls.refused.otherForm");
    }
    store.publish(id, formVersionId, clock.instant(), person(actor));
    write(call.organisationId(), id, actor, "calls.journal.published", call.deadline());
    events.publishEvent(new Opened(getCall(id), actor));
  }

  /** A call is public, and stands as it is. Told within the deed's own transaction. */
  public record Opened(Call call, Actor by) {}

  /**
   * Moves the deadline of an open call to later. When an answer is expected moves as many days, or
   * to the next one that people are at work.
   *
   * @param seen of the deadline that the adviser saw
   */
  @Transactional
  public void extend(UUID id, Instant deadline, Revision seen, Actor actor) {
    Call call = store.lock(id);
    if (!call.isOpen(clock.instant())) throw new Refused("calls.refused.notOpen");
    seen.requireSame(Revision.of(call.deadline()));
    if (!deadline.isAfter(call.deadline())) {
      throw new Refused("calls.refused.notLater", call.deadline());
    }
    store.extend(id, deadline, laterAnswer(call, deadline), clock.instant());
    write(call.organisationId(), id, actor, "calls.journal.extended", call.deadline(), deadline);
    events.publishEvent(new DeadlineExtended(getCall(id), call.deadline()));
  }

  private static LocalDate laterAnswer(Call call, Instant deadline) {
    long days = ChronoUnit.DAYS.between(Oslo.date(call.deadline()), Oslo.date(deadline));
    return WorkingDays.suggestedOnOrAfter(call.answerBy().plusDays(days));
  }

  /** Ends a published call before its deadline. */
  @Transactional
  @Transition(from = CallStatus.Published.class, to = CallStatus.Closed.class)
  public void close(UUID id, String why, Actor actor) {
    Call call = store.lock(id);
    switch (call.stage(clock.instant())) {
      case UPCOMING, OPEN -> store.close(id, clock.instant(), person(actor), why);
      case DRAFT, PAST_DEADLINE, CLOSED -> throw new Refused("calls.refused.notRunning");
    }
    write(call.organisationId(), id, actor, "calls.journal.closed", why);
    events.publishEvent(new ClosedEarly(getCall(id), why));
  }

  /**
   * A call takes no more applications, though its deadline has not come. Told within the deed's own
   * transaction: later rooms give notice to those who have a draft.
   *
   * @param why as all may read it
   */
  public record ClosedEarly(Call call, String why) {}

  private Call lockDraft(UUID id) {
    Call call = store.lock(id);
    if (!call.isDraft()) throw new Refused("calls.refused.notDraft");
    return call;
  }

  private static UUID person(Actor actor) {
    UUID id = actor.personId();
    if (id == null) throw new IllegalArgumentException("a person does this, not " + actor.name());
    return id;
  }

  private void write(UUID organisationId, UUID callId, Actor actor, String event, Object... args) {
    journal.write(
        JournalEntry.of(clock.instant(), actor, organisationId, callId, event, args).forAll());
  }
}
