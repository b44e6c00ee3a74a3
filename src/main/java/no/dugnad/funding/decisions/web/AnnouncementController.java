package no.dugnad.funding.decisions.web;

import java.util.UUID;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last look at every letter, and the button that tells everybody. */
@Controller
class AnnouncementController {
  private final Announcements announcements;
  private final Decisions decisions;
  private final Calls calls;
  private final CallHeads heads;
  private final FreshSignIn freshSignIn;

  AnnouncementController(
      Announcements announcements,
      Decisions decisions,
      Calls calls,
      CallHeads heads,
      FreshSignIn freshSignIn) {
    this.announcements = announcements;
    this.decisions = decisions;
    this.calls = calls;
    this.heads = heads;
    this.freshSignIn = freshSignIn;
  }

  @GetMapping("/calls/{id}/decision/announcement")
  @PreAuthorize("@decisionRules.announce(#viewer, #id)")
  String announcement(@PathVariable UUID id, Viewer viewer, Model model) {
    if (!announcements.isReady(id, viewer) || announcements.find(id).isPresent()) {
      return "redirect:/calls/" + id + "/decision";
    }
    model.addAttribute("head", heads.head(calls.getCall(id), viewer));
    model.addAttribute("proposals", decisions.list(id, viewer));
    model.addAttribute("deadline", announcements.appealDeadlineIfNow());
    return "funding/decisions/announcement";
  }

  @PostMapping("/calls/{id}/decision/announcement")
  @PreAuthorize("@decisionRules.announce(#viewer, #id)")
  String announce(@PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    freshSignIn.require();
    announcements.announce(id, input.isTicked("titles"), viewer);
    Notice.say(redirect, "decisions.notice.announced");
    return "redirect:/calls/" + id + "/decision";
  }
}
