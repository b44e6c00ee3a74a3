package no.dugnad.funding.decisions;

import java.util.Comparator;
import java.util.Optional;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/** One application as the decision-maker meets it: what is recommended, and what is decided. */
public record Proposal(
    Application application, Recommendation recommendation, @Nullable Decision decision) {
  static final Comparator<Proposal> AWARDS_FIRST =
      Comparator.comparing((Proposal proposal) -> proposal.recommendation().amount())
          .reversed()
          .thenComparing(proposal -> proposal.application().title())
          .thenComparing(proposal -> proposal.application().id());

  public Optional<Decision> decided() {
    return Optional.ofNullable(decision);
  }

  /** Changes when the panel proposes, or somebody decides, anything else. */
  public Revision revision() {
    return Revision.of(recommendation, decision);
  }

  /** Whether it can be confirmed as it stands: the panel has come to something. */
  public boolean isConfirmable() {
    return decision == null && recommendation.isComplete();
  }

  /** Whether a decision of this kind says something else than the panel does. */
  public boolean differs(Outcome outcome, Money amount) {
    return (outcome == Outcome.AWARD) != (recommendation.verdict() == Verdict.AWARD)
        || !amount.equals(recommendation.amount());
  }
}
