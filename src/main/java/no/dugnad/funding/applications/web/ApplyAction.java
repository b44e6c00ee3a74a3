package no.dugnad.funding.applications.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.OwnApplication;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallAction;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On the call's public page: begin an application, or go on with one. */
@Component
class ApplyAction implements CallAction {
  private final Applications applications;
  private final ApplicationRules rules;
  private final Clock clock;

  ApplyAction(Applications applications, ApplicationRules rules, Clock clock) {
    this.applications = applications;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<Part> actions(Call call, Viewer viewer) {
    Apply apply = of(call, viewer);
    return apply.isEmpty()
        ? List.of()
        : List.of(new Part("funding/applications/apply", Map.of("apply", apply)));
  }

  @Override
  public List<Part> beforeClosing(Call call) {
    return List.of(
        new Part(
            "funding/applications/closing",
            Map.of(
                "drafts",
                applications.countDrafts(call.id()),
                "changed",
                applications.countChanged(call.id()))));
  }

  Apply of(Call call, Viewer viewer) {
    List<OwnApplication> own =
        viewer.isSignedIn()
            ? applications.listOf(viewer.personId()).stream()
                .filter(a -> a.application().callId().equals(call.id()))
                .toList()
            : List.of();
    return new Apply(
        call.id(),
        call.isOpen(clock.instant()),
        viewer.isSignedIn(),
        viewer.isSignedIn() && rules.mayApply(viewer, call),
        own.stream().filter(a -> viewer.is(a.application().ownerId())).count()
            >= Application.MOST_IN_CALL,
        own);
  }
}
