package no.dugnad.funding.assessment.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.assessment.Assessments;
import no.dugnad.funding.assessment.OwnAssessment;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.CallPhases;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.schedules.Schedule;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a member has to assess: their panels, and the applications of one. */
@Controller
class AssessmentPages {
  private static final int PAGE = 20;

  private final Calls calls;
  private final CallHeads heads;
  private final CallPhases phases;
  private final Panels panels;
  private final Assessments assessments;
  private final Schedules schedules;
  private final Clock clock;

  AssessmentPages(
      Calls calls,
      CallHeads heads,
      CallPhases phases,
      Panels panels,
      Assessments assessments,
      Schedules schedules,
      Clock clock) {
    this.calls = calls;
    this.heads = heads;
    this.phases = phases;
    this.panels = panels;
    this.assessments = assessments;
    this.schedules = schedules;
    this.clock = clock;
  }

  @GetMapping("/assessments")
  @PreAuthorize("@assessmentRules.listSeats(#viewer)")
  String seats(Viewer viewer, Input input, Model model) {
    Map<UUID, Call> own =
        calls.listCalls(viewer.organisationId()).stream()
            .collect(Collectors.toMap(Call::id, Function.identity()));
    List<PanelProgress.Seat> seats =
        panels.listSeats(viewer.personId()).stream()
            .filter(seat -> own.containsKey(seat.callId()))
            .toList();
    Pager pager = Pager.of(input, PAGE, seats.size());
    model.addAttribute("seats", at(seats.subList(pager.offset(), pager.last()), own, viewer));
    model.addAttribute("pager", pager);
    return "funding/assessment/seats";
  }

  private List<SeatAtCall> at(List<PanelProgress.Seat> seats, Map<UUID, Call> own, Viewer viewer) {
    Instant now = clock.instant();
    List<Call> shown = seats.stream().map(seat -> call(own, seat)).toList();
    Map<UUID, Phase> known = phases.of(shown, viewer);
    Map<UUID, Schedule> dates = schedules.listSchedules(known.keySet());
    return seats.stream()
        .map(
            seat -> {
              Call call = call(own, seat);
              Phase phase = Objects.requireNonNull(known.get(call.id()));
              return new SeatAtCall(
                  call,
                  seat,
                  phase,
                  call.isPastDeadline(now),
                  dates.getOrDefault(call.id(), Schedule.NONE));
            })
        .toList();
  }

  private static Call call(Map<UUID, Call> own, PanelProgress.Seat seat) {
    return Objects.requireNonNull(own.get(seat.callId()));
  }

  @GetMapping("/calls/{callId}/assessments")
  @PreAuthorize("@panelRules.sit(#viewer, #callId)")
  String own(Viewer viewer, @PathVariable UUID callId, Model model) {
    Call call = calls.getCall(callId);
    List<OwnAssessment> own = assessments.listOwn(callId, viewer);
    model.addAttribute("head", heads.head(call, viewer));
    model.addAttribute("own", own);
    model.addAttribute("criteria", call.criteria().size());
    model.addAttribute("seat", panels.getSeat(callId, viewer.personId()));
    model.addAttribute("schedule", schedules.getSchedule(callId));
    return "funding/assessment/own";
  }
}
