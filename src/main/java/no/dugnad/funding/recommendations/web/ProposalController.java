package no.dugnad.funding.recommendations.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.recommendations.MeetingBoard;
import no.dugnad.funding.recommendations.Proposals;
import no.dugnad.funding.recommendations.Proposals.Outcome;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is proposed on the board itself: in one line, for many at once, and undone. */
@Controller
class ProposalController {
  private static final String NONE_CHOSEN = "recommendations.said.noneChosen";

  private final Recommendations recommendations;
  private final Proposals proposals;
  private final BoardModel boards;

  ProposalController(Recommendations recommendations, Proposals proposals, BoardModel boards) {
    this.recommendations = recommendations;
    this.proposals = proposals;
    this.boards = boards;
  }

  @PostMapping("/calls/{callId}/meeting/proposals")
  @PreAuthorize("@recommendationRules.proposeOnBoard(#viewer, #callId)")
  ModelAndView propose(
      Viewer viewer,
      @PathVariable UUID callId,
      Input input,
      Model model,
      RedirectAttributes redirect) {
    var typed = new ProposalInput(input, board(callId, viewer));
    if (typed.proposals().isEmpty()) {
      Notice.say(redirect, NONE_CHOSEN);
    } else if (input.hasProblems()) {
      boards.page(viewer, callId, board(callId, viewer), typed.unread(), model);
      return new ModelAndView(
          "funding/recommendations/meeting", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    } else {
      Outcome outcome = proposals.proposeAll(callId, typed.proposals(), viewer);
      MeetingBoard now = board(callId, viewer);
      ProposalNews news = ProposalNews.of(outcome, now, isUndoing(input));
      Map<UUID, ProposalLine> clashing = typed.clashing(outcome);
      if (!clashing.isEmpty()) {
        boards.page(viewer, callId, now, clashing, model);
        return new ModelAndView(
            "funding/recommendations/meeting", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
      }
      redirect.addFlashAttribute(ProposalNews.ATTRIBUTE, news);
    }
    return new ModelAndView("redirect:/calls/" + callId + "/meeting");
  }

  /**
   * The same as htmx sends it: answered by the board alone, and where there is something to tell,
   * by that. What could not be taken is said in its line, which keeps what was typed.
   */
  @PostMapping("/calls/{callId}/meeting/board")
  @PreAuthorize("@recommendationRules.proposeOnBoard(#viewer, #callId)")
  ModelAndView proposeInPlace(Viewer viewer, @PathVariable UUID callId, Input input, Model model) {
    var typed = new ProposalInput(input, board(callId, viewer));
    Map<UUID, ProposalLine> unsettled = typed.unread();
    try {
      if (!input.hasProblems()) unsettled = proposed(viewer, callId, typed, input, model);
    } catch (Refused refused) {
      model.addAttribute("refused", refused);
    }
    boards.board(viewer, callId, board(callId, viewer), unsettled, model);
    return new ModelAndView("funding/recommendations/answer", model.asMap());
  }

  private Map<UUID, ProposalLine> proposed(
      Viewer viewer, UUID callId, ProposalInput typed, Input input, Model model) {
    if (typed.proposals().isEmpty()) throw new Refused(NONE_CHOSEN);
    Outcome outcome = proposals.proposeAll(callId, typed.proposals(), viewer);
    model.addAttribute(
        ProposalNews.ATTRIBUTE, ProposalNews.of(outcome, board(callId, viewer), isUndoing(input)));
    model.addAttribute("saved", outcome.now());
    return typed.clashing(outcome);
  }

  private static boolean isUndoing(Input input) {
    return input.isTicked(ProposalNews.UNDOING);
  }

  private MeetingBoard board(UUID callId, Viewer viewer) {
    return recommendations
        .findBoard(callId, viewer)
        .orElseThrow(() -> new NotFound("meeting", callId));
  }
}
