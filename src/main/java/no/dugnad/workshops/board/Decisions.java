package no.dugnad.workshops.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.agenda.Agenda;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.rankings.Judgment.Verdict;
import org.jspecify.annotations.Nullable;

/** What a deed makes happen on a board, or why it may not be done. */
final class Decisions {
  static final int MAX_NOTES = 300;
  static final int MAX_TABLES = 100;
  private static final int MAX_PROLONGED = 120;

  private final Board board;
  private final Author by;
  private final Instant now;

  Decisions(Board board, Author by, Instant now) {
    this.board = board;
    this.by = by;
    this.now = now;
  }

  List<Event> decide(Deed deed) {
    if (board.isClosed()) throw new Refused("board.refused.closed");
    if (by.isParticipant()) requirePresent();
    return switch (deed) {
      case Deed.Write d -> write(d);
      case Deed.Edit d -> edit(d);
      case Deed.Remove d -> remove(d);
      case Deed.Link d -> link(d);
      case Deed.Dot d -> dot(d);
      case Deed.Judge d -> judge(d);
      case Deed.Estimate d -> estimate(d);
      case Deed.Evaluate d -> evaluate(d);
      case Deed.Introduce d -> introduce(d);
      case Deed.Undo d -> undo(d);
      case Deed.Join d -> join(d);
      case Deed.Hide d -> facilitated(changed(new Event.Hidden(note(d.note()).id(), d.on())));
      case Deed.Merge d -> merge(d);
      case Deed.Split d -> split(d);
      case Deed.KeepApart d -> keepApart(d);
      case Deed.Start d ->
          facilitated(new Event.ProgressSet(Progress.started(step(d.step()), now)));
      case Deed.Pause _ -> progress(Progress.State.RUNNING, board.progress().paused(now));
      case Deed.Resume _ -> progress(Progress.State.PAUSED, board.progress().resumed(now));
      case Deed.Prolong d -> prolong(d);
      case Deed.End _ -> end();
      case Deed.Reveal d -> facilitated(changed(new Event.Revealed(step(d.step()).id(), d.on())));
      case Deed.Show d -> facilitated(changed(new Event.ResultShown(step(d.step()).id(), d.on())));
      case Deed.Say d -> facilitated(changed(new Event.Said(d.text())));
      case Deed.Mix d -> mix(d);
      case Deed.Place d -> place(d);
      case Deed.Dismiss d ->
          facilitated(changed(new Event.Dismissed(person(d.participant()).id(), d.on())));
      case Deed.Arrange d -> arrange(d);
      case Deed.Rename d -> facilitated(changed(new Event.TitleSet(d.title())));
    };
  }

  private void requirePresent() {
    if (board.findParticipant(by.participant()).filter(person -> !person.removed()).isEmpty()) {
      throw new Refused("board.refused.dismissed");
    }
  }

  private List<Event> facilitated(Event event) {
    return facilitated(List.of(event));
  }

  private List<Event> facilitated(List<Event> events) {
    if (!by.isFacilitator()) throw new Refused("board.refused.facilitator");
    return events;
  }

  /** Nothing when it is so already. */
  private List<Event> changed(Event event) {
    return board.now(event).filter(event::equals).isPresent() ? List.of() : List.of(event);
  }

  // ---- notes

  /** Also into a step that the room has left: what a phone without cover kept is not lost. */
  private List<Event> write(Deed.Write d) {
    Step step = started(d.step());
    NoteKind kind = step.kind().writes().orElseThrow(() -> new Refused("board.refused.notWritten"));
    if (board.findNote(d.note()).isPresent()) throw new Refused("board.refused.unreadable");
    if (by.isParticipant() && board.graph().count(by) >= MAX_NOTES) {
      throw new Refused("board.refused.tooManyNotes", MAX_NOTES);
    }
    return List.of(
        new Event.Written(
            d.note(), step.id(), d.text(), horizon(step, d), label(step, d), parents(kind, d)));
  }

  private static @Nullable Horizon horizon(Step step, Deed.Write d) {
    if (step.horizon() != null || step.kind() != StepKind.NEEDS) return step.horizon();
    return d.horizon() == null ? Horizon.TODAY : d.horizon();
  }

  private static @Nullable String label(Step step, Deed.Write d) {
    return step.labels().contains(d.label() == null ? "" : d.label()) ? d.label() : null;
  }

