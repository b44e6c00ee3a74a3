package no.dugnad.workshops.halls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.NotDurable;
import no.dugnad.workshops.streams.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Workshops, from the first agenda until they are closed. What happens in them are deeds. */
@Service
public class Workshops {
  private static final int CODE_ATTEMPTS = 20;

  private final WorkshopStore store;
  private final WorkshopLog log;
  private final HostedBoards boards;
  private final WaitingRoom waiting;
  private final Challenges challenges;
  private final People people;
  private final Journal journal;
  private final Clock clock;

  Workshops(
      WorkshopStore store,
      WorkshopLog log,
      HostedBoards boards,
      WaitingRoom waiting,
      Challenges challenges,
      People people,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.log = log;
    this.boards = boards;
    this.waiting = waiting;
    this.challenges = challenges;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  public Workshop getWorkshop(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("workshop", id));
  }

  public Optional<Workshop> find(UUID id) {
    return store.find(id);
  }

  /**
   * @param code as it was typed: small letters and spaces do no harm
   */
  public Optional<Workshop> findByCode(String code) {
    return store.findByCode(Blanks.without(code).replace("-", "").toUpperCase(Locale.ROOT));
  }

  /** A part of them, the latest first. */
  public List<Workshop> listWorkshops(UUID organisationId, int limit, int offset) {
    return store.list(organisationId, limit, offset);
  }

  /** A select of those of {@code :organisation} that nobody has ended, the latest first. */
  public String selectOpen() {
    return WorkshopStore.OPEN;
  }

  public int countWorkshops(UUID organisationId) {
    return store.count(organisationId);
  }

  /** Those about the challenge, the latest first. */
  public List<Workshop> listOn(UUID challengeId) {
    return store.listOn(challengeId);
  }

  /** Those on the challenge in which somebody has written, the latest first. */
  public List<Workshop> listWrittenOn(UUID challengeId) {
    return store.listWrittenOn(challengeId);
  }

  public List<JournalEntry> timeline(UUID id) {
    return journal.list(id, Audience.STAFF);
  }

  /** Those who may facilitate it, by name. */
  public List<Person> facilitators(UUID id) {
    return people.listPersons(getWorkshop(id).organisationId(), Role.ADVISER);
  }

  /** Opens a workshop, with a code that nobody has had. */
  @Transactional
  @Transition(to = WorkshopStatus.Open.class)
  public Workshop add(WorkshopPlan plan, Viewer viewer) {
    UUID organisation = viewer.organisationId();
    UUID challenge = plan.challengeId();
    if (challenge != null
        && !challenges.getChallenge(challenge).organisationId().equals(organisation)) {
      throw new NotFound("challenge", challenge);
    }
    Workshop workshop = inserted(plan, organisation);
    log.append(
        workshop,
        Author.PRODUCT,
        new Event.Opened(
            workshop.id(),
            workshop.code(),
            workshop.title(),
            challenge,
            plan.asks(),
            plan.places(),
            plan.steps()),
        clock.instant());
    write(workshop, viewer.actor(), "halls.journal.opened", workshop.title());
    return workshop;
  }

  private Workshop inserted(WorkshopPlan plan, UUID organisation) {
    UUID id = Ids.next();
    log.begin(id, plan.title());
    for (int attempt = 0; attempt < CODE_ATTEMPTS; attempt++) {
      var workshop =
          new Workshop(
              id,
              organisation,
              plan.challengeId(),
              Secret.code(),
              plan.title(),
              Secret.token(),
              new WorkshopStatus.Open(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS));
      if (store.insert(workshop)) return workshop;
    }
    throw new IllegalStateException("no free code");
  }

