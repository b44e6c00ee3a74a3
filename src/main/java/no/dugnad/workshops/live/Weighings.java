package no.dugnad.workshops.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.rankings.BradleyTerry;
import no.dugnad.workshops.rankings.Graph;
import no.dugnad.workshops.rankings.NextPair;
import no.dugnad.workshops.rankings.PairRanking;
import no.dugnad.workshops.rankings.Start;
import no.dugnad.workshops.rankings.Votes;
import no.dugnad.workshops.rankings.Votes.Judgment;
import no.dugnad.workshops.rankings.WhereToStart;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.views.Weighing;
import org.springframework.stereotype.Component;

/**
 * What takes time to work out of a board: the next pair, the ranking, where to start. Each is
 * worked out at most once in a while for all who ask, outside the board's lock.
 */
@Component
public class Weighings {
  /** A room asks for a pair all at once; a ranking a few seconds old chooses as well. */
  private static final long FRESH = TimeUnit.SECONDS.toNanos(3);

  private static final int PAIRS_AHEAD = 5;
  private static final long FORGOTTEN = TimeUnit.MINUTES.toNanos(10);

  private record StepOf(UUID workshop, String step) {}

  private record Compared(List<UUID> notes, List<Judgment> judgments) {}

  private record Weighed(Graph graph, Votes votes) {}

  private final HostedBoards boards;
  private final Map<StepOf, WorkedOut<Compared, PairRanking>> rankings = new ConcurrentHashMap<>();
  private final Map<StepOf, WorkedOut<Weighed, Start>> starts = new ConcurrentHashMap<>();

  Weighings(HostedBoards boards) {
    this.boards = boards;
  }

  /**
   * The pairs to ask the person about now, a few so that they can go on without a line; empty when
   * there is none left, or no such step.
   *
   * @param skipped how many pairs they have passed by
   */
  public List<NextPair.Comparison> nextPairs(UUID workshop, String step, UUID person, int skipped) {
    if (!is(workshop, step, StepKind.PAIRS, _ -> true)) return List.of();
    PairRanking ranking = ranked(workshop, step, FRESH);
    List<Judgment> answered =
        boards.ask(workshop, board -> Weighing.judgments(board, step, person));
    return NextPair.few(ranking, answered, person, skipped, PAIRS_AHEAD);
  }

  /** The ranking of a step of pairs, when it is shown to all. */
  public Optional<PairRanking> shownRanking(UUID workshop, String step) {
    return is(workshop, step, StepKind.PAIRS, board -> board.isResultShown(step))
        ? Optional.of(ranked(workshop, step, 0))
        : Optional.empty();
  }

  /** Where to start, when it is shown to all. */
  public Optional<Start> shownStart(UUID workshop, String step) {
    if (!is(workshop, step, StepKind.START, board -> board.isResultShown(step))) {
      return Optional.empty();
    }
    return Optional.of(
        workedOut(
            starts,
            new StepOf(workshop, step),
            0,
            board -> new Weighed(Weighing.graph(board, board.step(step)), Weighing.votes(board)),
            now ->
                WhereToStart.find(now.graph(), now.votes(), workshop.getLeastSignificantBits())));
  }

  private boolean is(UUID workshop, String id, StepKind kind, Function<Board, Boolean> also) {
    return boards.ask(
        workshop,
        board ->
            board.steps().stream().anyMatch(step -> isStarted(board, step, id, kind))
                && also.apply(board));
  }

  private static boolean isStarted(Board board, Step step, String id, StepKind kind) {
    return step.id().equals(id) && step.kind() == kind && board.isStarted(id);
  }

  /** What is shown is exactly what was answered; what only chooses a pair may be a little old. */
  private PairRanking ranked(UUID workshop, String step, long fresh) {
    return workedOut(
        rankings,
        new StepOf(workshop, step),
        fresh,
        board ->
            new Compared(
                Weighing.compared(board, board.step(step)), Weighing.judgments(board, step)),
        now -> BradleyTerry.rank(now.notes(), now.judgments()));
  }

  private <T, R> R workedOut(
      Map<StepOf, WorkedOut<T, R>> all,
      StepOf of,
      long fresh,
      Function<Board, T> ask,
      Function<T, R> workOut) {
    all.values().removeIf(kept -> kept.isForgotten(FORGOTTEN));
    long number = boards.weighedAt(of.workshop(), of.step());
    return all.computeIfAbsent(of, _ -> new WorkedOut<>())
        .at(number, fresh, () -> boards.ask(of.workshop(), ask), workOut);
  }
}