  /** A parent that went away while the note was on its way is left out. */
  private List<UUID> parents(NoteKind kind, Deed.Write d) {
    List<Note> parents =
        d.parents().stream()
            .flatMap(id -> board.findNote(id).stream())
            .filter(parent -> !parent.removed() && isSeen(parent))
            .toList();
    parents.forEach(parent -> requireHangs(kind, parent));
    return parents.stream().map(Note::id).toList();
  }

  private static void requireHangs(NoteKind kind, Note parent) {
    boolean hangs =
        switch (kind) {
          case NEED -> false;
          case CAUSE -> parent.kind() != NoteKind.EFFECT;
          case EFFECT -> parent.kind() != NoteKind.CAUSE;
        };
    if (!hangs) throw new Refused("board.refused.parent");
  }

  private List<Event> edit(Deed.Edit d) {
    return changed(new Event.TextSet(own(d.note()).id(), d.text()));
  }

  private List<Event> remove(Deed.Remove d) {
    Note note = own(d.note());
    if (d.on()) requireAlone(note);
    return changed(new Event.Removed(note.id(), d.on()));
  }

  /** Or those that it speaks for would go with it. */
  private void requireAlone(Note note) {
    if (board.graph().hasMerged(note.id())) throw new Refused("board.refused.hasMerged");
  }

  private List<Event> link(Deed.Link d) {
    Note note = own(d.note());
    Note parent = note(d.parent());
    var linked = new Event.Linked(note.id(), parent.id(), d.on());
    if (d.on()) {
      if (!isSeen(parent)) throw new Refused("board.refused.gone");
      requireHangs(note.kind(), parent);
      requireNoCircle(linked);
    }
    return changed(linked);
  }

  private void requireNoCircle(Event.Linked e) {
    Note from = board.root(e.parent());
    if (from.id().equals(board.root(e.note()).id()) || board.graph().reaches(from.id(), e.note())) {
      throw new Refused("board.refused.circle");
    }
  }

  private List<Event> merge(Deed.Merge d) {
    List<UUID> others = d.notes().stream().filter(id -> !id.equals(d.into())).toList();
    List<Note> all = new ArrayList<>(others.stream().map(this::note).toList());
    all.add(note(d.into()));
    if (!all.stream().allMatch(board::isOpen)) throw new Refused("board.refused.gone");
    if (all.stream().map(Note::kind).distinct().count() > 1) {
      throw new Refused("board.refused.unlike");
    }
    for (Note one : all) {
      for (Note other : all) {
        if (one != other && board.graph().reaches(one.id(), other.id())) {
          throw new Refused("board.refused.circle");
        }
      }
    }
    return facilitated(others.stream().<Event>map(id -> new Event.Merged(id, d.into())).toList());
  }

  private List<Event> split(Deed.Split d) {
    return facilitated(changed(new Event.Merged(note(d.note()).id(), null)));
  }

  private List<Event> keepApart(Deed.KeepApart d) {
    List<NotePair> pairs = d.others().stream().map(other -> pair(d.note(), other)).toList();
    return facilitated(
        pairs.stream()
            .filter(pair -> !board.isKeptApart(pair))
            .<Event>map(pair -> new Event.KeptApart(pair.first(), pair.second(), true))
            .toList());
  }

  private Note note(UUID id) {
    return board.findNote(id).orElseThrow(() -> new Refused("board.refused.gone"));
  }

  /** The note, when it is theirs to change: its author's and the facilitators'. */
  private Note own(UUID id) {
    Note note = note(id);
    if (!by.isFacilitator() && !note.by().equals(by)) throw new Refused("board.refused.notYours");
    if (by.isFacilitator() && !isSeen(note) && !note.removed()) {
      throw new Refused("board.refused.gone");
    }
    return note;
  }

  /** Whether they see it, if only as one that another note speaks for. */
  private boolean isSeen(Note note) {
    var reader = new Reader(by.isFacilitator(), by.isParticipant() ? by.participant() : null);
    return board.audience(board.root(note.id())).filter(seen -> seen.has(reader)).isPresent();
  }

  private NotePair pair(UUID first, UUID second) {
    if (first.equals(second)) throw new Refused("board.refused.unreadable");
    return NotePair.of(note(first).id(), note(second).id());
  }

  // ---- votes

  private List<Event> dot(Deed.Dot d) {
    Step step = voting(d.step(), StepKind.DOTS);
    if (d.dots() < 0) throw new Refused("board.refused.unreadable");
    var set = new Event.DotsSet(by.participant(), step.id(), note(d.note()).id(), d.dots());
    requireBudget(set);
    if (d.dots() > board.ballots(step.id()).dots(by.participant(), d.note())) {
      weighed(step, d.note());
    }
    return changed(set);
  }

