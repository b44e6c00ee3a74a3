package no.dugnad.workshops.views;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.views.EntityKey.Kind;

/** Which entities an event changes. */
final class TouchedKeys {
  private final Board board;
  private final BoardKeys all;

  TouchedKeys(Board board, BoardKeys all) {
    this.board = board;
    this.all = all;
  }

  /** Asked before and after the event is taken: what it changes may differ. */
  Set<EntityKey> by(Event event) {
    return switch (event) {
      case Event.Opened _ -> Set.copyOf(all.all());
      case Event.Closed _ -> Set.of(EntityKey.of(Kind.WORKSHOP), EntityKey.of(Kind.STEP));
      case Event.TitleSet _ -> Set.of(EntityKey.of(Kind.WORKSHOP));
      case Event.AgendaSet _ -> Set.copyOf(all.all());
      case Event.ProgressSet _ -> Set.of(EntityKey.of(Kind.STEP), EntityKey.of(Kind.AGENDA));
      case Event.Revealed e -> revealed(e.step());
      case Event.ResultShown e -> {
        Set<EntityKey> keys = all.results(e.step());
        keys.add(EntityKey.of(Kind.AGENDA));
        yield keys;
      }
      case Event.DoorSet _ -> Set.of(EntityKey.of(Kind.DOOR));
      case Event.ScreensEnded _ -> Set.of();
      case Event.Said _ -> Set.of(EntityKey.of(Kind.MESSAGE));
      case Event.Joined e -> everythingOf(e.participant());
      case Event.Introduced e -> {
        Set<EntityKey> keys = person(e.participant());
        keys.addAll(all.starts());
        yield keys;
      }
      case Event.Dismissed e -> {
        Set<EntityKey> keys = everythingOf(e.participant());
        keys.add(EntityKey.of(Kind.DOOR));
        yield keys;
      }
      case Event.TablesSet _ -> tables();
      case Event.Placed e -> person(e.participant());
      case Event.Written e -> note(e.note());
      case Event.TextSet e -> note(e.note());
      case Event.Removed e -> note(e.note());
      case Event.Hidden e -> note(e.note());
      case Event.Linked e -> note(e.note());
      case Event.Merged e -> note(e.note());
      case Event.KeptApart _ -> Set.of();
      case Event.DotsSet e -> vote(e.step(), Kind.DOTS, Kind.TOTAL, e.participant());
      case Event.Judged e -> vote(e.step(), Kind.JUDGED, Kind.TOTAL, e.participant());
      case Event.Estimated e -> vote(e.step(), Kind.ESTIMATE, Kind.ESTIMATES, e.participant());
      case Event.Evaluated e -> vote(e.step(), Kind.EVALUATION, Kind.EVALUATIONS, e.participant());
      case Event.Undone e -> {
        var keys = new LinkedHashSet<EntityKey>();
        e.events().forEach(inner -> keys.addAll(by(inner)));
        yield keys;
      }
    };
  }

  private Set<EntityKey> vote(String step, Kind own, Kind result, UUID participant) {
    Set<EntityKey> keys = all.weighed(step);
    keys.add(EntityKey.own(own, step, participant));
    keys.add(EntityKey.of(Kind.VOTED, step));
    keys.add(EntityKey.of(result, step));
    return keys;
  }

  private Set<EntityKey> revealed(String step) {
    var keys = new LinkedHashSet<EntityKey>();
    keys.add(EntityKey.of(Kind.AGENDA));
    for (Note note : board.notes()) {
      if (note.step().equals(step)) keys.addAll(note(note.id()));
    }
    return keys;
  }

  /** With all that shows something of it: the note that speaks for it, what hangs on either. */
  private Set<EntityKey> note(UUID id) {
    var keys = new LinkedHashSet<EntityKey>();
    Note note = board.findNote(id).orElse(null);
    if (note == null) return keys;
    UUID root = board.root(id).id();
    board.members(root).forEach(member -> keys.add(EntityKey.of(Kind.NOTE, member.id())));
    board.graph().children(root).forEach(child -> keys.add(EntityKey.of(Kind.NOTE, child)));
    keys.add(EntityKey.of(Kind.MINE, id));
    keys.add(EntityKey.of(Kind.COUNT, note.step()));
    if (note.by().isParticipant()) keys.add(EntityKey.of(Kind.PERSON, note.by().participant()));
    for (Step step : board.steps()) {
      if (step.kind().weighs().isPresent()) keys.addAll(all.results(step.id()));
    }
    keys.addAll(all.starts());
    return keys;
  }

  private Set<EntityKey> person(UUID id) {
    var keys = new LinkedHashSet<EntityKey>();
    keys.add(EntityKey.of(Kind.PEOPLE));
    keys.add(EntityKey.of(Kind.PERSON, id));
    keys.add(EntityKey.own(Kind.ME, "", id));
    board
        .findParticipant(id)
        .filter(person -> person.table() > 0)
        .ifPresent(person -> keys.add(EntityKey.of(Kind.TABLE, person.table())));
    return keys;
  }

  private Set<EntityKey> everythingOf(UUID id) {
    var keys = person(id);
    keys.add(EntityKey.own(Kind.UNDO, "", id));
    board.notes().stream()
        .filter(note -> note.by().is(id))
        .forEach(
            note -> {
              keys.add(EntityKey.of(Kind.NOTE, note.id()));
              keys.add(EntityKey.of(Kind.MINE, note.id()));
            });
    for (Step step : board.steps()) {
      keys.addAll(all.results(step.id()));
      keys.add(EntityKey.of(Kind.VOTED, step.id()));
      for (Kind own : List.of(Kind.DOTS, Kind.JUDGED, Kind.ESTIMATE, Kind.EVALUATION)) {
        keys.add(EntityKey.own(own, step.id(), id));
      }
    }
    return keys;
  }

  private Set<EntityKey> tables() {
    var keys = new LinkedHashSet<EntityKey>();
    keys.add(EntityKey.of(Kind.PEOPLE));
    for (int table = 1; table <= board.tables(); table++) keys.add(EntityKey.of(Kind.TABLE, table));
    for (Participant person : board.participants()) {
      keys.add(EntityKey.of(Kind.PERSON, person.id()));
      keys.add(EntityKey.own(Kind.ME, "", person.id()));
    }
    return keys;
  }

  /**
   * What is said of what they can undo; the facilitators share theirs, the product undoes nothing.
   */
  Optional<EntityKey> undoOf(Author by) {
    return switch (by.part()) {
      case PARTICIPANT -> Optional.of(EntityKey.own(Kind.UNDO, "", by.participant()));
      case FACILITATOR -> Optional.of(EntityKey.of(Kind.UNDO));
      case PRODUCT -> Optional.empty();
    };
  }
}
