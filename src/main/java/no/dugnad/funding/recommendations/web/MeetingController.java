package no.dugnad.funding.recommendations.web;

import java.util.UUID;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meeting begins, and what came of it is handed over. */
@Controller
class MeetingController {
  private final Recommendations recommendations;

  MeetingController(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  @PostMapping("/calls/{callId}/meeting")
  @PreAuthorize("@recommendationRules.run(#viewer, #callId)")
  String start(Viewer viewer, @PathVariable UUID callId, RedirectAttributes redirect) {
    recommendations.start(callId, viewer);
    Notice.say(redirect, "recommendations.said.started");
    return "redirect:/calls/" + callId + "/meeting";
  }

  @PostMapping("/calls/{callId}/recommendation/handover")
  @PreAuthorize("@recommendationRules.run(#viewer, #callId)")
  String handOver(
      Viewer viewer, @PathVariable UUID callId, Input input, RedirectAttributes redirect) {
    recommendations.handOver(callId, input.revision(), viewer);
    Notice.say(redirect, "recommendations.said.handedOver");
    return "redirect:/calls/" + callId + "/meeting";
  }
}
