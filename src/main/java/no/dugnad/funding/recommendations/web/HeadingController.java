package no.dugnad.funding.recommendations.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.recommendations.Meeting;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.funding.schedules.PanelDate;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
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

/** The adviser says where the meeting was held and when it ended, for its protocol. */
@Controller
class HeadingController {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Recommendations recommendations;
  private final Schedules schedules;
  private final Calls calls;

  HeadingController(Recommendations recommendations, Schedules schedules, Calls calls) {
    this.recommendations = recommendations;
    this.schedules = schedules;
    this.calls = calls;
  }

  /** Where they were asked to meet is filled in, for the adviser to keep or to change. */
  @GetMapping("/calls/{callId}/meeting/protocol/heading")
  @PreAuthorize("@recommendationRules.run(#viewer, #callId)")
  ModelAndView form(Viewer viewer, @PathVariable UUID callId) {
    Input input = stored(getMeeting(callId).heading());
    Optional<String> asked = schedules.getSchedule(callId).meeting().map(PanelDate::place);
    return form(
        callId,
        input.isBlank("place") ? input.with("place", asked.orElse("")) : input,
        HttpStatus.OK);
  }

  @PostMapping("/calls/{callId}/meeting/protocol/heading")
  @PreAuthorize("@recommendationRules.run(#viewer, #callId)")
  ModelAndView save(
      Viewer viewer, @PathVariable UUID callId, Input input, RedirectAttributes redirect) {
    var heading =
        new Meeting.Heading(
            input.optionalLine("place", PanelDate.MAX_PLACE), input.optionalInstant("ended"));
    if (!input.hasProblems()) {
      try {
        recommendations.setHeading(callId, heading, input.revision(), viewer);
      } catch (Refused refused) {
        if (!refused.isClash()) input.reject("ended.date", refused.key(), refused.args());
        else if (input.clash(stored(getMeeting(callId).heading()))) {
          return form(callId, input, HttpStatus.CONFLICT);
        }
      }
    }
    if (input.hasProblems()) return form(callId, input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "recommendations.said.heading");
    return new ModelAndView("redirect:/calls/" + callId + "/meeting/protocol");
  }

  private static Input stored(Meeting.Heading heading) {
    Map<String, String> fields = new HashMap<>();
    fields.put("place", heading.place());
    fields.put("ended.date", heading.endedAt().map(Oslo::date).map(Object::toString).orElse(""));
    fields.put("ended.time", heading.endedAt().map(HeadingController::time).orElse(""));
    return Input.of(fields);
  }

  private static String time(Instant at) {
    return TIME.format(Oslo.dateTime(at));
  }

  private ModelAndView form(UUID callId, Input input, HttpStatus status) {
    Meeting meeting = getMeeting(callId);
    var page = new ModelAndView("funding/recommendations/heading", status);
    page.addObject("call", calls.getCall(callId));
    page.addObject("meeting", meeting);
    page.addObject("revision", input.revision(meeting.heading().revision()));
    page.addObject("input", input);
    return page;
  }

  private Meeting getMeeting(UUID callId) {
    return recommendations.findMeeting(callId).orElseThrow(() -> new NotFound("meeting", callId));
  }
}
