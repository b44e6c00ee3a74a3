package no.dugnad.workshops.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Evaluation;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.rankings.Dots;
import no.dugnad.workshops.rankings.Estimates;
import no.dugnad.workshops.rankings.Votes;
import no.dugnad.workshops.rankings.Votes.Dot;
import no.dugnad.workshops.rankings.Votes.Estimate;
import no.dugnad.workshops.rankings.Votes.Judgment;
import no.dugnad.workshops.results.NeedsDescription.Attendance;
import no.dugnad.workshops.results.NeedsDescription.Chapter;
import no.dugnad.workshops.results.NeedsDescription.Disputed;
import no.dugnad.workshops.results.NeedsDescription.Evaluated;
import no.dugnad.workshops.results.NeedsDescription.Named;
import no.dugnad.workshops.results.NeedsDescription.Since;
import no.dugnad.workshops.results.NeedsDescription.Solution;
import no.dugnad.workshops.results.NeedsDescription.Sorted;
import no.dugnad.workshops.results.NeedsDescription.Statement;
import no.dugnad.workshops.results.NeedsDescription.Told;
import no.dugnad.workshops.views.NoteVisibility;
import no.dugnad.workshops.views.Weighing;

/** Draws the needs description of a board. The same board gives the same description. */
final class NeedsDescriptions {
  private static final int MOST_DISPUTED = 5;

  /** Half way from all saying the same to answers that are spread evenly. */
  private static final double DISPUTED = 0.25;

  private final Board board;
  private final OpenNotes notes;
  private final Votes votes;
  private final Map<UUID, Estimates> estimates;
  private final Statements statements;

  private NeedsDescriptions(Board board, Sorting sorting) {
    this.board = board;
    this.notes = new OpenNotes(board, sorting);
    Votes shown = shownVotes(board);
    this.votes = notes.without(shown);
    this.estimates = Estimates.byNote(votes.estimates());
    Map<UUID, Dots> dots =
        Dots.count(shown.dots(), shown.kinds()).stream()
            .collect(Collectors.toMap(Dots::note, Function.identity()));
    this.statements = new Statements(board, notes, dots, estimates);
  }

  public static NeedsDescription of(Board board, Sorting sorting) {
    return new NeedsDescriptions(board, sorting).describe();
  }

  private NeedsDescription describe() {
    List<Chapter> chapters = new Chapters(board, notes, statements, votes).list();
    List<Solution> solutions = solutions();
    return new NeedsDescription(
        board.title(),
        attendance(),
        new Sorted(chapters, statements.loose(chapters, solutions), solutions),
        new StartSuggestions(board, notes, statements, votes).beginning(),
        disputed(),
        evaluated(),
        new Told(List.copyOf(statements.all()), NoteVisibility.countCovered(board), since()));
  }

  private Since since() {
    List<Integer> late = new ArrayList<>();
    for (Note note : notes.all()) {
      if (note.origin().late()) late.add(statements.get(note.id()).number());
    }
    SortedSet<Integer> adjusted = new TreeSet<>();
    int putAway = 0;
    for (UUID id : board.adjusted()) {
      UUID root = board.root(id).id();
      if (notes.has(root)) adjusted.add(statements.get(root).number());
      else putAway++;
    }
    return new Since(late, List.copyOf(adjusted), putAway);
  }

  /** While they vote a vote is blind to the facilitator too, so also here. */
  private static Votes shownVotes(Board board) {
    List<Dot> dots = new ArrayList<>();
    List<Judgment> judgments = new ArrayList<>();
    List<Estimate> estimates = new ArrayList<>();
    for (Step step : board.steps()) {
      if (!isShown(board, step)) continue;
      dots.addAll(Weighing.dots(board, step.id()));
      judgments.addAll(Weighing.judgments(board, step.id()));
      estimates.addAll(Weighing.estimates(board, step.id()));
    }
    return new Votes(Weighing.votes(board).kinds(), dots, judgments, estimates);
  }

  private static boolean isShown(Board board, Step step) {
    return isOver(board) || board.isResultShown(step.id());
  }

  static boolean isOver(Board board) {
    return board.isClosed() || board.progress().state() == Progress.State.ENDED;
  }

  private Attendance attendance() {
    SortedMap<RoleKind, Integer> roles = new TreeMap<>();
    List<Named> named = new ArrayList<>();
    for (Participant person : board.present()) {
      Introduction told = person.introduction();
      if (told.role() != null) roles.merge(told.role(), 1, Integer::sum);
      if (told.named() && !told.name().isBlank()) {
        named.add(new Named(told.name(), told.organisation()));
      }
    }
    named.sort(Comparator.comparing(Named::name).thenComparing(Named::organisation));
    return new Attendance(board.present().size(), roles, named);
  }

  private List<Solution> solutions() {
    return statements.all().stream().filter(Statement::solution).map(this::solution).toList();
  }

  private Solution solution(Statement note) {
    return new Solution(
        note,
        notes.wordOf(note.id()),
        statements.people(note),
        statements.branches(note, NoteKind.CAUSE),
        statements.branches(note, NoteKind.EFFECT));
  }

  private Optional<Evaluated> evaluated() {
    List<Evaluation> answers =
        board.steps().stream()
            .filter(step -> isShown(board, step))
            .flatMap(step -> board.evaluations(step.id()).values().stream())
            .toList();
    if (answers.isEmpty()) return Optional.empty();
    SortedMap<Integer, Integer> scores = new TreeMap<>();
    // One answer alone would be that person's.
    if (answers.size() == 1) return Optional.of(new Evaluated(1, scores, List.of()));
    answers.forEach(answer -> scores.merge(answer.score(), 1, Integer::sum));
    List<String> words =
        answers.stream().map(Evaluation::text).filter(text -> !text.isBlank()).sorted().toList();
    return Optional.of(new Evaluated(answers.size(), scores, words));
  }

  private List<Disputed> disputed() {
    return estimates.values().stream()
        .filter(estimate -> disagreement(estimate) >= DISPUTED)
        .sorted(
            Comparator.<Estimates>comparingDouble(estimate -> -disagreement(estimate))
                .thenComparing(Estimates::note))
        .limit(MOST_DISPUTED)
        .map(estimate -> new Disputed(statements.get(estimate.note()), estimate))
        .toList();
  }

  private static double disagreement(Estimates estimate) {
    return Math.max(estimate.impact().disagreement(), estimate.effort().disagreement());
  }
}
