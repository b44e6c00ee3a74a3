package no.dugnad.workshops.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Ballots;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.EventJson;
import no.dugnad.workshops.board.Participant;

/** What each participant has of their own, and nobody else is shown. */
final class OwnEntities {
  private final Board board;

  OwnEntities(Board board) {
    this.board = board;
  }

  Optional<VisibleEntity> show(EntityKey key, Participant person) {
    if (person.removed()) return Optional.empty();
    var only = new Readership.One(person.id());
    Optional<Object> value =
        switch (key.kind()) {
          case ME -> Optional.of(me(person));
          case UNDO -> Optional.of(undoable(Author.participant(person.id())));
          case DOTS -> ballot(key, StepKind.DOTS, step -> dots(step, person.id()));
          case JUDGED ->
              ballot(
                  key,
                  StepKind.PAIRS,
                  step ->
                      new Faces.Judged(
                          board.judgments(step.id()).getOrDefault(person.id(), Map.of()).size()));
          case ESTIMATE ->
              ballot(
                  key,
                  StepKind.ESTIMATES,
                  step -> board.estimates(step.id()).getOrDefault(person.id(), Map.of()));
          case EVALUATION -> Optional.ofNullable(board.ballots(key.id()).evaluation(person.id()));
          case WORKSHOP,
              AGENDA,
              STEP,
              MESSAGE,
              PEOPLE,
              DOOR,
              TABLE,
              PERSON,
              NOTE,
              MINE,
              COUNT,
              VOTED,
              TOTAL,
              WEIGHED,
              ESTIMATES,
              EVALUATIONS ->
              Optional.empty();
        };
    return value.map(shown -> new VisibleEntity(only, shown));
  }

  private Optional<Object> ballot(EntityKey key, StepKind kind, Function<Step, Object> value) {
    return board.findStep(key.id()).filter(step -> step.kind() == kind).map(value);
  }

  private static Faces.Me me(Participant person) {
    Introduction introduction = person.introduction();
    return new Faces.Me(
        person.id(),
        introduction.name(),
        introduction.organisation(),
        introduction.role(),
        introduction.named(),
        person.table());
  }

  /** The newest first. */
  List<Faces.Undoable> undoable(Author by) {
    return board.undoable(by).stream()
        .map(d -> new Faces.Undoable(d.deed(), EventJson.word(d.set().getFirst()), d.about()))
        .toList();
  }

  private Faces.Dots dots(Step step, UUID participant) {
    Ballots ballots = board.ballots(step.id());
    // Each may have had more of them when they voted: what was put stays.
    int left = Math.max(0, step.dots() - ballots.spent(participant));
    return new Faces.Dots(left, ballots.dots(participant));
  }
}
