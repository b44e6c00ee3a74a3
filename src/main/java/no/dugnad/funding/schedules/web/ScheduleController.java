package no.dugnad.funding.schedules.web;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.schedules.PanelDate.Kind;
import no.dugnad.funding.schedules.Schedule;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
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

/** The adviser sets the dates of a panel, moves them and calls them off. */
@Controller
class ScheduleController {
  private final Schedules schedules;
  private final Calls calls;
  private final CallHeads heads;

  ScheduleController(Schedules schedules, Calls calls, CallHeads heads) {
    this.schedules = schedules;
    this.calls = calls;
    this.heads = heads;
  }

  @GetMapping("/calls/{callId}/panel/dates")
  @PreAuthorize("@panelRules.keep(#viewer, #callId)")
  ModelAndView dates(Viewer viewer, @PathVariable UUID callId) {
    Schedule schedule = schedules.getSchedule(callId);
    return page(
        viewer,
        callId,
        ScheduleInput.stored(schedule, Kind.HAND_IN),
        ScheduleInput.stored(schedule, Kind.MEETING));
  }

  private ModelAndView page(Viewer viewer, UUID callId, Input handIn, Input meeting) {
    Schedule schedule = schedules.getSchedule(callId);
    var page = new ModelAndView("funding/schedules/dates");
    page.addObject("head", heads.head(calls.getCall(callId), viewer));
    page.addObject("schedule", schedule);
    page.addObject("handIn", handIn);
    page.addObject("meeting", meeting);
    if (handIn.hasProblems() || meeting.hasProblems()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @PostMapping("/calls/{callId}/panel/dates/hand-in")
  @PreAuthorize("@panelRules.keep(#viewer, #callId)")
  ModelAndView setHandIn(
      Viewer viewer, @PathVariable UUID callId, Input input, RedirectAttributes redirect) {
    Instant at = input.instant(ScheduleInput.starts(Kind.HAND_IN));
    if (!input.hasProblems()) {
      try {
        schedules.setHandIn(callId, at, input.revision(), viewer);
        Notice.say(redirect, "schedules.said.HAND_IN");
        return done(callId);
      } catch (Refused refused) {
        explain(refused, callId, Kind.HAND_IN, input);
      }
    }
    Schedule schedule = schedules.getSchedule(callId);
    return page(viewer, callId, input, ScheduleInput.stored(schedule, Kind.MEETING));
  }

  @PostMapping("/calls/{callId}/panel/dates/meeting")
  @PreAuthorize("@panelRules.keep(#viewer, #callId)")
  ModelAndView setMeeting(
      Viewer viewer, @PathVariable UUID callId, Input input, RedirectAttributes redirect) {
    Instant starts = input.instant(ScheduleInput.starts(Kind.MEETING));
    Instant ends = ScheduleInput.ends(input, starts);
    String place = ScheduleInput.place(input);
    if (!input.hasProblems()) {
      try {
        schedules.setMeeting(callId, starts, ends, place, input.revision(), viewer);
        Notice.say(redirect, "schedules.said.MEETING");
        return done(callId);
      } catch (Refused refused) {
        explain(refused, callId, Kind.MEETING, input);
      }
    }
    Schedule schedule = schedules.getSchedule(callId);
    return page(viewer, callId, ScheduleInput.stored(schedule, Kind.HAND_IN), input);
  }

  private void explain(Refused refused, UUID callId, Kind kind, Input input) {
    if (refused.isClash()) {
      input.clash(ScheduleInput.stored(schedules.getSchedule(callId), kind));
    }
    input.reject(ScheduleInput.starts(kind) + ".date", refused.key(), refused.args());
  }

  @PostMapping("/calls/{callId}/panel/dates/hand-in/calling-off")
  @PreAuthorize("@panelRules.keep(#viewer, #callId)")
  ModelAndView callOffHandIn(
      Viewer viewer, @PathVariable UUID callId, Input input, RedirectAttributes redirect) {
    return callOff(viewer, callId, Kind.HAND_IN, input, redirect);
  }

  @PostMapping("/calls/{callId}/panel/dates/meeting/calling-off")
  @PreAuthorize("@panelRules.keep(#viewer, #callId)")
  ModelAndView callOffMeeting(
      Viewer viewer, @PathVariable UUID callId, Input input, RedirectAttributes redirect) {
    return callOff(viewer, callId, Kind.MEETING, input, redirect);
  }

  private ModelAndView callOff(
      Viewer viewer, UUID callId, Kind kind, Input input, RedirectAttributes redirect) {
    schedules.callOff(callId, kind, input.revision(), viewer);
    Notice.say(redirect, "schedules.said." + kind + ".calledOff");
    return done(callId);
  }

  private static ModelAndView done(UUID callId) {
    return new ModelAndView("redirect:/calls/" + callId + "/panel/dates");
  }
}
