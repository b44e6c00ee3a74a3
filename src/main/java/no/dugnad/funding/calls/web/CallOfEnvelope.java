package no.dugnad.funding.calls.web;

import java.time.Clock;
import java.util.List;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.EnvelopeStep;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** With the money set aside one goes on to invite to apply for it, until its year is over. */
@Component
class CallOfEnvelope implements EnvelopeStep {
  private final CallRules rules;
  private final Clock clock;

  CallOfEnvelope(CallRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<Link> next(Envelope envelope, Viewer viewer) {
    return rules.keep(viewer) && envelope.year() >= Oslo.date(clock.instant()).getYear()
        ? List.of(new Link("/our-calls/new?envelope=" + envelope.id(), "calls.new.ofEnvelope"))
        : List.of();
  }
}
