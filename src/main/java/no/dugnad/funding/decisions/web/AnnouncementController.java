package no.dugnad.funding.decisions.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Proposal;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
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
  ModelAndView announcement(@PathVariable UUID id, Viewer viewer) {
    return page(id, viewer, Input.empty());
  }

  @PostMapping("/calls/{id}/decision/announcement")
  @PreAuthorize("@decisionRules.announce(#viewer, #id)")
  ModelAndView announce(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    freshSignIn.require();
    try {
      announcements.announce(id, input.isTicked("titles"), input.revision(), viewer);
    } catch (Refused refused) {
      if (!refused.isClash()) throw refused;
      input.reject("titles", "decisions.announcement.changedMeanwhile");
      return page(id, viewer, input);
    }
    Notice.say(redirect, "decisions.notice.announced");
    return new ModelAndView("redirect:/calls/" + id + "/decision");
  }

  private ModelAndView page(UUID id, Viewer viewer, Input input) {
    if (!announcements.isReady(id, viewer) || announcements.find(id).isPresent()) {
      return new ModelAndView("redirect:/calls/" + id + "/decision");
    }
    var page = new ModelAndView("funding/decisions/announcement");
    page.addObject("head", heads.head(calls.getCall(id), viewer));
    List<Proposal> proposals = decisions.list(id, viewer);
    page.addObject("proposals", proposals);
    page.addObject("revision", Decisions.revision(proposals));
    page.addObject("deadline", announcements.appealDeadlineIfNow());
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.CONFLICT);
    return page;
  }
}
