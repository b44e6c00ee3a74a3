package no.dugnad.funding.announcements.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.announcements.AnnouncementPlan;
import no.dugnad.funding.announcements.AnnouncementPlans;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.funding.decisions.DecisionRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/**
 * The way on from what is decided: to announce it, or to where it is set for an hour, and then to
 * the letters and the awards.
 */
@Component
class AnnouncementStep implements CallTab {
  private final AnnouncementPlans plans;
  private final DecisionRules rules;

  AnnouncementStep(AnnouncementPlans plans, DecisionRules rules) {
    this.plans = plans;
    this.rules = rules;
  }

  @Override
  public Optional<Link> next(Call call, Phase phase, Viewer viewer) {
    if (!rules.handles(viewer, call)) return Optional.empty();
    String path = "/calls/" + call.id() + "/decision";
    return switch (phase) {
      case DECIDED -> {
        String page = path + "/announcement";
        Optional<Link> planned =
            plans
                .find(call.id())
                .filter(AnnouncementPlan::isForAnHour)
                .map(plan -> new Link(page, "announcements.next.planned", List.of(plan.at())));
        yield planned.or(() -> Optional.of(new Link(page, "announcements.next")));
      }
      case ANNOUNCED -> Optional.of(new Link(path, "announcements.next.letters"));
      case DRAFT, UPCOMING, OPEN, PAST_DEADLINE, CLOSED, ASSESSED, IN_MEETING, TO_DECIDE ->
          Optional.empty();
    };
  }
}
