package no.dugnad.workshops.views;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.shared.Ids;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.EventJson;
import no.dugnad.workshops.deeds.Decider;
import no.dugnad.workshops.deeds.Deed;
import org.jspecify.annotations.Nullable;

/** A workshop in memory, for tests of what the log adds up to. */
public final class WorkshopInMemory {
  static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
  static final String NEEDS = "needs";
  static final String CAUSES = "causes";
  static final String EFFECTS = "effects";
  static final String DOTS = "dots";
  static final String PAIRS = "pairs";
  static final String ESTIMATES = "estimates";
  static final String EVALUATION = "evaluation";

  /** One step of each kind that matters; needs are private while they write. */
  static final List<Step> STEPS =
      List.of(
          Step.of(NEEDS, StepKind.NEEDS, "Behov", "", 10).privateFirst(true),
          Step.of(CAUSES, StepKind.CAUSES, "Årsaker", "", 10),
          Step.of(EFFECTS, StepKind.EFFECTS, "Virkninger", "", 10),
          Step.of(DOTS, StepKind.DOTS, "Prikker", "", 5),
          Step.of(PAIRS, StepKind.PAIRS, "Par", "", 5),
          Step.of(ESTIMATES, StepKind.ESTIMATES, "Anslag", "", 5),
          Step.of(EVALUATION, StepKind.EVALUATION, "Til slutt", "", 5));

  final BoardView view = new BoardView();
  public final Board board = view.board();
  final Author facilitator = Author.facilitator(Ids.next());
  Instant now = START;

  public WorkshopInMemory() {
    this(Integer.MAX_VALUE);
  }

  public WorkshopInMemory(int places) {
    add(
        Author.PRODUCT,
        Ids.next(),
        new Event.Opened(
            Ids.next(), "ABC234", "Behov", null, new Asks(true, true, true), places, STEPS));
  }

  /** All steps begun, so that anything may be written. */
  WorkshopInMemory running() {
    STEPS.forEach(step -> facilitate(new Deed.Start(step.id())));
    return this;
  }

  WorkshopInMemory revealed() {
    facilitate(new Deed.Reveal(NEEDS, true));
    return this;
  }

  public Author join(String name) {
    return join(name, null, "");
  }

  public Author join(String name, @Nullable RoleKind role, String organisation) {
    UUID id = Ids.next();
    does(
        Author.PRODUCT,
        new Deed.Join(id, "hash " + id, new Introduction(name, organisation, role, true)));
    return Author.participant(id);
  }

  UUID does(Author by, Deed deed) {
    UUID id = Ids.next();
    List<Event> events = Decider.decide(board, by, deed, now);
    events.forEach(event -> add(by, id, event));
    return id;
  }

  public UUID facilitate(Deed deed) {
    return does(facilitator, deed);
  }

  UUID writes(Author by, String step, String text, UUID... parents) {
    UUID note = Ids.next();
    does(by, new Deed.Write(note, step, text, null, null, List.of(parents)));
    return note;
  }

  void add(Author by, UUID deed, Event event) {
    // As the database gives it back.
    Event read = EventJson.read(EventJson.written(event));
    view.apply(new Entry(board.number() + 1, now, by, deed, read));
  }

  Map<String, Object> seenBy(Author by) {
    return view.seenBy(
        by.isFacilitator() ? Reader.FACILITATOR : Reader.participant(by.participant()));
  }

  Map<String, Object> onScreen() {
    return view.seenBy(Reader.SCREEN);
  }

  Optional<Faces.NoteFace> note(Author by, UUID note) {
    return Optional.ofNullable((Faces.NoteFace) seenBy(by).get("note/" + note));
  }
}
