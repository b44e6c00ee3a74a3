package no.dugnad.funding.funds.web;

import java.util.List;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.home.FirstSteps;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** A call takes its money from an envelope. */
@Component
class EnvelopeSteps implements FirstSteps {
  private final Funds funds;

  EnvelopeSteps(Funds funds) {
    this.funds = funds;
  }

  @Override
  public List<Step> steps(Viewer viewer) {
    boolean done = !funds.listEnvelopes(viewer.organisationId()).isEmpty();
    return List.of(new Step("funds.first.envelope", Role.ADVISER, "/funds", done));
  }
}
