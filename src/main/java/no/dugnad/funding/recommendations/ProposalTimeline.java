package no.dugnad.funding.recommendations;

import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.TimelineRule;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What the panel has proposed is read in the timeline by those who may follow its meeting. */
@Component
class ProposalTimeline implements TimelineRule {
  static final Audience AUDIENCE = new Audience("recommendationRules.follow");

  private final RecommendationRules rules;
  private final Applications applications;

  ProposalTimeline(RecommendationRules rules, Applications applications) {
    this.rules = rules;
    this.applications = applications;
  }

  @Override
  public Audience audience() {
    return AUDIENCE;
  }

  @Override
  public boolean opens(Viewer viewer, UUID applicationId) {
    return rules.follow(viewer, applications.getApplication(applicationId).callId());
  }
}
