package no.dugnad.workshops.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.rankings.BradleyTerry;
import no.dugnad.workshops.rankings.PairRanking.RankedNote;
import no.dugnad.workshops.rankings.Votes;
import no.dugnad.workshops.rankings.Votes.Dot;
import no.dugnad.workshops.results.NeedsDescription.Chapter;
import no.dugnad.workshops.results.NeedsDescription.Need;
import no.dugnad.workshops.results.NeedsDescription.PairStanding;
import no.dugnad.workshops.results.NeedsDescription.Statement;
import no.dugnad.workshops.views.NoteVisibility;
import no.dugnad.workshops.views.Weighing;
import org.jspecify.annotations.Nullable;

/** The needs by their horizon, the heaviest first. */
final class Chapters {
  private final Board board;
  private final OpenNotes notes;
  private final Statements statements;
  private final Votes votes;

  Chapters(Board board, OpenNotes notes, Statements statements, Votes votes) {
    this.board = board;
    this.notes = notes;
    this.statements = statements;
    this.votes = votes;
  }

  List<Chapter> list() {
    Map<UUID, RankedNote> ranked = ranked();
    List<Statement> needs =
        statements.all().stream()
            .filter(note -> note.kind() == NoteKind.NEED && !note.solution())
            .sorted(
                Comparator.<Statement>comparingDouble(note -> -weight(note, ranked))
                    .thenComparingInt(Statement::number))
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
                        .filter(note -> note.answering().horizon() == horizon)
                        .map(note -> need(note, ranked, tiers))
                        .toList()))
        .filter(chapter -> !chapter.needs().isEmpty())
        .toList();
  }

  /** Empty when nobody has answered a pair. */
  private Map<UUID, RankedNote> ranked() {
    if (votes.judgments().isEmpty()) return Map.of();
    List<UUID> needs =
        NoteVisibility.openNotes(board, NoteKind.NEED).stream()
            .filter(need -> Weighing.counts(board, StepKind.PAIRS, need))
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
        statements.people(note),
        Optional.ofNullable(ranked.get(note.id()))
            .filter(place -> place.answers() > 0)
            .map(place -> standing(place, tiers)),
        statements.branches(note, NoteKind.CAUSE),
        statements.branches(note, NoteKind.EFFECT));
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
}
