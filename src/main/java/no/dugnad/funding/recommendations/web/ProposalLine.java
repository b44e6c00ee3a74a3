package no.dugnad.funding.recommendations.web;

import java.util.Optional;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.platform.ui.Problem;

/**
 * A line of the board as it stands in its fields.
 *
 * @param verdict as chosen
 * @param amount as typed; empty unless it is to be awarded something
 * @param revision that saving it builds upon
 * @param clash what another saved meanwhile
 */
public record ProposalLine(
    String verdict,
    String amount,
    long revision,
    Optional<Problem> problem,
    Optional<Recommendation.Save.Clash> clash) {

  public static ProposalLine of(Recommendation stored) {
    return new ProposalLine(
        stored.verdict().name(),
        stored.verdict() == Verdict.AWARD ? stored.amount().typed() : "",
        stored.revision(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it says something that is not stored: it is left alone until its writer is done. */
  public boolean isUnsettled() {
    return problem.isPresent() || clash.isPresent();
  }
}
