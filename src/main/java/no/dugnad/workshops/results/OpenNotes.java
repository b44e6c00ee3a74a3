package no.dugnad.workshops.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.rankings.Graph;
import no.dugnad.workshops.rankings.Votes;
import no.dugnad.workshops.rankings.Votes.Dot;
import no.dugnad.workshops.rankings.Votes.Estimate;
import no.dugnad.workshops.rankings.Votes.Judgment;
import no.dugnad.workshops.views.NoteVisibility;
import no.dugnad.workshops.views.Weighing;

/**
 * The notes that the room has been shown, and what hangs on what when solutions are set apart: what
 * hung on such a cause or effect hangs on what that one hung on.
 */
final class OpenNotes {
  private final Board board;
  private final Map<UUID, Note> open = new LinkedHashMap<>();
  private final Map<UUID, String> solutions = new LinkedHashMap<>();
  private final Map<UUID, List<UUID>> hanging = new HashMap<>();

  OpenNotes(Board board, Sorting sorting) {
    this.board = board;
    for (Note note : board.notes()) {
      if (!NoteVisibility.isOpen(board, note)) continue;
      open.put(note.id(), note);
      sorting.solution(note).ifPresent(word -> solutions.put(note.id(), word));
    }
    for (UUID id : open.keySet()) {
      if (solutions.containsKey(id)) continue;
      for (UUID carrier : carriers(id).keySet()) {
        hanging.computeIfAbsent(carrier, _ -> new ArrayList<>()).add(id);
      }
    }
  }

  boolean has(UUID id) {
    return open.containsKey(id);
  }

  Iterable<Note> all() {
    return open.values();
  }

  boolean isSolution(UUID id) {
    return solutions.containsKey(id);
  }

  /** The word that tells; empty when a facilitator did. */
  String wordOf(UUID solution) {
    return solutions.getOrDefault(solution, "");
  }

  /** What hangs on the note, none of it a solution, in the order it was written. */
  List<UUID> hangingOn(UUID id) {
    return hanging.getOrDefault(id, List.of());
  }

  /**
   * What the note hangs on, and who says so: needs that are solutions too, for they carry what was
   * found below.
   */
  private Map<UUID, Set<UUID>> carriers(UUID id) {
    Map<UUID, Set<UUID>> carriers = new LinkedHashMap<>();
    board
        .links(id)
        .forEach(
            (parent, said) -> {
              Note note = open.get(parent);
              if (note == null) return;
              boolean passes = isSolution(parent) && note.kind() != NoteKind.NEED;
              Set<UUID> ends = passes ? carriers(parent).keySet() : Set.of(parent);
              for (UUID end : ends) {
                carriers.computeIfAbsent(end, _ -> new HashSet<>()).addAll(said);
              }
            });
    return carriers;
  }

  /** Of what counts where one starts, without the solutions. */
  Graph graph() {
    List<Graph.Node> nodes = new ArrayList<>();
    for (Note note : open.values()) {
      if (isSolution(note.id()) || !Weighing.counts(board, StepKind.START, note)) continue;
      Map<UUID, Set<UUID>> links = new HashMap<>(carriers(note.id()));
      links.keySet().removeIf(this::isSolution);
      nodes.add(new Graph.Node(note.id(), Graph.Kind.valueOf(note.kind().name()), links));
    }
    return new Graph(nodes);
  }

  /** Without those on solutions. */
  Votes without(Votes votes) {
    List<Dot> dots = votes.dots().stream().filter(dot -> !isSolution(dot.note())).toList();
    List<Judgment> judgments =
        votes.judgments().stream()
            .filter(judgment -> !isSolution(judgment.left()) && !isSolution(judgment.right()))
            .toList();
    List<Estimate> estimates =
        votes.estimates().stream().filter(estimate -> !isSolution(estimate.note())).toList();
    return new Votes(votes.kinds(), dots, judgments, estimates);
  }
}
