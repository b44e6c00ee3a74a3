package no.dugnad.funding.decisions.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.intake.ToldOutcomes;
import org.springframework.stereotype.Component;

/** In the list of a call's applications: how it went, from the announcement on. */
@Component
class OutcomesInList implements ToldOutcomes {
  private final Decisions decisions;

  OutcomesInList(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Map<UUID, Told> of(UUID callId) {
    return decisions.listAnnounced(callId).stream()
        .collect(
            Collectors.toMap(
                Decision::applicationId,
                decision -> decision.standing().isPositive() ? Told.AWARDED : Told.DECLINED));
  }
}