  private void requireBudget(Event.DotsSet e) {
    Ballots ballots = board.ballots(e.step());
    int others = ballots.spent(e.participant()) - ballots.dots(e.participant(), e.note());
    int budget = board.step(e.step()).dots();
    if (e.dots() > 0 && others + e.dots() > budget) {
      throw new Refused("board.refused.dotsSpent", budget);
    }
  }

  private List<Event> judge(Deed.Judge d) {
    Step step = voting(d.step(), StepKind.PAIRS);
    NotePair pair = pair(d.first(), d.second());
    if (d.worse() != null && (isEven(d) || !pair.has(d.worse()))) {
      throw new Refused("board.refused.unreadable");
    }
    Verdict answer = answer(d);
    if (answer != null) {
      weighed(step, pair.first());
      weighed(step, pair.second());
    }
    return changed(new Event.Judged(by.participant(), step.id(), d.first(), d.second(), answer));
  }

  private static boolean isEven(Deed.Judge d) {
    return d.even() != null && d.even();
  }

  private static @Nullable Verdict answer(Deed.Judge d) {
    if (isEven(d)) return Verdict.EQUAL;
    if (d.worse() == null) return null;
    return d.worse().equals(d.first()) ? Verdict.LEFT : Verdict.RIGHT;
  }

  private List<Event> estimate(Deed.Estimate d) {
    Step step = voting(d.step(), StepKind.ESTIMATES);
    if ((d.impact() == null) != (d.effort() == null)) throw new Refused("board.refused.unreadable");
    Rating estimate =
        d.impact() == null || d.effort() == null ? null : new Rating(d.impact(), d.effort());
    if (estimate != null) weighed(step, d.note());
    return changed(new Event.Estimated(by.participant(), step.id(), note(d.note()).id(), estimate));
  }

  private List<Event> evaluate(Deed.Evaluate d) {
    Step step = voting(d.step(), StepKind.EVALUATION);
    return changed(
        new Event.Evaluated(by.participant(), step.id(), new Evaluation(d.score(), d.text())));
  }

  private Step voting(String id, StepKind kind) {
    if (!by.isParticipant()) throw new Refused("board.refused.participant");
    Step step = started(id);
    if (step.kind() != kind) throw new Refused("board.refused.unreadable");
    requireBlind(step.id());
    return step;
  }

  /** Who has seen the result would vote by it. */
  private void requireBlind(String step) {
    if (board.isResultShown(step)) throw new Refused("board.refused.shown");
  }

  /** The note, or the one that speaks for it by now, is one that all may weigh. */
  private void weighed(Step step, UUID id) {
    Note root = board.root(note(id).id());
    if (!board.isOpen(root)) throw new Refused("board.refused.gone");
    if (step.kind().weighs().filter(kind -> kind == root.kind()).isEmpty()) {
      throw new Refused("board.refused.unreadable");
    }
  }

  // ---- people

  private List<Event> introduce(Deed.Introduce d) {
    if (!by.isParticipant()) throw new Refused("board.refused.participant");
    return changed(new Event.Introduced(by.participant(), asked(d.introduction())));
  }

  private List<Event> join(Deed.Join d) {
    if (by.part() != Author.Part.PRODUCT) throw new Refused("board.refused.unreadable");
    List<Participant> present = board.present();
    if (present.size() >= board.opened().places()) {
      throw new Refused("board.refused.full", board.opened().places());
    }
    Introduction introduction = asked(d.introduction());
    var late = new Participant(d.participant(), d.tokenHash(), introduction, 0, false, false);
    int table = SeatingPlan.placeFor(late, present, board.tables());
    return List.of(new Event.Joined(d.participant(), d.tokenHash(), introduction, table));
  }

  /** What was not asked for is not kept. */
  private Introduction asked(Introduction given) {
    Asks asks = board.opened().asks();
    return new Introduction(
        asks.name() ? given.name() : "",
        asks.organisation() ? given.organisation() : "",
        asks.role() ? given.role() : null,
        asks.name() && given.named());
  }

  private List<Event> mix(Deed.Mix d) {
    if (d.tables() < 0 || d.tables() > MAX_TABLES) {
      throw new Refused("board.refused.tables", MAX_TABLES);
    }
    Map<UUID, Integer> places = SeatingPlan.mix(board.present(), d.tables());
    return facilitated(changed(new Event.TablesSet(d.tables(), places)));
  }

