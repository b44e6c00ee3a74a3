package no.dugnad.funding.awards.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.AwardRules;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.funds.AwardName;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.EnvelopePart;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/**
 * On the envelope's page: what its money has been awarded to, what is still promised of it when the
 * year ends, and the way to pay it out; and whose each posting is.
 */
@Component
class AwardsOfEnvelope implements EnvelopePart, AwardName {
  private final Awards awards;
  private final AwardRules rules;

  AwardsOfEnvelope(Awards awards, AwardRules rules) {
    this.awards = awards;
    this.rules = rules;
  }

  @Override
  public Map<UUID, Named> names(Envelope envelope, Viewer viewer) {
    return awarded(envelope).stream()
        .collect(
            Collectors.toMap(
                Award::id, award -> new Named(award.project().title(), "/awards/" + award.id())));
  }

  private List<Award> awarded(Envelope envelope) {
    return OncePerRequest.ask(
        "awards.ofEnvelope:" + envelope.id(), () -> awards.listOfEnvelope(envelope.id()));
  }

  @Override
  public List<Part> parts(Envelope envelope, Viewer viewer) {
    List<Award> awarded = awarded(envelope);
    return awarded.isEmpty()
        ? List.of()
        : List.of(
            new Part(
                "funding/awards/of-envelope",
                Map.of(
                    "awards", awarded,
                    "balances", awards.balances(envelope.id()),
                    "kept", rules.kept(viewer, awarded))));
  }
}
