package no.dugnad.funding.recommendations.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.recommendations.MeetingBoard;
import no.dugnad.funding.recommendations.RecommendationRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the templates of the board are given. */
@Component
class BoardModel {
  private final Calls calls;
  private final CallHeads heads;
  private final RecommendationRules rules;

  BoardModel(Calls calls, CallHeads heads, RecommendationRules rules) {
    this.calls = calls;
    this.heads = heads;
    this.rules = rules;
  }

  /**
   * @param unsettled the lines that show what was typed, and not what is stored
   */
  void board(
      Viewer viewer,
      UUID callId,
      MeetingBoard board,
      Map<UUID, ProposalLine> unsettled,
      Model model) {
    model.addAttribute("callId", callId);
    model.addAttribute("board", board);
    model.addAttribute("unsettled", unsettled);
    model.addAttribute("runs", rules.runs(viewer));
    model.addAttribute("proposes", rules.proposes(viewer, board));
  }

  void page(
      Viewer viewer,
      UUID callId,
      MeetingBoard board,
      Map<UUID, ProposalLine> unsettled,
      Model model) {
    model.addAttribute("head", heads.head(calls.getCall(callId), viewer));
    model.addAttribute("live", true);
    board(viewer, callId, board, unsettled, model);
  }
}
