package no.dugnad.workshops.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.rankings.Graph;
import no.dugnad.workshops.rankings.Votes;
import no.dugnad.workshops.rankings.Votes.Dot;
import no.dugnad.workshops.rankings.Votes.Estimate;
import no.dugnad.workshops.rankings.Votes.Judgment;

/**
 * A board as {@code workshops.rankings} reads it: only what all may see, the votes of those who
 * were not shown out, and a vote on a merged note as one on the note that speaks for it.
 */
public final class Weighing {
  private Weighing() {}

  /** What the step that says where to start is found from. */
  public static Graph graph(Board board, Step start) {
    List<Graph.Node> nodes = new ArrayList<>();
    for (Note note : board.notes()) {
      if (!NoteVisibility.isOpen(board, note) || !board.countsIn(start, note)) continue;
      nodes.add(
          new Graph.Node(
              note.id(), Graph.Kind.valueOf(note.kind().name()), board.links(note.id())));
    }
    return new Graph(nodes);
  }

  /** Whether the note counts in what is found from all steps of the kind together. */
  public static boolean counts(Board board, StepKind kind, Note note) {
    List<Step> steps = board.steps().stream().filter(step -> step.kind() == kind).toList();
    return steps.isEmpty() || steps.stream().anyMatch(step -> board.countsIn(step, note));
  }

  /** All votes, of whichever steps. */
  public static Votes votes(Board board) {
    List<Dot> dots = new ArrayList<>();
    List<Judgment> judgments = new ArrayList<>();
    List<Estimate> estimates = new ArrayList<>();
    for (Step step : board.steps()) {
      dots.addAll(dots(board, step.id()));
      judgments.addAll(judgments(board, step.id()));
      estimates.addAll(estimates(board, step.id()));
    }
    return new Votes(kinds(board), dots, judgments, estimates);
  }

  private static Map<UUID, String> kinds(Board board) {
    Map<UUID, String> kinds = new HashMap<>();
    for (Participant person : board.present()) {
      board.role(person).ifPresent(role -> kinds.put(person.id(), role.name()));
    }
    return kinds;
  }

  public static List<Dot> dots(Board board, String step) {
    List<Dot> dots = new ArrayList<>();
    board
        .dots(step)
        .forEach(
            (person, own) ->
                own.forEach(
                    (note, number) ->
                        open(board, note)
                            .ifPresent(root -> dots.add(new Dot(person, root, number)))));
    return dots;
  }

  /**
   * The needs that are compared in the step, in the order in which they are taken up where they are
   * too many: the first of each who wrote, then the second of each. Who writes sixty crowds nobody
   * out.
   */
  public static List<UUID> compared(Board board, Step step) {
    Map<Author, List<UUID>> byWriter = new LinkedHashMap<>();
    for (Note need : NoteVisibility.openNotes(board, NoteKind.NEED)) {
      if (!board.countsIn(step, need)) continue;
      byWriter.computeIfAbsent(need.by(), _ -> new ArrayList<>()).add(need.id());
    }
    List<UUID> compared = new ArrayList<>();
    for (int turn = 0; !byWriter.isEmpty(); turn++) {
      int place = turn;
      byWriter.values().removeIf(own -> own.size() <= place);
      byWriter.values().forEach(own -> compared.add(own.get(place)));
    }
    return compared;
  }

  /** Two that were merged since are no pair any longer. */
  public static List<Judgment> judgments(Board board, String step) {
    List<Judgment> judgments = new ArrayList<>();
    board.judgments(step).values().forEach(own -> add(board, own.values(), judgments));
    return judgments;
  }

  /** Those of one person. */
  public static List<Judgment> judgments(Board board, String step, UUID person) {
    List<Judgment> judgments = new ArrayList<>();
    add(board, board.ballots(step).judgments(person), judgments);
    return judgments;
  }

  private static void add(Board board, Collection<Judgment> own, List<Judgment> judgments) {
    for (Judgment judgment : own) {
      UUID left = open(board, judgment.left()).orElse(null);
      UUID right = open(board, judgment.right()).orElse(null);
      if (left == null || right == null || left.equals(right)) continue;
      judgments.add(new Judgment(judgment.person(), left, right, judgment.answer()));
    }
  }

  public static List<Estimate> estimates(Board board, String step) {
    List<Estimate> estimates = new ArrayList<>();
    board
        .estimates(step)
        .forEach(
            (person, own) ->
                own.forEach(
                    (note, estimate) ->
                        open(board, note)
                            .ifPresent(
                                root ->
                                    estimates.add(
                                        new Estimate(
                                            person, root, estimate.impact(), estimate.effort())))));
    return estimates;
  }

  private static Optional<UUID> open(Board board, UUID note) {
    Note root = board.root(note);
    return NoteVisibility.isOpen(board, root) ? Optional.of(root.id()) : Optional.empty();
  }
}
