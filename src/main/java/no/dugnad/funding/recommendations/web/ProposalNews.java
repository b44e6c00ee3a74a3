package no.dugnad.funding.recommendations.web;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.recommendations.MeetingBoard;
import no.dugnad.funding.recommendations.Proposals.Outcome;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.platform.shared.Money;

/**
 * What was done on the board just now, with the way to undo it.
 *
 * @param saved how many proposals were changed
 * @param unfunded the titles of those that the money did not reach
 * @param clashes how many another had changed meanwhile
 * @param over by how much the proposals go beyond the envelope; zero when they are within
 * @param before what undoing it puts back
 * @param undone whether it was undoing something
 */
public record ProposalNews(
    int saved, List<String> unfunded, int clashes, Money over, List<Before> before, boolean undone)
    implements Serializable {
  /** The field that says of a form that it undoes, or does again what was undone. */
  public static final String UNDOING = "undoing";

  static final String ATTRIBUTE = "news";

  public ProposalNews {
    unfunded = List.copyOf(unfunded);
    before = List.copyOf(before);
  }

  /**
   * @param amount as typed; empty unless it was to be awarded something
   * @param revision of what stands there now
   */
  public record Before(UUID id, String verdict, String amount, long revision)
      implements Serializable {}

  static ProposalNews of(Outcome outcome, MeetingBoard board, boolean undone) {
    return new ProposalNews(
        outcome.now().size(),
        outcome.unfunded().stream().map(Application::title).toList(),
        outcome.clashes().size(),
        board.isWithin() ? Money.ZERO : board.remaining().negated(),
        IntStream.range(0, outcome.now().size())
            .mapToObj(i -> before(outcome.before().get(i), outcome.now().get(i)))
            .toList(),
        undone);
  }

  private static Before before(Recommendation before, Recommendation now) {
    ProposalLine line = ProposalLine.of(before);
    return new Before(now.applicationId(), line.verdict(), line.amount(), now.revision());
  }

  public boolean isEmpty() {
    return saved == 0 && unfunded.isEmpty() && clashes == 0;
  }
}
