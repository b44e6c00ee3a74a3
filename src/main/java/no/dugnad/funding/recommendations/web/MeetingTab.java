package no.dugnad.funding.recommendations.web;

import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.funding.recommendations.RecommendationRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The call's tab that leads to the panel's meeting. */
@Component
class MeetingTab implements CallTab {
  private final RecommendationRules rules;

  MeetingTab(RecommendationRules rules) {
    this.rules = rules;
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public Optional<Tab> tab(Call call, Viewer viewer) {
    return viewer.isSignedIn() && call.isPublic() && rules.follow(viewer, call.id())
        ? Optional.of(new Tab("/calls/" + call.id() + "/meeting", "recommendations.tab"))
        : Optional.empty();
  }
}
