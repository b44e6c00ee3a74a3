package no.dugnad.funding.announcements.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.dugnad.funding.announcements.AnnouncementPlan;
import no.dugnad.funding.announcements.AnnouncementPlans;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Letters;
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
  /** How long one waits for an answer without wondering. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final AnnouncementPlans plans;
  private final Announcements announcements;
  private final Letters letters;
  private final Decisions decisions;
  private final Calls calls;
  private final CallHeads heads;
  private final FreshSignIn freshSignIn;

  AnnouncementController(
      AnnouncementPlans plans,
      Announcements announcements,
      Letters letters,
      Decisions decisions,
      Calls calls,
      CallHeads heads,
      FreshSignIn freshSignIn) {
    this.plans = plans;
    this.announcements = announcements;
    this.letters = letters;
    this.decisions = decisions;
    this.calls = calls;
    this.heads = heads;
    this.freshSignIn = freshSignIn;
  }

  @GetMapping("/calls/{id}/decision/announcement")
  @PreAuthorize("@decisionRules.announce(#viewer, #id)")
  ModelAndView announcement(@PathVariable UUID id, Viewer viewer) {
    return page(id, viewer, Input.of(Map.of("titles", "true")), HttpStatus.OK);
  }

  /** At once, or at the hour that is typed. */
  @PostMapping("/calls/{id}/decision/announcement")
  @PreAuthorize("@decisionRules.announce(#viewer, #id)")
  ModelAndView announce(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    Optional<Instant> hour = input.optionalInstant("hour");
    if (input.hasProblems()) return page(id, viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
    freshSignIn.require();
    try {
      plans.set(id, hour, input.isTicked("titles"), input.revision(), viewer);
    } catch (Refused refused) {
      if (refused.isClash()) {
        input.reject("titles", "decisions.announcement.changedMeanwhile");
        return page(id, viewer, input, HttpStatus.CONFLICT);
      }
      if (hour.isEmpty()) throw refused;
      input.reject("hour.time", refused.key(), refused.args());
      return page(id, viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (hour.isPresent()) Notice.say(redirect, "announcements.notice.set", hour.get());
    else if (isDoneSoon(id)) {
      Notice.say(redirect, "decisions.notice.announced");
      return new ModelAndView("redirect:/calls/" + id + "/decision");
    }
    return new ModelAndView("redirect:/calls/" + id + "/decision/announcement");
  }

  /** Few letters are set while one waits; of many the page tells how far they have come. */
  private boolean isDoneSoon(UUID id) {
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(() -> plans.work(id), Thread::startVirtualThread);
    try {
      done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return announcements.find(id).isPresent();
  }

  /** How far it has come, for the page that waits for it. */
  @GetMapping("/calls/{id}/decision/announcement/progress")
  @PreAuthorize("@decisionRules.announce(#viewer, #id)")
  ModelAndView progress(@PathVariable UUID id, Viewer viewer) {
    var part = new ModelAndView("funding/announcements/progress");
    part.addObject("callId", id);
    part.addObject("plan", plans.find(id));
    part.addObject("progress", plans.progress(id, viewer));
    return part;
  }

  @PostMapping("/calls/{id}/decision/announcement/calling-off")
  @PreAuthorize("@decisionRules.announce(#viewer, #id)")
  String callOff(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
    plans.callOff(id, viewer);
    if (announcements.find(id).isEmpty()) Notice.say(redirect, "announcements.notice.calledOff");
    return "redirect:/calls/" + id + "/decision/announcement";
  }

  private ModelAndView page(UUID id, Viewer viewer, Input input, HttpStatus status) {
    Optional<AnnouncementPlan> plan = plans.find(id);
    List<Proposal> proposals = decisions.list(id, viewer);
    Phase phase = Decisions.phase(proposals);
    if (phase == Phase.ANNOUNCED || (phase == Phase.TO_DECIDE && plan.isEmpty())) {
      return new ModelAndView("redirect:/calls/" + id + "/decision");
    }
    Call call = calls.getCall(id);
    var page = new ModelAndView("funding/announcements/announcement", status);
    page.addObject("head", heads.head(call, phase, viewer));
    page.addObject("proposals", proposals);
    page.addObject("revision", Decisions.revision(proposals));
    page.addObject("deadline", announcements.appealDeadlineIfNow());
    page.addObject("letterhead", letters.head(call));
    page.addObject("plan", plan);
    page.addObject("progress", plan.map(_ -> plans.progress(proposals)));
    page.addObject("timeline", plans.timeline(id));
    page.addObject("input", input);
    return page;
  }
}
