package no.dugnad.funding.panels.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.funding.panels.ConflictsOfInterest;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Seating assessors and unseating them, reminding them, letting one answer again. */
@Controller
class PanelController {
  private final Panels panels;
  private final ConflictsOfInterest conflicts;

  PanelController(Panels panels, ConflictsOfInterest conflicts) {
    this.panels = panels;
    this.conflicts = conflicts;
  }

  @PostMapping("/calls/{callId}/panel")
  @PreAuthorize("@panelRules.keep(#viewer, #callId)")
  String add(Viewer viewer, @PathVariable UUID callId, Input input, RedirectAttributes redirect) {
    List<UUID> chosen = input.all("person").stream().map(PanelController::id).toList();
    chosen.forEach(personId -> panels.add(callId, personId, viewer));
    Notice.say(redirect, "panels.said.added", chosen.size());
    return "redirect:/calls/" + callId + "/panel";
  }

  /** What is no id is nobody's, and adding nobody is refused in words. */
  private static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      return new UUID(0, 0);
    }
  }

  @PostMapping("/calls/{callId}/panel/{personId}/removal")
  @PreAuthorize("@panelRules.keep(#viewer, #callId)")
  String remove(
      Viewer viewer,
      @PathVariable UUID callId,
      @PathVariable UUID personId,
      RedirectAttributes redirect) {
    panels.remove(callId, personId, viewer);
    Notice.say(redirect, "panels.said.removed");
    return "redirect:/calls/" + callId + "/panel";
  }

  @PostMapping("/calls/{callId}/panel/{personId}/reminder")
  @PreAuthorize("@panelRules.keep(#viewer, #callId)")
  String remind(
      Viewer viewer,
      @PathVariable UUID callId,
      @PathVariable UUID personId,
      RedirectAttributes redirect) {
    panels.remind(callId, personId, viewer);
    Notice.say(redirect, "panels.said.reminded");
    return "redirect:/calls/" + callId + "/panel";
  }

  @PostMapping("/calls/{callId}/panel/{personId}/declarations/{applicationId}/reopening")
  @PreAuthorize("@panelRules.keep(#viewer, #callId)")
  String reopen(
      Viewer viewer,
      @PathVariable UUID callId,
      @PathVariable UUID personId,
      @PathVariable UUID applicationId,
      RedirectAttributes redirect) {
    conflicts.reopen(callId, applicationId, personId, viewer);
    Notice.say(redirect, "panels.said.reopened");
    return "redirect:/calls/" + callId + "/panel";
  }
}
