package no.dugnad.funding.calls.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.home.FirstSteps;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** With its first call out an organisation is new no longer. */
@Component
class CallSteps implements FirstSteps {
  private final Calls calls;

  /** Those that have a call out: it stays out. */
  private final Set<UUID> known = ConcurrentHashMap.newKeySet();

  CallSteps(Calls calls) {
    this.calls = calls;
  }

  @Override
  public List<Step> steps(Viewer viewer) {
    UUID organisation = viewer.organisationId();
    boolean done = known.contains(organisation) || calls.hasInvited(organisation);
    if (done) known.add(organisation);
    return List.of(new Step("calls.first.call", Role.ADVISER, "/our-calls", done));
  }
}
