package no.dugnad.funding.panels.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.ConflictsOfInterest;
import no.dugnad.funding.panels.Declaration;
import no.dugnad.funding.panels.DeclarationLine;
import no.dugnad.funding.panels.Sight;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A member answers about conflicts of interest, all on one page: some now, the rest later, and what
 * is answered may be changed.
 */
@Controller
class DeclarationController {
  private static final String NONE = "NONE";
  private static final String REST = "rest";

  private final Calls calls;
  private final CallHeads heads;
  private final ConflictsOfInterest conflicts;

  DeclarationController(Calls calls, CallHeads heads, ConflictsOfInterest conflicts) {
    this.calls = calls;
    this.heads = heads;
    this.conflicts = conflicts;
  }

  @GetMapping("/calls/{callId}/assessments/declarations")
  @PreAuthorize("@panelRules.sit(#viewer, #callId)")
  String declarations(Viewer viewer, @PathVariable UUID callId, Model model) {
    List<DeclarationLine> lines = conflicts.listLines(callId, viewer);
    Map<String, String> stored = new HashMap<>();
    for (DeclarationLine line : lines) {
      if (line.sight() == Sight.OPEN) stored.put(answer(line.applicationId()), NONE);
    }
    show(viewer, callId, lines, Input.of(stored), model);
    return "funding/panels/declarations";
  }

  private void show(
      Viewer viewer, UUID callId, List<DeclarationLine> lines, Input input, Model model) {
    model.addAttribute("head", heads.head(calls.getCall(callId), viewer));
    model.addAttribute("lines", lines);
    model.addAttribute("input", input);
  }

  @PostMapping("/calls/{callId}/assessments/declarations")
  @PreAuthorize("@panelRules.sit(#viewer, #callId)")
  ModelAndView declare(
      Viewer viewer,
      @PathVariable UUID callId,
      Input input,
      Model model,
      RedirectAttributes redirect) {
    List<DeclarationLine> lines = conflicts.listLines(callId, viewer);
    if (input.raw(REST).equals(NONE)) {
      List<DeclarationLine> rest =
          lines.stream().filter(line -> input.isBlank(answer(line.applicationId()))).toList();
      show(viewer, callId, lines, withNone(input, lines, rest), model);
      model.addAttribute("filled", rest.size());
      return new ModelAndView("funding/panels/declarations", model.asMap());
    }
    List<Declaration> answers = read(lines, input);
    if (input.hasProblems()) {
      show(viewer, callId, lines, input, model);
      return new ModelAndView(
          "funding/panels/declarations", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    conflicts.declare(callId, answers, viewer);
    Notice.say(redirect, "panels.said.declared");
    return new ModelAndView("redirect:/calls/" + callId + "/assessments");
  }

  /**
   * What was chosen, and "not disqualified" for the rest: chosen and not yet said, so that the
   * member sees what they state about each application before they save it.
   */
  private static Input withNone(
      Input input, List<DeclarationLine> lines, List<DeclarationLine> rest) {
    Map<String, String> chosen = new HashMap<>();
    for (DeclarationLine line : lines) {
      UUID id = line.applicationId();
      chosen.put(answer(id), rest.contains(line) ? NONE : input.raw(answer(id)));
      chosen.put(ground(id), input.raw(ground(id)));
    }
    return Input.of(chosen);
  }

  /** Those that are answered; a disqualification needs its ground. */
  private static List<Declaration> read(List<DeclarationLine> lines, Input input) {
    var answers = new ArrayList<Declaration>();
    for (DeclarationLine line : lines) {
      UUID id = line.applicationId();
      switch (input.raw(answer(id))) {
        case NONE -> answers.add(Declaration.none(id));
        case "DISQUALIFIED" -> {
          String ground = input.text(ground(id), Declaration.MAX_GROUND);
          if (!ground.isEmpty()) answers.add(new Declaration(id, true, ground));
        }
        case "" -> {}
        default -> input.reject(answer(id), "ui.problem.choice");
      }
    }
    return answers;
  }

  private static String answer(UUID applicationId) {
    return "answer." + applicationId;
  }

  private static String ground(UUID applicationId) {
    return "ground." + applicationId;
  }
}
