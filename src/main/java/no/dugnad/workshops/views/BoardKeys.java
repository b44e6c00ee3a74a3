package no.dugnad.workshops.views;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.views.EntityKey.Kind;

/** Which entities there are on a board. */
final class BoardKeys {
  private final Board board;

  BoardKeys(Board board) {
    this.board = board;
  }

  /** Every entity that anybody may see. */
  Collection<EntityKey> all() {
    var keys = new LinkedHashSet<EntityKey>();
    keys.addAll(
        List.of(
            EntityKey.of(Kind.WORKSHOP),
            EntityKey.of(Kind.AGENDA),
            EntityKey.of(Kind.STEP),
            EntityKey.of(Kind.MESSAGE),
            EntityKey.of(Kind.PEOPLE),
            EntityKey.of(Kind.DOOR),
            EntityKey.of(Kind.UNDO)));
    for (int table = 1; table <= board.tables(); table++) keys.add(EntityKey.of(Kind.TABLE, table));
    for (Participant person : board.participants()) {
      keys.add(EntityKey.of(Kind.PERSON, person.id()));
      keys.add(EntityKey.own(Kind.ME, "", person.id()));
      keys.add(EntityKey.own(Kind.UNDO, "", person.id()));
    }
    for (Note note : board.notes()) {
      keys.add(EntityKey.of(Kind.NOTE, note.id()));
      keys.add(EntityKey.of(Kind.MINE, note.id()));
    }
    board.steps().forEach(step -> keys.addAll(ofStep(step)));
    return keys;
  }

  private Set<EntityKey> ofStep(Step step) {
    var keys = new LinkedHashSet<EntityKey>();
    String id = step.id();
    keys.add(EntityKey.of(Kind.COUNT, id));
    keys.add(EntityKey.of(Kind.VOTED, id));
    keys.addAll(results(id));
    for (Participant person : board.participants()) {
      keys.add(EntityKey.own(Kind.DOTS, id, person.id()));
      keys.add(EntityKey.own(Kind.JUDGED, id, person.id()));
      keys.add(EntityKey.own(Kind.ESTIMATE, id, person.id()));
      keys.add(EntityKey.own(Kind.EVALUATION, id, person.id()));
    }
    return keys;
  }

  /** What the step's votes come to. */
  Set<EntityKey> results(String step) {
    Set<EntityKey> keys = weighed(step);
    keys.add(EntityKey.of(Kind.TOTAL, step));
    keys.add(EntityKey.of(Kind.ESTIMATES, step));
    keys.add(EntityKey.of(Kind.EVALUATIONS, step));
    return keys;
  }

  /** What is worked out of the step's votes, and where to start, which is of all of them. */
  Set<EntityKey> weighed(String step) {
    var keys = new LinkedHashSet<EntityKey>();
    keys.add(EntityKey.of(Kind.WEIGHED, step));
    keys.addAll(starts());
    return keys;
  }

  /** Where to start, which is of all votes. */
  Set<EntityKey> starts() {
    var keys = new LinkedHashSet<EntityKey>();
    for (Step step : board.steps()) {
      if (step.kind() == StepKind.START) keys.add(EntityKey.of(Kind.WEIGHED, step.id()));
    }
    return keys;
  }
}
