package no.dugnad.workshops.results;

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
  private final Board board;
  private final OpenNotes notes;
  private final Map<UUID, Dots> dots;
  private final Map<UUID, Estimates> estimates;
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final Map<UUID, Statement> statements = new LinkedHashMap<>();

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

  /** What hangs on the note, all the way out. */
  List<Branch> branches(Statement note, NoteKind kind) {
    return branches(note, kind, new HashSet<>());
  }

  /**
   * What hangs on the note.
   *
   * @param told those the need has already, since ways that meet again would be told over and over
   */
  private List<Branch> branches(Statement note, NoteKind kind, Set<UUID> told) {
    List<Branch> branches = new ArrayList<>();
    for (UUID id : notes.hangingOn(note.id())) {
      Statement child = get(id);
      if (child.kind() != kind || !told.add(child.id())) continue;
      branches.add(
          new Branch(
              child, Optional.ofNullable(estimates.get(child.id())), branches(child, kind, told)));
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