  /**
   * Lets somebody in, or has them wait at the door. Whoever comes with the same key again, as by a
   * second tap, has the same place.
   *
   * @param key what only they know
   * @throws Refused when the workshop is closed, its door is shut, or too many wait
   * @throws NotDurable when they should try again
   */
  public Admission join(UUID workshop, Introduction introduction, UUID key) {
    String token = Secret.token(workshop, key);
    var comer =
        new Waiter(
            Secret.id(token, "participant"),
            Secret.hash(token),
            introduction,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    requireDone(comeIn(workshop, Author.PRODUCT, comer, Secret.id(token, "deed")));
    boolean isIn =
        boards.ask(workshop, board -> board.findParticipant(comer.participant()).isPresent());
    if (!isIn) waiting.enter(workshop, comer);
    return new Admission(comer.participant(), token, !isIn);
  }

  /**
   * Lets those of them in who wait, beyond the number of places too.
   *
   * @throws Refused when the workshop is closed
   */
  public void letIn(UUID workshop, Collection<UUID> participants, Viewer viewer) {
    var facilitator = Author.facilitator(viewer.personId());
    List<Waiter> waiters =
        waiting.list(workshop).stream()
            .filter(waiter -> participants.contains(waiter.participant()))
            .toList();
    List<CompletableFuture<Reply>> answers =
        waiters.stream().map(waiter -> comeIn(workshop, facilitator, waiter, Ids.next())).toList();
    answers.forEach(Workshops::requireDone);
    waiting.forget(workshop, waiters.stream().map(Waiter::participant).toList());
  }

  private CompletableFuture<Reply> comeIn(UUID workshop, Author by, Waiter comer, UUID deed) {
    var join = new Deed.Join(comer.participant(), comer.tokenHash(), comer.introduction());
    return boards.submit(workshop, by, List.of(new HostedBoards.AskedDeed(deed, join))).getFirst();
  }

  private static void requireDone(CompletableFuture<Reply> answer) {
    if (awaited(answer) instanceof Reply.No no) throw no.why();
  }

  private static Reply awaited(CompletableFuture<Reply> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof NotDurable cause ? cause : e;
    }
  }

  /** Ends it: the board stands as it is, and streams of participants and screens end. */
  @Transactional
  @Transition(from = WorkshopStatus.Open.class, to = WorkshopStatus.Closed.class)
  public void close(UUID id, Viewer viewer) {
    Workshop workshop = store.lock(id);
    if (workshop.isClosed()) throw new Refused("halls.refused.closed");
    Instant now = clock.instant();
    store.close(id, now, viewer.personId());
    log.append(workshop, Author.facilitator(viewer.personId()), new Event.Closed(true), now);
    write(workshop, viewer.actor(), "halls.journal.closed");
  }

  /** The links to the big screen that were given until now open it no longer. */
  @Transactional
  public void endScreens(UUID id, Viewer viewer) {
    Workshop workshop = store.lock(id);
    if (workshop.isClosed()) throw new Refused("halls.refused.closed");
    log.append(
        workshop, Author.facilitator(viewer.personId()), new Event.ScreensEnded(), clock.instant());
    write(workshop, viewer.actor(), "halls.journal.screensEnded");
  }

  @Transactional
  @Transition(from = WorkshopStatus.Closed.class, to = WorkshopStatus.Open.class)
  public void reopen(UUID id, Viewer viewer) {
    Workshop workshop = store.lock(id);
    if (!workshop.isClosed()) throw new Refused("halls.refused.open");
    store.reopen(id);
    log.append(
        workshop, Author.facilitator(viewer.personId()), new Event.Closed(false), clock.instant());
    write(workshop, viewer.actor(), "halls.journal.reopened");
  }

  private void write(Workshop workshop, Actor actor, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(), actor, workshop.organisationId(), workshop.id(), event, args)
            .forAll());
  }

  /**
   * Somebody has come to the door.
   *
   * @param token what their cookie is to hold; nobody keeps it but they
   * @param waits whether they must wait until a facilitator lets them in
   */
  public record Admission(UUID participant, String token, boolean waits) {}

  /** A workshop that nobody has ended, and when it is planned to begin. */
  public record Open(String title, String code, @Nullable Instant startsAt) {}
}
