package no.dugnad.funding.awards.web;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.EnvelopePart;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On the envelope's page: what its money has been awarded to, and the way to pay it out. */
@Component
class AwardsOfEnvelope implements EnvelopePart {
  private final Awards awards;

  AwardsOfEnvelope(Awards awards) {
    this.awards = awards;
  }

  @Override
  public List<Part> parts(Envelope envelope) {
    List<Award> awarded = awards.listOfEnvelope(envelope.id());
    return awarded.isEmpty()
        ? List.of()
        : List.of(new Part("funding/awards/of-envelope", Map.of("awards", awarded)));
  }
}
