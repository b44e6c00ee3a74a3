package no.dugnad.funding.appeals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.appeals.Appeal;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
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

/** Whoever handles the case says on which day it was sent to the appeal body. */
@Controller
class AppealSendingController {
  private final Appeals appeals;
  private final Applications applications;
  private final Calls calls;
  private final Clock clock;

  AppealSendingController(Appeals appeals, Applications applications, Calls calls, Clock clock) {
    this.appeals = appeals;
    this.applications = applications;
    this.calls = calls;
    this.clock = clock;
  }

  @GetMapping("/applications/{id}/appeal/sending")
  @PreAuthorize("@appealRules.answer(#viewer, #id)")
  ModelAndView form(@PathVariable UUID id, Viewer viewer) {
    return form(id, stored(appeals.getAppeal(id)), HttpStatus.OK);
  }

  @PostMapping("/applications/{id}/appeal/sending")
  @PreAuthorize("@appealRules.answer(#viewer, #id)")
  ModelAndView send(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    LocalDate day = input.date("day");
    if (!appeals.getAppeal(id).isForwarded()) {
      Notice.say(redirect, "appeals.notice.movedOn");
      return back(id);
    }
    if (!input.hasProblems()) {
      try {
        appeals.send(id, day, input.revision(), viewer);
      } catch (Refused refused) {
        if (!refused.isClash()) input.reject("day", refused.key(), refused.args());
        else if (input.clash(stored(appeals.getAppeal(id)))) {
          return form(id, input, HttpStatus.CONFLICT);
        }
      }
    }
    if (input.hasProblems()) return form(id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "appeals.notice.sent");
    return back(id);
  }

  /** The day that is kept; until there is one, the day itself. */
  private Input stored(Appeal appeal) {
    LocalDate day =
        appeal
            .handling()
            .forwarding()
            .flatMap(Appeal.Forwarding::sentOn)
            .orElseGet(() -> Oslo.date(clock.instant()));
    return Input.of(Map.of("day", day.toString()));
  }

  private ModelAndView form(UUID id, Input input, HttpStatus status) {
    Appeal appeal = appeals.getAppeal(id);
    if (!appeal.isForwarded()) return back(id);
    var page = new ModelAndView("funding/appeals/sending", status);
    Application application = applications.getApplication(id);
    page.addObject("application", application);
    page.addObject("call", calls.getCall(application.callId()));
    page.addObject("appeal", appeal);
    page.addObject("revision", input.revision(Revision.of(appeal)));
    page.addObject("input", input);
    return page;
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/applications/" + id);
  }
}
