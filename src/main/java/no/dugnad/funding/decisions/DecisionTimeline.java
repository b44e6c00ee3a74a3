package no.dugnad.funding.decisions;

import java.util.UUID;
import no.dugnad.funding.applications.TimelineRule;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** How it was decided is read in the timeline by those who may see the decision itself. */
@Component
class DecisionTimeline implements TimelineRule {
  static final Audience AUDIENCE = new Audience("decisionRules.seeDecision");

  private final DecisionRules rules;

  DecisionTimeline(DecisionRules rules) {
    this.rules = rules;
  }

  @Override
  public Audience audience() {
    return AUDIENCE;
  }

  @Override
  public boolean opens(Viewer viewer, UUID applicationId) {
    return rules.seeDecision(viewer, applicationId);
  }
}