  private List<Event> place(Deed.Place d) {
    if (d.table() < 1 || d.table() > board.tables()) throw new Refused("board.refused.noTable");
    return facilitated(changed(new Event.Placed(person(d.participant()).id(), d.table(), true)));
  }

  private Participant person(UUID id) {
    return board.findParticipant(id).orElseThrow(() -> new Refused("board.refused.noPerson"));
  }

  // ---- agenda

  private Step step(String id) {
    return board.agenda().find(id).orElseThrow(() -> new Refused("board.refused.noStep"));
  }

  private Step started(String id) {
    Step step = step(id);
    if (!by.isFacilitator() && !board.isStarted(id)) throw new Refused("board.refused.notStarted");
    return step;
  }

  private List<Event> progress(Progress.State from, Progress to) {
    if (board.progress().state() != from) throw new Refused("board.refused.notNow");
    return facilitated(new Event.ProgressSet(to));
  }

  private List<Event> prolong(Deed.Prolong d) {
    if (board.progress().step() == null) throw new Refused("board.refused.notNow");
    if (d.minutes() < 1 || d.minutes() > MAX_PROLONGED) {
      throw new Refused("agenda.refused.minutes", MAX_PROLONGED);
    }
    return facilitated(new Event.ProgressSet(board.progress().prolonged(d.minutes(), now)));
  }

  private List<Event> end() {
    if (board.progress().step() == null) throw new Refused("board.refused.notNow");
    return facilitated(changed(new Event.ProgressSet(board.progress().ended())));
  }

  private List<Event> arrange(Deed.Arrange d) {
    var set = new Event.AgendaSet(new Agenda(d.steps()).steps());
    requireUsedSteps(set);
    return facilitated(changed(set));
  }

  private void requireUsedSteps(Event.AgendaSet e) {
    Map<String, StepKind> kinds =
        e.steps().stream().collect(Collectors.toMap(Step::id, Step::kind));
    Predicate<Step> stays = step -> step.kind() == kinds.get(step.id());
    board.steps().stream()
        .filter(step -> board.isUsed(step.id()))
        .filter(stays.negate())
        .findFirst()
        .ifPresent(
            step -> {
              throw new Refused("board.refused.stepUsed", step.title());
            });
  }

  // ---- undo

  private List<Event> undo(Deed.Undo d) {
    Undos.Done done =
        board.undos().find(d.of()).orElseThrow(() -> new Refused("board.refused.nothingToUndo"));
    if (!by.isFacilitator() && !done.by().equals(by)) throw new Refused("board.refused.notYours");
    for (Event event : done.set()) {
      if (!board.now(event).filter(event::equals).isPresent()) {
        throw new Refused("board.refused.changedSince");
      }
    }
    done.former().forEach(this::requireStillFits);
    return List.of(new Event.Undone(d.of(), done.former()));
  }

  /** What was right then may not be so among all that has happened since. */
  private void requireStillFits(Event event) {
    switch (event) {
      case Event.Removed e when e.on() -> requireAlone(note(e.note()));
      case Event.Linked e when e.on() -> requireNoCircle(e);
      case Event.Merged e when e.into() != null -> requireMergeable(e.note(), e.into());
      case Event.DotsSet e -> {
        requireBlind(step(e.step()).id());
        requireBudget(e);
      }
      case Event.Judged e -> requireBlind(step(e.step()).id());
      case Event.Estimated e -> requireBlind(step(e.step()).id());
      case Event.Evaluated e -> requireBlind(step(e.step()).id());
      case Event.AgendaSet e -> requireUsedSteps(e);
      case Event.ProgressSet e when e.progress().step() != null -> step(e.progress().step());
      case Event.TablesSet _,
          Event.Placed _,
          Event.Removed _,
          Event.Linked _,
          Event.Merged _,
          Event.Opened _,
          Event.Closed _,
          Event.TitleSet _,
          Event.ProgressSet _,
          Event.Revealed _,
          Event.ResultShown _,
          Event.Said _,
          Event.Joined _,
          Event.Introduced _,
          Event.Dismissed _,
          Event.Written _,
          Event.TextSet _,
          Event.Hidden _,
          Event.KeptApart _,
          Event.Undone _ -> {}
    }
  }

  private void requireMergeable(UUID note, UUID into) {
    Note root = board.root(into);
    if (root.id().equals(board.root(note).id())
        || board.graph().reaches(root.id(), note)
        || board.graph().reaches(note, root.id())) {
      throw new Refused("board.refused.circle");
    }
  }
}
