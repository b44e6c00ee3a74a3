package no.dugnad.funding.recommendations.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.ConflictsOfInterest;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.recommendations.MeetingBoard;
import no.dugnad.funding.recommendations.RecommendationRules;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.ui.Input;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The panel's meeting: the board that everybody in it watches, and its protocol. */
@Controller
class MeetingPages {
  private final Calls calls;
  private final CallHeads heads;
  private final Panels panels;
  private final ConflictsOfInterest conflicts;
  private final Recommendations recommendations;
  private final Schedules schedules;
  private final RecommendationRules rules;
  private final BoardModel boards;
  private final Clock clock;

  MeetingPages(
      Calls calls,
      CallHeads heads,
      Panels panels,
      ConflictsOfInterest conflicts,
      Recommendations recommendations,
      Schedules schedules,
      RecommendationRules rules,
      BoardModel boards,
      Clock clock) {
    this.calls = calls;
    this.heads = heads;
    this.panels = panels;
    this.conflicts = conflicts;
    this.recommendations = recommendations;
    this.schedules = schedules;
    this.rules = rules;
    this.boards = boards;
    this.clock = clock;
  }

  @GetMapping("/calls/{callId}/meeting")
  @PreAuthorize("@recommendationRules.follow(#viewer, #callId)")
  String meeting(Viewer viewer, @PathVariable UUID callId, Input input, Model model) {
    Call call = calls.getCall(callId);
    Optional<MeetingBoard> board = recommendations.findBoard(callId, viewer);
    if (board.isEmpty()) {
      model.addAttribute("head", heads.head(call, viewer));
      model.addAttribute("schedule", schedules.getSchedule(callId));
      model.addAttribute("members", panels.list(callId, viewer));
      model.addAttribute("begun", call.isPastDeadline(clock.instant()));
      return "funding/recommendations/before";
    }
    boards.page(viewer, callId, board.get(), Map.of(), model);
    model.addAttribute("live", !input.raw("live").equals("off"));
    return "funding/recommendations/meeting";
  }

  /** The board again when it has changed since the version that the reader has; else 204. */
  @GetMapping("/calls/{callId}/meeting/board")
  @PreAuthorize("@recommendationRules.follow(#viewer, #callId)")
  ModelAndView board(Viewer viewer, @PathVariable UUID callId, Input input, Model model) {
    MeetingBoard board = getBoard(callId, viewer);
    if (board.revision().value().equals(input.raw("version"))) return unchanged();
    boards.board(viewer, callId, board, Map.of(), model);
    return new ModelAndView("funding/recommendations/board", model.asMap());
  }

  /** The sums alone, for the page where one recommendation is written. */
  @GetMapping("/calls/{callId}/meeting/sums")
  @PreAuthorize("@recommendationRules.follow(#viewer, #callId)")
  ModelAndView sums(Viewer viewer, @PathVariable UUID callId, Input input, Model model) {
    MeetingBoard board = getBoard(callId, viewer);
    if (board.revision().value().equals(input.raw("version"))) return unchanged();
    model.addAttribute("board", board);
    return new ModelAndView("funding/recommendations/sums", model.asMap());
  }

  private static ModelAndView unchanged() {
    View nothing = (model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());
    return new ModelAndView(nothing);
  }

  @GetMapping("/calls/{callId}/meeting/protocol")
  @PreAuthorize("@recommendationRules.follow(#viewer, #callId)")
  String protocol(Viewer viewer, @PathVariable UUID callId, Model model) {
    MeetingBoard board = getBoard(callId, viewer);
    model.addAttribute("board", board);
    model.addAttribute("call", calls.getCall(callId));
    model.addAttribute("meeting", recommendations.findMeeting(callId).orElseThrow());
    model.addAttribute("runs", rules.run(viewer, callId));
    List<PanelProgress.Member> members = panels.list(callId, viewer);
    model.addAttribute("members", members);
    // A member reads of the cases that they take part in: also where that is all, so that it tells
    // nothing.
    model.addAttribute(
        "whole", members.stream().noneMatch(m -> m.personId().equals(viewer.personId())));
    model.addAttribute(
        "disqualified",
        conflicts.listDisqualified(callId, viewer).stream()
            .filter(one -> board.has(one.applicationId()))
            .toList());
    return "funding/recommendations/protocol";
  }

  private MeetingBoard getBoard(UUID callId, Viewer viewer) {
    return recommendations
        .findBoard(callId, viewer)
        .orElseThrow(() -> new NotFound("meeting", callId));
  }
}
