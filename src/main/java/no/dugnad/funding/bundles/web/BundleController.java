package no.dugnad.funding.bundles.web;

import java.util.UUID;
import no.dugnad.funding.bundles.Bundles;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Viewer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Has all applications of a call bound into one PDF, and calls it off. */
@Controller
class BundleController {
  private final Bundles bundles;
  private final Calls calls;

  BundleController(Bundles bundles, Calls calls) {
    this.bundles = bundles;
    this.calls = calls;
  }

  @PostMapping("/calls/{callId}/applications/bundle")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  String ask(Viewer viewer, @PathVariable UUID callId) {
    bundles.ask(calls.getCall(callId), viewer);
    return "redirect:/calls/" + callId + "/applications/bundle";
  }

  @PostMapping("/calls/{callId}/applications/bundle/removal")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  String remove(Viewer viewer, @PathVariable UUID callId) {
    bundles.remove(callId, viewer);
    return "redirect:/calls/" + callId + "/applications/bundle";
  }
}
