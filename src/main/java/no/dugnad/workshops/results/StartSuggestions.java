package no.dugnad.workshops.results;

import java.util.List;
import java.util.Optional;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.rankings.Start;
import no.dugnad.workshops.rankings.Votes;
import no.dugnad.workshops.rankings.WhereToStart;
import no.dugnad.workshops.results.NeedsDescription.Beginning;
import no.dugnad.workshops.results.NeedsDescription.LeftOut;
import no.dugnad.workshops.results.NeedsDescription.Suggestion;
import no.dugnad.workshops.results.NeedsDescription.Sureness;
import no.dugnad.workshops.results.NeedsDescription.Worst;

/** Where to start, told of the notes it is about. */
final class StartSuggestions {
  private static final double SURE = 0.95;
  private static final double FAIR = 0.6;
  private static final int MOST_NEEDS = 3;

  private final Board board;
  private final OpenNotes notes;
  private final Statements statements;
  private final Votes votes;

  StartSuggestions(Board board, OpenNotes notes, Statements statements, Votes votes) {
    this.board = board;
    this.notes = notes;
    this.statements = statements;
    this.votes = votes;
  }

  Beginning beginning() {
    // The workshop's own id as seed: who looks again finds the same figures.
    Start start =
        WhereToStart.find(
            notes.graph(), votes, board.opened().workshop().getLeastSignificantBits());
    return new Beginning(
        start.people(),
        start.suggestions().stream().map(s -> suggestion(s, start.suggestions().size())).toList(),
        leftOut(start),
        start.unexplained(),
        start.silent().stream().map(RoleKind::valueOf).sorted().toList());
  }

  /**
   * @param among how many there are to start with
   */
  private Suggestion suggestion(Start.Suggestion found, int among) {
    return new Suggestion(
        statements.get(found.cause()),
        found.relief(),
        found.certainty().low(),
        found.certainty().high(),
        found.certainty().topThree(),
        sureness(found, among),
        found.alone(),
        found.needs().stream()
            .limit(MOST_NEEDS)
            .map(relieved -> statements.get(relieved.need()))
            .toList(),
        found.estimates());
  }

  private static Sureness sureness(Start.Suggestion found, int among) {
    return switch (found.basis()) {
      case UNWEIGHED -> Sureness.UNWEIGHED;
      case FEW -> Sureness.FEW;
      case LINKS -> Sureness.LINKS;
      case VOTES ->
          among <= WhereToStart.TOP ? Sureness.UNCONTESTED : sureness(found.certainty().topThree());
    };
  }

  private static Sureness sureness(double topThree) {
    if (topThree >= SURE) return Sureness.SURE;
    return topThree >= FAIR ? Sureness.FAIR : Sureness.UNSURE;
  }

  /** Where nothing is suggested, no suggestion leaves anybody out. */
  private List<LeftOut> leftOut(Start start) {
    if (start.suggestions().isEmpty()) return List.of();
    return start.leftOut().stream().map(this::leftOut).toList();
  }

  private LeftOut leftOut(Start.LeftOut found) {
    Optional<Worst> worst =
        found.people() == 1
            ? Optional.empty()
            : Optional.of(
                new Worst(
                    statements.get(found.need()),
                    found.relieved(),
                    found.cause().map(statements::get)));
    return new LeftOut(RoleKind.valueOf(found.kind()), found.people(), worst);
  }
}
