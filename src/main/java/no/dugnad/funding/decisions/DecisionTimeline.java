package no.dugnad.funding.decisions;

import java.util.UUID;
import no.dugnad.funding.applications.TimelineRule;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** How it was decided is read in the timeline by those who decide and carry it out. */
@Component
class DecisionTimeline implements TimelineRule {
  static final Audience AUDIENCE = DecisionRules.DECIDED;

  @Override
  public Audience audience() {
    return AUDIENCE;
  }

  @Override
  public boolean opens(Viewer viewer, UUID applicationId) {
    return DecisionRules.readDecided(viewer);
  }
}
