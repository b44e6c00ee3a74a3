package no.dugnad.funding.panels;

import java.util.UUID;
import no.dugnad.funding.endorsements.AssessmentStart;
import org.springframework.stereotype.Component;

/** The assessment has begun when the first member has answered for an application. */
@Component
class PanelStart implements AssessmentStart {
  private final ConflictStore store;

  PanelStart(ConflictStore store) {
    this.store = store;
  }

  @Override
  public boolean hasBegun(UUID callId) {
    return store.hasAnswers(callId);
  }
}
