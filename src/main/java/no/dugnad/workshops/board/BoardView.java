package no.dugnad.workshops.board;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.EntityKey.Kind;
import no.dugnad.workshops.rankings.Estimates;
import org.jspecify.annotations.Nullable;

/**
 * The board as entities, each for those who may see it. Here alone it is decided who sees what:
 * what one may not see is never sent.
 */
final class BoardView {
  private static final int MAX_ABOUT = 60;

  private final Board board;

  BoardView(Board board) {
    this.board = board;
  }

  // ---- which there are

  Collection<EntityKey> keys() {
    var keys = new LinkedHashSet<EntityKey>();
    keys.addAll(
        List.of(
            EntityKey.of(Kind.WORKSHOP),
            EntityKey.of(Kind.AGENDA),
            EntityKey.of(Kind.STEP),
            EntityKey.of(Kind.MESSAGE),
            EntityKey.of(Kind.PEOPLE),
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
    board.steps().forEach(step -> keys.addAll(of(step)));
    return keys;
  }

  private Set<EntityKey> of(Step step) {
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

  private Set<EntityKey> results(String step) {
    Set<EntityKey> keys = weighed(step);
    keys.add(EntityKey.of(Kind.TOTAL, step));
    keys.add(EntityKey.of(Kind.ESTIMATES, step));
    keys.add(EntityKey.of(Kind.EVALUATIONS, step));
    return keys;
  }

  /** What is worked out of the step's votes, and where to start, which is of all of them. */
  private Set<EntityKey> weighed(String step) {
    var keys = new LinkedHashSet<EntityKey>();
    keys.add(EntityKey.of(Kind.WEIGHED, step));
    keys.addAll(starts());
    return keys;
  }

  private Set<EntityKey> starts() {
    var keys = new LinkedHashSet<EntityKey>();
    for (Step step : board.steps()) {
      if (step.kind() == StepKind.START) keys.add(EntityKey.of(Kind.WEIGHED, step.id()));
    }
    return keys;
  }

  // ---- which an event changes

  /** Asked before and after the event is taken: what it changes may differ. */
  Set<EntityKey> touchedBy(Event event) {
    return switch (event) {
      case Event.Opened _ -> Set.copyOf(keys());
      case Event.Closed _, Event.TitleSet _ -> Set.of(EntityKey.of(Kind.WORKSHOP));
      case Event.AgendaSet _ -> Set.copyOf(keys());
      case Event.ProgressSet _ -> Set.of(EntityKey.of(Kind.STEP), EntityKey.of(Kind.AGENDA));
      case Event.Revealed e -> revealed(e.step());
      case Event.ResultShown e -> {
        Set<EntityKey> keys = results(e.step());
        keys.add(EntityKey.of(Kind.AGENDA));
        yield keys;
      }
      case Event.Said _ -> Set.of(EntityKey.of(Kind.MESSAGE));
      case Event.Joined e -> everythingOf(e.participant());
      case Event.Introduced e -> {
        Set<EntityKey> keys = person(e.participant());
        keys.addAll(starts());
        yield keys;
      }
      case Event.Dismissed e -> everythingOf(e.participant());
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
        e.events().forEach(inner -> keys.addAll(touchedBy(inner)));
        yield keys;
      }
    };
  }

  private Set<EntityKey> vote(String step, Kind own, Kind result, UUID participant) {
    Set<EntityKey> keys = weighed(step);
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
      if (step.kind().weighs().isPresent()) keys.addAll(results(step.id()));
    }
    keys.addAll(starts());
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
      keys.addAll(results(step.id()));
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

  Optional<EntityKey> undo(Author by) {
    return switch (by.part()) {
      case PARTICIPANT -> Optional.of(EntityKey.own(Kind.UNDO, "", by.participant()));
      case FACILITATOR -> Optional.of(EntityKey.of(Kind.UNDO));
      case PRODUCT -> Optional.empty();
    };
  }

  /**
   * What it is done with, so that a facilitator knows it among others; empty where that is plain.
   */
  String about(Event event) {
    String about =
        switch (event) {
          case Event.TitleSet e -> e.title();
          case Event.ProgressSet e -> title(e.progress().step());
          case Event.Revealed e -> title(e.step());
          case Event.ResultShown e -> title(e.step());
          case Event.Said e -> e.text();
          case Event.Dismissed e -> name(e.participant());
          case Event.Placed e -> name(e.participant());
          case Event.Written e -> e.text();
          case Event.TextSet e -> e.text();
          case Event.Removed e -> board.graph().get(e.note()).text();
          case Event.Hidden e -> board.graph().get(e.note()).text();
          case Event.Linked e -> board.graph().get(e.note()).text();
          case Event.Merged e -> board.graph().get(e.note()).text();
          case Event.KeptApart e -> board.graph().get(e.first()).text();
          case Event.Opened _,
              Event.Closed _,
              Event.AgendaSet _,
              Event.Joined _,
              Event.Introduced _,
              Event.TablesSet _,
              Event.DotsSet _,
              Event.Judged _,
              Event.Estimated _,
              Event.Evaluated _,
              Event.Undone _ ->
              "";
        };
    return about.codePointCount(0, about.length()) <= MAX_ABOUT
        ? about
        : about.substring(0, about.offsetByCodePoints(0, MAX_ABOUT)) + "…";
  }

  private String title(@Nullable String step) {
    return step == null ? "" : board.agenda().find(step).map(Step::title).orElse("");
  }

  private String name(UUID participant) {
    return board.participant(participant).introduction().name();
  }

  // ---- what each shows, and to whom

  Optional<VisibleEntity> show(EntityKey key) {
    UUID owner = key.owner();
    if (owner != null) return board.findParticipant(owner).flatMap(person -> own(key, person));
    return switch (key.kind()) {
      case WORKSHOP -> all(workshop());
      case AGENDA -> all(board.steps().stream().map(this::step).toList());
      case STEP -> all(current());
      case MESSAGE -> board.message().isEmpty() ? none() : all(new Faces.Message(board.message()));
      case PEOPLE -> all(people());
      case TABLE -> table(Integer.parseInt(key.id()));
      case PERSON -> board.findParticipant(UUID.fromString(key.id())).map(this::person);
      case UNDO ->
          Optional.of(
              new VisibleEntity(
                  Readership.FACILITATORS, undoable(board.undos().of(Author.PRODUCT))));
      case NOTE -> board.findNote(UUID.fromString(key.id())).flatMap(this::note);
      case MINE -> board.findNote(UUID.fromString(key.id())).flatMap(this::mine);
      case COUNT -> ofStep(key, step -> step.kind().writes().isPresent(), this::count);
      case VOTED -> ofStep(key, BoardView::isVoted, this::voted);
      case TOTAL -> result(key, StepKind.DOTS, this::total);
      case WEIGHED ->
          ofStep(key, this::isWeighed, step -> new Faces.Weighed(board.weighedAt(step.id())));
      case ESTIMATES -> result(key, StepKind.ESTIMATES, this::estimates);
      case EVALUATIONS -> result(key, StepKind.EVALUATION, this::evaluations);
      case ME, DOTS, JUDGED, ESTIMATE, EVALUATION -> none();
    };
  }

  private Optional<VisibleEntity> own(EntityKey key, Participant person) {
    if (person.removed()) return none();
    var audience = new Readership.One(person.id());
    Optional<Object> value =
        switch (key.kind()) {
          case ME -> Optional.of(me(person));
          case UNDO -> Optional.of(undoable(board.undos().of(Author.participant(person.id()))));
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
          case EVALUATION ->
              Optional.ofNullable(board.ballots(key.id()).evaluations.get(person.id()));
          case WORKSHOP,
              AGENDA,
              STEP,
              MESSAGE,
              PEOPLE,
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
    return value.map(shown -> new VisibleEntity(audience, shown));
  }

  private static Optional<VisibleEntity> none() {
    return Optional.empty();
  }

  private static Optional<VisibleEntity> all(Object value) {
    return Optional.of(new VisibleEntity(Readership.ALL, value));
  }

  private Optional<VisibleEntity> ofStep(
      EntityKey key, Predicate<Step> fits, Function<Step, Object> value) {
    return board
        .agenda()
        .find(key.id())
        .filter(fits)
        .map(value)
        .map(v -> new VisibleEntity(Readership.ALL, v));
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

  private Optional<Object> ballot(EntityKey key, StepKind kind, Function<Step, Object> value) {
    return board.agenda().find(key.id()).filter(step -> step.kind() == kind).map(value);
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
        step.id(),
        step.kind(),
        step.title(),
        step.instruction(),
        step.minutes(),
        step.horizon(),
        step.labels(),
        step.privateFirst(),
        step.dots(),
        board.isStarted(step.id()),
        board.isRevealed(step.id()),
        board.isResultShown(step.id()));
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
        Readership.FACILITATORS,
        new Faces.Person(
            person.id(),
            introduction.name(),
            introduction.organisation(),
            introduction.role(),
            person.table(),
            board.graph().count(Author.participant(person.id())),
            person.removed()));
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

  private static List<Faces.Undoable> undoable(List<Undos.Done> done) {
    return done.stream()
        .map(d -> new Faces.Undoable(d.deed(), LogJson.name(d.set().getFirst()), d.about()))
        .toList();
  }

  /** Who sees a note standing for itself; nobody when it is removed or another speaks for it. */
  Optional<Readership> audience(Note note) {
    if (note.removed() || note.mergedInto() != null) return Optional.empty();
    if (note.hidden()) return Optional.of(Readership.FACILITATORS);
    if (!isCovered(note)) return Optional.of(Readership.ALL);
    Participant author = board.participant(note.by().participant());
    return author.removed() ? Optional.empty() : Optional.of(new Readership.One(author.id()));
  }

  /** Whether it is private while they write. What a facilitator writes is meant for all. */
  private boolean isCovered(Note note) {
    return note.by().isParticipant()
        && board.step(note.step()).privateFirst()
        && !board.isRevealed(note.step());
  }

  private Optional<VisibleEntity> note(Note note) {
    return audience(note).map(audience -> new VisibleEntity(audience, face(note, audience)));
  }

  private Faces.NoteFace face(Note note, Readership audience) {
    return new Faces.NoteFace(
        note.number(),
        note.text(),
        note.step(),
        note.kind(),
        note.horizon(),
        note.label(),
        note.table(),
        board.parents(note.id()).stream().filter(id -> isSeenBy(audience, id)).toList(),
        originals(note),
        isCovered(note),
        note.hidden());
  }

  /** Not even that there is such a note may be told to those who may not see it. */
  private boolean isSeenBy(Readership audience, UUID parent) {
    return audience(board.root(parent)).filter(others -> others.covers(audience)).isPresent();
  }

  private List<Faces.Original> originals(Note root) {
    return board.members(root.id()).stream()
        .skip(1)
        .filter(member -> !member.removed() && !member.hidden())
        .filter(member -> !isCovered(member) || member.by().equals(root.by()))
        .map(member -> new Faces.Original(member.id(), member.text()))
        .toList();
  }

  private Optional<VisibleEntity> mine(Note note) {
    if (note.removed() || !note.by().isParticipant()) return none();
    UUID author = note.by().participant();
    if (board.participant(author).removed()) return none();
    return Optional.of(new VisibleEntity(new Readership.One(author), true));
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

  private Faces.Dots dots(Step step, UUID participant) {
    Ballots ballots = board.ballots(step.id());
    return new Faces.Dots(
        step.dots() - ballots.spent(participant), ballots.dots.getOrDefault(participant, Map.of()));
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
