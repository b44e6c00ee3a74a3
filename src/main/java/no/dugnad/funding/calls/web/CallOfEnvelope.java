package no.dugnad.funding.calls.web;

import java.util.List;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.EnvelopeStep;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** With the money set aside one goes on to invite to apply for it. */
@Component
class CallOfEnvelope implements EnvelopeStep {
  private final CallRules rules;

  CallOfEnvelope(CallRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> next(Envelope envelope, Viewer viewer) {
    return rules.keep(viewer)
        ? List.of(new Link("/our-calls/new?envelope=" + envelope.id(), "calls.new.ofEnvelope"))
        : List.of();
  }
}
