package no.dugnad.workshops.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Evaluation;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.board.Weighing;
import no.dugnad.workshops.rankings.BradleyTerry;
import no.dugnad.workshops.rankings.Dot;
import no.dugnad.workshops.rankings.Dots;
import no.dugnad.workshops.rankings.Estimate;
import no.dugnad.workshops.rankings.Estimates;
import no.dugnad.workshops.rankings.Judgment;
import no.dugnad.workshops.rankings.PairRanking.RankedNote;
import no.dugnad.workshops.rankings.Start;
import no.dugnad.workshops.rankings.Votes;
import no.dugnad.workshops.rankings.WhereToStart;
import no.dugnad.workshops.results.NeedsDescription.Attendance;
import no.dugnad.workshops.results.NeedsDescription.Beginning;
import no.dugnad.workshops.results.NeedsDescription.Branch;
import no.dugnad.workshops.results.NeedsDescription.Chapter;
import no.dugnad.workshops.results.NeedsDescription.Disputed;
import no.dugnad.workshops.results.NeedsDescription.Evaluated;
import no.dugnad.workshops.results.NeedsDescription.LeftOut;
import no.dugnad.workshops.results.NeedsDescription.Named;
import no.dugnad.workshops.results.NeedsDescription.Need;
import no.dugnad.workshops.results.NeedsDescription.Original;
import no.dugnad.workshops.results.NeedsDescription.PairStanding;
import no.dugnad.workshops.results.NeedsDescription.Solution;
import no.dugnad.workshops.results.NeedsDescription.Statement;
import no.dugnad.workshops.results.NeedsDescription.Suggestion;
import no.dugnad.workshops.results.NeedsDescription.Sureness;
import no.dugnad.workshops.results.NeedsDescription.Worst;
import org.jspecify.annotations.Nullable;

/** Draws the needs description of a board. The same board gives the same description. */
public final class NeedsDescriptions {
  /** Below so many people resampling says too little; see docs/methods/weighing.md. */
  private static final int FEW = 10;

  private static final double SURE = 0.9;
  private static final double FAIR = 0.6;
  private static final int MOST_NEEDS = 3;
  private static final int MOST_DISPUTED = 5;

  /** Half way from all saying the same to answers that are spread evenly. */
  private static final double DISPUTED = 0.25;

  private final Board board;
  private final OpenNotes notes;
  private final Votes votes;
  private final Map<UUID, Dots> dots;
  private final Map<UUID, Estimates> estimates;
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final Map<UUID, Statement> statements = new LinkedHashMap<>();

  private NeedsDescriptions(Board board, Sorting sorting) {
    this.board = board;
    this.notes = new OpenNotes(board, sorting);
    Votes shown = shownVotes(board);
    this.votes = notes.without(shown);
    this.dots =
        Dots.count(shown.dots(), shown.kinds()).stream()
            .collect(Collectors.toMap(Dots::note, Function.identity()));
    this.estimates = Estimates.byNote(votes.estimates());
    for (Note note : board.notes()) numbers.put(note.id(), numbers.size() + 1);
    for (Note note : notes.all()) statements.put(note.id(), statement(note));
  }

  public static NeedsDescription of(Board board, Sorting sorting) {
    return new NeedsDescriptions(board, sorting).describe();
  }

  private NeedsDescription describe() {
    List<Chapter> chapters = chapters();
    List<Solution> solutions = solutions();
    return new NeedsDescription(
        board.title(),
        attendance(),
        chapters,
        loose(chapters, solutions),
        beginning(),
        disputed(),
        solutions,
        evaluated(),
        List.copyOf(statements.values()),
        covered());
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

  // ---- the room

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

  // ---- notes

  private Statement get(UUID id) {
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
        note.id(),
        number(note.id()),
        note.kind(),
        note.text(),
        board.step(note.step()).title(),
        note.horizon(),
        note.label(),
        notes.isSolution(note.id()),
        board.parents(note.id()).stream()
            .filter(parent -> board.isOpen(board.root(parent)))
            .map(this::number)
            .sorted()
            .toList(),
        originals(note),
        put == null ? 0 : put.total());
  }

  private List<Original> originals(Note root) {
    return board.members(root.id()).stream()
        .skip(1)
        .filter(member -> !member.removed() && !member.hidden() && !isCovered(member))
        .map(member -> new Original(member.id(), number(member.id()), member.text()))
        .toList();
  }

  /** Whether only its author has seen it. */
  private boolean isCovered(Note note) {
    return note.by().isParticipant()
        && board.step(note.step()).privateFirst()
        && !board.isRevealed(note.step());
  }

  private int covered() {
    return (int)
        board.notes().stream()
            .filter(note -> !note.removed() && !note.hidden() && note.mergedInto() == null)
            .filter(this::isCovered)
            .count();
  }

  // ---- needs

