package no.dugnad.funding.panels.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The call's tab that leads to who assesses it, for its advisers. */
@Component
class PanelTab implements CallTab {
  @Override
  public List<Link> tabs(Call call, Phase phase, Viewer viewer) {
    return viewer.has(Role.ADVISER, call.organisationId()) && call.isPublic()
        ? List.of(new Link("/calls/" + call.id() + "/panel", "panels.title"))
        : List.of();
  }

  @Override
  public Optional<Link> next(Call call, Phase phase, Viewer viewer) {
    return phase == Phase.ASSESSED && viewer.has(Role.ADVISER, call.organisationId())
        ? Optional.of(new Link("/calls/" + call.id() + "/panel", "panels.next"))
        : Optional.empty();
  }
}
