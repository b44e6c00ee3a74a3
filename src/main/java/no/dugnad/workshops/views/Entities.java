package no.dugnad.workshops.views;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Ballots;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Evaluation;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.rankings.Estimates;

/** What each entity shows, and to whom: what one may not see is never sent. */
final class Entities {
  private final BoardView view;
  private final Board board;
  private final NoteEntities notes;
  private final OwnEntities own;

  Entities(BoardView view) {
    this.view = view;
    this.board = view.board();
    this.notes = new NoteEntities(board);
    this.own = new OwnEntities(board);
  }

  Optional<VisibleEntity> show(EntityKey key) {
    UUID owner = key.owner();
    if (owner != null) return board.findParticipant(owner).flatMap(person -> own.show(key, person));
    return switch (key.kind()) {
      case WORKSHOP -> all(workshop());
      case AGENDA -> all(board.steps().stream().map(this::step).toList());
      case STEP -> all(current());
      case MESSAGE -> board.message().isEmpty() ? none() : all(new Faces.Message(board.message()));
      case PEOPLE -> all(people());
      case DOOR ->
          Optional.of(
              new VisibleEntity(
                  Readership.Group.FACILITATORS,
                  new Faces.Door(board.door(), board.opened().places())));
      case TABLE -> table(Integer.parseInt(key.id()));
      case PERSON -> board.findParticipant(UUID.fromString(key.id())).map(this::person);
      case UNDO ->
          Optional.of(
              new VisibleEntity(Readership.Group.FACILITATORS, own.undoable(Author.PRODUCT)));
      case NOTE -> board.findNote(UUID.fromString(key.id())).flatMap(notes::show);
      case MINE -> board.findNote(UUID.fromString(key.id())).flatMap(notes::showMine);
      case COUNT -> ofStep(key, step -> step.kind().writes().isPresent(), this::count);
      case VOTED -> ofStep(key, Entities::isVoted, this::voted);
      case TOTAL -> result(key, StepKind.DOTS, this::total);
      case WEIGHED ->
          ofStep(key, this::isWeighed, step -> new Faces.Weighed(view.weighedAt(step.id())));
      case ESTIMATES -> result(key, StepKind.ESTIMATES, this::estimates);
      case EVALUATIONS -> result(key, StepKind.EVALUATION, this::evaluations);
      case ME, DOTS, JUDGED, ESTIMATE, EVALUATION -> none();
    };
  }

  private static Optional<VisibleEntity> none() {
    return Optional.empty();
  }

  private static Optional<VisibleEntity> all(Object value) {
    return Optional.of(new VisibleEntity(Readership.Group.ALL, value));
  }

  private Optional<VisibleEntity> ofStep(
      EntityKey key, Predicate<Step> fits, Function<Step, Object> value) {
    return board
        .findStep(key.id())
        .filter(fits)
        .map(value)
        .map(v -> new VisibleEntity(Readership.Group.ALL, v));
  }

  private Optional<VisibleEntity> result(
      EntityKey key, StepKind kind, Function<Step, Object> value) {
    return ofStep(key, step -> step.kind() == kind && board.isResultShown(step.id()), value);
  }

  /** What is shown of it takes time to work out, and is asked for. */
  private boolean isWeighed(Step step) {
    boolean asked = step.kind() == StepKind.PAIRS || step.kind() == StepKind.START;
    return asked && board.isResultShown(step.id());
  }

  private Faces.Workshop workshop() {
    Event.Opened opened = board.opened();
    return new Faces.Workshop(
        opened.workshop(),
        opened.code(),
        board.title(),
        opened.challenge(),
        opened.asks(),
        board.isClosed());
  }

  private Faces.AgendaStep step(Step step) {
    return new Faces.AgendaStep(
        step,
        board.isStarted(step.id()),
        board.isRevealed(step.id()),
        NoteVisibility.isCovered(board, step),
        board.isResultShown(step.id()),
        board.isSettled(step));
  }

  private Faces.CurrentStep current() {
    Progress now = board.progress();
    return new Faces.CurrentStep(now.step(), now.state(), now.endsAt(), now.left());
  }

  private Faces.People people() {
    List<Participant> present = board.present();
    return new Faces.People(present.size(), roles(present), board.tables());
  }

  private Optional<VisibleEntity> table(int number) {
    if (number > board.tables()) return none();
    List<Participant> here =
        board.present().stream().filter(person -> person.table() == number).toList();
    return all(new Faces.Table(here.size(), roles(here)));
  }

  private static Map<RoleKind, Long> roles(List<Participant> people) {
    return people.stream()
        .map(person -> person.introduction().role())
        .filter(Objects::nonNull)
        .collect(groupingBy(role -> role, TreeMap::new, counting()));
  }

  private VisibleEntity person(Participant person) {
    Introduction introduction = person.introduction();
    return new VisibleEntity(
        Readership.Group.FACILITATORS,
        new Faces.Person(
            person.id(),
            introduction.name(),
            introduction.organisation(),
            introduction.role(),
            person.table(),
            board.graph().count(Author.participant(person.id())),
            person.removed()));
  }

  private Faces.Count count(Step step) {
    var tables = board.graph().count(step.id());
    int notes = tables.values().stream().mapToInt(Integer::intValue).sum();
    tables.remove(0);
    return new Faces.Count(notes, tables);
  }

  private static boolean isVoted(Step step) {
    return step.kind().weighs().isPresent() || step.kind() == StepKind.EVALUATION;
  }

  private Faces.Voted voted(Step step) {
    Ballots ballots = board.ballots(step.id());
    return new Faces.Voted(
        (int) board.present().stream().filter(person -> ballots.has(person.id())).count());
  }

  /** Votes on a note that was merged count for the one that speaks for it. */
  private Map<UUID, Integer> total(Step step) {
    var total = new LinkedHashMap<UUID, Integer>();
    Weighing.dots(board, step.id()).forEach(d -> total.merge(d.note(), d.dots(), Integer::sum));
    return total;
  }

  private Map<UUID, Estimates> estimates(Step step) {
    return Estimates.byNote(Weighing.estimates(board, step.id()));
  }

  private Faces.Evaluations evaluations(Step step) {
    Collection<Evaluation> all = board.evaluations(step.id()).values();
    return new Faces.Evaluations(
        all.size(), all.stream().collect(groupingBy(Evaluation::score, TreeMap::new, counting())));
  }
}
