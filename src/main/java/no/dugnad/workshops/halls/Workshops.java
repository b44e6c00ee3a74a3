package no.dugnad.workshops.halls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Deed;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.streams.Answer;
import no.dugnad.workshops.streams.BoardRooms;
import no.dugnad.workshops.streams.EventStore;
import no.dugnad.workshops.streams.NotDurable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Workshops, from the first agenda until they are closed. What happens in them are deeds. */
@Service
public class Workshops {
  private static final int CODE_ATTEMPTS = 20;

  private final WorkshopStore store;
  private final EventStore events;
  private final BoardRooms rooms;
  private final Challenges challenges;
  private final People people;
  private final Journal journal;
  private final Clock clock;

  Workshops(
      WorkshopStore store,
      EventStore events,
      BoardRooms rooms,
      Challenges challenges,
      People people,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.events = events;
    this.rooms = rooms;
    this.challenges = challenges;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  public Workshop getWorkshop(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("workshop", id));
  }

  /**
   * @param code as it was typed: small letters and spaces do no harm
   */
  public Optional<Workshop> findByCode(String code) {
    return store.findByCode(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  /** A part of them, the latest first. */
  public List<Workshop> listWorkshops(UUID organisationId, int limit, int offset) {
    return store.list(organisationId, limit, offset);
  }

  /** The organisation's workshops that nobody has ended, the latest first. */
  public List<Workshop> listOpen(UUID organisationId) {
    return store.listOpen(organisationId);
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

  /** What has happened in it, in order. */
  public List<Entry> log(UUID id) {
    return events.listAfter(id, 0);
  }

  /** The board as it is now: the asker's own, which stays as it is. */
  public Board board(UUID id) {
    return Board.of(log(id));
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
    append(
        workshop.id(),
        workshop.title(),
        Author.PRODUCT,
        new Event.Opened(
            workshop.id(),
            workshop.code(),
            workshop.title(),
            challenge,
            plan.asks(),
            plan.places(),
            plan.steps()));
    write(workshop, viewer.actor(), "halls.journal.opened", workshop.title());
    return workshop;
  }

  private Workshop inserted(WorkshopPlan plan, UUID organisation) {
    UUID id = Ids.next();
    events.begin(id, plan.title());
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
   * Lets somebody in.
   *
   * @throws Refused when the workshop is closed or full
   * @throws NotDurable when they should try again
   */
  public Joined join(UUID workshop, Introduction introduction) {
    String token = Secret.token();
    UUID participant = Ids.next();
    var join = new Deed.Join(participant, Secret.hash(token), introduction);
    CompletableFuture<Answer> answer =
        rooms
            .submit(workshop, Author.PRODUCT, List.of(new BoardRooms.Asked(Ids.next(), join)))
            .getFirst();
    return switch (awaited(answer)) {
      case Answer.Done _ -> new Joined(participant, token);
      case Answer.No no -> throw no.why();
    };
  }

  private static Answer awaited(CompletableFuture<Answer> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof NotDurable cause ? cause : e;
    }
  }

  /**
   * Has deeds done that were done before now, each at its own time: all of them, or none.
   *
   * @param deeds in the order they were done
   * @throws Refused when one of them could not have been done
   */
  @Transactional
  public void bringIn(UUID id, List<PastDeed> deeds) {
    events.lock(id);
    Board board = board(id);
    List<Entry> entries = new ArrayList<>();
    for (PastDeed past : deeds) {
      UUID deed = Ids.next();
      Instant at = past.at().truncatedTo(ChronoUnit.MILLIS);
      for (Event event : board.decide(past.by(), past.deed(), at)) {
        var entry = new Entry(board.number() + 1, at, past.by(), deed, event);
        board.apply(entry);
        entries.add(entry);
      }
    }
    if (!entries.isEmpty()) events.append(id, board.title(), entries);
  }

  /** Ends it: the board stands as it is, and participants' streams end. */
  @Transactional
  @Transition(from = WorkshopStatus.Open.class, to = WorkshopStatus.Closed.class)
  public void close(UUID id, Viewer viewer) {
    Workshop workshop = store.lock(id);
    if (workshop.isClosed()) throw new Refused("halls.refused.closed");
    Instant now = clock.instant();
    store.close(id, now, viewer.personId());
    append(id, workshop.title(), Author.facilitator(viewer.personId()), new Event.Closed(true));
    write(workshop, viewer.actor(), "halls.journal.closed");
  }

  @Transactional
  @Transition(from = WorkshopStatus.Closed.class, to = WorkshopStatus.Open.class)
  public void reopen(UUID id, Viewer viewer) {
    Workshop workshop = store.lock(id);
    if (!workshop.isClosed()) throw new Refused("halls.refused.open");
    store.reopen(id);
    append(id, workshop.title(), Author.facilitator(viewer.personId()), new Event.Closed(false));
    write(workshop, viewer.actor(), "halls.journal.reopened");
  }

  /** Straight into the log: the rooms of all nodes hear of it when the transaction ends. */
  private void append(UUID workshop, String title, Author by, Event event) {
    long number = events.lock(workshop) + 1;
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    events.append(workshop, title, List.of(new Entry(number, at, by, Ids.next(), event)));
  }

  private void write(Workshop workshop, Actor actor, String event, Object... args) {
    journal.write(
        JournalEntry.of(
            clock.instant(), actor, workshop.organisationId(), workshop.id(), event, args));
  }
}
