package no.dugnad.funding.recommendations.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.funding.recommendations.RecommendationRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The call's tab that leads to the panel's meeting. */
@Component
class MeetingTab implements CallTab {
  private final RecommendationRules rules;

  MeetingTab(RecommendationRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> tabs(Call call, Phase phase, Viewer viewer) {
    return viewer.isSignedIn() && call.isPublic() && rules.follow(viewer, call.id())
        ? List.of(new Link("/calls/" + call.id() + "/meeting", "recommendations.tab"))
        : List.of();
  }

  @Override
  public Optional<Link> next(Call call, Phase phase, Viewer viewer) {
    return phase == Phase.IN_MEETING && rules.runs(viewer) && rules.follow(viewer, call.id())
        ? Optional.of(new Link("/calls/" + call.id() + "/meeting", "recommendations.next"))
        : Optional.empty();
  }
}
