package no.dugnad.workshops.results;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.rankings.Dots;
import no.dugnad.workshops.rankings.Estimates;
import no.dugnad.workshops.results.NeedsDescription.Answering;
import no.dugnad.workshops.results.NeedsDescription.Branch;
import no.dugnad.workshops.results.NeedsDescription.Chapter;
import no.dugnad.workshops.results.NeedsDescription.Need;
import no.dugnad.workshops.results.NeedsDescription.Original;
import no.dugnad.workshops.results.NeedsDescription.Solution;
import no.dugnad.workshops.results.NeedsDescription.Statement;
import no.dugnad.workshops.views.NoteVisibility;
import no.dugnad.workshops.views.Readership;

/** The notes that are told of, each with what hangs on it. */
final class Statements {
  /** How many notes a description tells of from each need anew. */
  private static final int CROWD = 500;

  /** Lists in lists, which nobody can read further in; pages are drawn as deep as they are. */
  private static final int DEEPEST = 12;

  private final Board board;
  private final OpenNotes notes;
  private final Map<UUID, Dots> dots;
  private final Map<UUID, Estimates> estimates;
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final Map<UUID, Statement> statements = new LinkedHashMap<>();

  /** In a crowd: those of which it has been told what hangs on them. */
  private final Set<UUID> followed = new HashSet<>();

  Statements(Board board, OpenNotes notes, Map<UUID, Dots> dots, Map<UUID, Estimates> estimates) {
    this.board = board;
    this.notes = notes;
    this.dots = dots;
    this.estimates = estimates;
    for (Note note : board.notes()) numbers.put(note.id(), numbers.size() + 1);
    for (Note note : notes.all()) statements.put(note.id(), statement(note));
  }

  Collection<Statement> all() {
    return statements.values();
  }

  Statement get(UUID id) {
    Statement statement = statements.get(id);
    if (statement == null) throw new IllegalStateException("not for all to see: " + id);
    return statement;
  }

  private int number(UUID id) {
    return numbers.getOrDefault(id, 0);
  }

  private Statement statement(Note note) {
    Dots put = dots.get(note.id());
    return new Statement(
        original(note),
        note.kind(),
        new Answering(board.step(note.step()).title(), note.horizon(), note.label()),
        notes.isSolution(note.id()),
        board.parents(note.id()).stream()
            .filter(parent -> NoteVisibility.isOpen(board, board.root(parent)))
            .map(this::number)
            .sorted()
            .toList(),
        originals(note),
        put == null ? 0 : put.total());
  }

  private List<Original> originals(Note root) {
    return NoteVisibility.originals(board, root, Readership.Group.ALL).map(this::original).toList();
  }

  private Original original(Note note) {
    return new Original(note.id(), number(note.id()), note.text());
  }

  /** How many have put dots on it. */
  int people(Statement note) {
    Dots put = dots.get(note.id());
    return put == null ? 0 : put.people();
  }

  /**
   * What hangs on the note, all the way out; in a crowd what hangs on each of those only the first
   * time, or every need would tell of the whole board.
   */
  List<Branch> branches(Statement note, NoteKind kind) {
    return branches(note, kind, new HashSet<>(), 1);
  }

  /**
   * What hangs on the note.
   *
   * @param told those the need has already, since ways that meet again would be told over and over
   * @param depth how far out they stand; where that is too far the rest stand beside one another
   */
  private List<Branch> branches(Statement note, NoteKind kind, Set<UUID> told, int depth) {
    List<Branch> branches = new ArrayList<>();
    var ahead = new ArrayDeque<UUID>(notes.hangingOn(note.id()));
    while (!ahead.isEmpty()) {
      Statement child = get(ahead.remove());
      if (child.kind() != kind || !told.add(child.id())) continue;
      boolean goesOn = statements.size() <= CROWD || followed.add(child.id());
      if (goesOn && depth == DEEPEST) ahead.addAll(notes.hangingOn(child.id()));
      branches.add(
          new Branch(
              child,
              Optional.ofNullable(estimates.get(child.id())),
              goesOn && depth < DEEPEST ? branches(child, kind, told, depth + 1) : List.of()));
    }
    return branches;
  }

  /** Those that hang on no need. */
  List<Statement> loose(List<Chapter> chapters, List<Solution> solutions) {
    Set<UUID> told = new HashSet<>();
    for (Solution solution : solutions) {
      told.add(solution.note().id());
      tell(solution.causes(), told);
      tell(solution.effects(), told);
    }
    for (Chapter chapter : chapters) {
      for (Need need : chapter.needs()) {
        told.add(need.note().id());
        tell(need.causes(), told);
        tell(need.effects(), told);
      }
    }
    return statements.values().stream().filter(note -> !told.contains(note.id())).toList();
  }

  private static void tell(List<Branch> branches, Set<UUID> told) {
    for (Branch branch : branches) {
      told.add(branch.note().id());
      tell(branch.further(), told);
    }
  }
}