  private List<Chapter> chapters() {
    Map<UUID, RankedNote> ranked = ranked();
    List<Statement> needs =
        statements.values().stream()
            .filter(note -> note.kind() == NoteKind.NEED && !note.solution())
            .sorted(
                Comparator.<Statement>comparingDouble(note -> -weight(note, ranked))
                    .thenComparing(Statement::number))
            .toList();
    int tiers = ranked.values().stream().mapToInt(RankedNote::tier).max().orElse(0);
    List<@Nullable Horizon> horizons = new ArrayList<>(Arrays.asList(Horizon.values()));
    horizons.add(null);
    return horizons.stream()
        .map(
            horizon ->
                new Chapter(
                    horizon,
                    needs.stream()
                        .filter(note -> note.horizon() == horizon)
                        .map(note -> need(note, ranked, tiers))
                        .toList()))
        .filter(chapter -> !chapter.needs().isEmpty())
        .toList();
  }

  /** Empty when nobody has answered a pair. */
  private Map<UUID, RankedNote> ranked() {
    if (votes.judgments().isEmpty()) return Map.of();
    List<UUID> needs =
        board.openNotes(NoteKind.NEED).stream()
            .map(Note::id)
            .filter(id -> !notes.isSolution(id))
            .toList();
    return BradleyTerry.rank(needs, votes.judgments()).ranked().stream()
        .collect(Collectors.toMap(RankedNote::note, Function.identity()));
  }

  /** Its share of the dots and of the pairs, averaged when there are both. */
  private double weight(Statement need, Map<UUID, RankedNote> ranked) {
    RankedNote byPairs = ranked.get(need.id());
    int all = votes.dots().stream().mapToInt(Dot::dots).sum();
    double byDots = all == 0 ? 0 : (double) need.dots() / all;
    if (byPairs == null) return byDots;
    return all == 0 ? byPairs.share() : (byDots + byPairs.share()) / 2;
  }

  private Need need(Statement note, Map<UUID, RankedNote> ranked, int tiers) {
    return new Need(
        note,
        weight(note, ranked),
        people(note),
        Optional.ofNullable(ranked.get(note.id()))
            .filter(place -> place.answers() > 0)
            .map(place -> standing(place, tiers)),
        branches(note, NoteKind.CAUSE, new HashSet<>()),
        branches(note, NoteKind.EFFECT, new HashSet<>()));
  }

  /** How many have put dots on it. */
  private int people(Statement note) {
    Dots put = dots.get(note.id());
    return put == null ? 0 : put.people();
  }

  private static PairStanding standing(RankedNote ranked, int tiers) {
    return new PairStanding(
        ranked.tier(),
        tiers,
        Math.exp(ranked.strength()),
        Math.exp(ranked.low()),
        Math.exp(ranked.high()),
        ranked.answers());
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

  private List<Statement> loose(List<Chapter> chapters, List<Solution> solutions) {
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

  // ---- where to start

  private Beginning beginning() {
    // The workshop's own id as seed: who looks again finds the same figures.
    Start start =
        WhereToStart.find(
            notes.graph(), votes, board.opened().workshop().getLeastSignificantBits());
    return new Beginning(
        start.people(),
        start.suggestions().stream().map(s -> suggestion(s, start.people())).toList(),
        start.leftOut().stream().map(this::leftOut).toList(),
        start.unexplained(),
        start.silent().stream().map(RoleKind::valueOf).sorted().toList());
  }

  private Suggestion suggestion(Start.Suggestion found, int people) {
    return new Suggestion(
        get(found.cause()),
        found.relief(),
        found.low(),
        found.high(),
        found.topThree(),
        sureness(found.topThree(), people),
        found.needs().stream().limit(MOST_NEEDS).map(relieved -> get(relieved.need())).toList(),
        found.estimates());
  }

  private static Sureness sureness(double topThree, int people) {
    if (people == 0) return Sureness.UNWEIGHED;
    if (people < FEW) return Sureness.FEW;
    if (topThree >= SURE) return Sureness.SURE;
    return topThree >= FAIR ? Sureness.FAIR : Sureness.UNSURE;
  }

  private LeftOut leftOut(Start.LeftOut found) {
    Optional<Worst> worst =
        found.people() == 1
            ? Optional.empty()
            : Optional.of(
                new Worst(get(found.need()), found.relieved(), found.cause().map(this::get)));
    return new LeftOut(RoleKind.valueOf(found.kind()), found.people(), worst);
  }

  // ---- solutions

  private List<Solution> solutions() {
    return statements.values().stream().filter(Statement::solution).map(this::solution).toList();
  }

  private Solution solution(Statement note) {
    return new Solution(
        note,
        notes.wordOf(note.id()),
        people(note),
        branches(note, NoteKind.CAUSE, new HashSet<>()),
        branches(note, NoteKind.EFFECT, new HashSet<>()));
  }

  // ---- the evaluation

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

  // ---- disagreement

  private List<Disputed> disputed() {
    return estimates.values().stream()
        .filter(estimate -> disagreement(estimate) >= DISPUTED)
        .sorted(
            Comparator.<Estimates>comparingDouble(estimate -> -disagreement(estimate))
                .thenComparing(Estimates::note))
        .limit(MOST_DISPUTED)
        .map(estimate -> new Disputed(get(estimate.note()), estimate))
        .toList();
  }

  private static double disagreement(Estimates estimate) {
    return Math.max(estimate.impact().disagreement(), estimate.effort().disagreement());
  }
}
