package no.dugnad.funding.assessment;

import java.util.UUID;
import no.dugnad.funding.panels.AssessmentEnd;
import no.dugnad.funding.supplements.SupplementEnd;
import org.springframework.stereotype.Component;

/** The assessment has ended when the adviser has closed the scores for the panel's meeting. */
@Component
class ScoresClosed implements AssessmentEnd, SupplementEnd {
  private final AssessmentStore store;

  ScoresClosed(AssessmentStore store) {
    this.store = store;
  }

  @Override
  public boolean hasCome(UUID callId) {
    return store.isClosed(callId);
  }
}
