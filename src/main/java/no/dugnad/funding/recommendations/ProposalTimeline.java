package no.dugnad.funding.recommendations;

import java.util.UUID;
import no.dugnad.funding.applications.TimelineRule;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What the panel has proposed is read in the timeline by those who may read it in its meeting. */
@Component
class ProposalTimeline implements TimelineRule {
  static final Audience AUDIENCE = new Audience("recommendationRules.readProposal");

  private final RecommendationRules rules;

  ProposalTimeline(RecommendationRules rules) {
    this.rules = rules;
  }

  @Override
  public Audience audience() {
    return AUDIENCE;
  }

  @Override
  public boolean opens(Viewer viewer, UUID applicationId) {
    return rules.readProposal(viewer, applicationId);
  }
}
