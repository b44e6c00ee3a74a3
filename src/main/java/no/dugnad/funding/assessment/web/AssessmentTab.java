package no.dugnad.funding.assessment.web;

import java.time.Clock;
import java.util.List;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The call's tab that leads its panel's members to their own work. */
@Component
class AssessmentTab implements CallTab {
  private final Panels panels;
  private final Clock clock;

  AssessmentTab(Panels panels, Clock clock) {
    this.panels = panels;
    this.clock = clock;
  }

  @Override
  public List<Link> tabs(Call call, Phase phase, Viewer viewer) {
    return viewer.has(Role.ASSESSOR, call.organisationId())
            && call.isPastDeadline(clock.instant())
            && panels.hasSeat(call.id(), viewer.personId())
        ? List.of(new Link("/calls/" + call.id() + "/assessments", "assessment.tab.own"))
        : List.of();
  }
}
