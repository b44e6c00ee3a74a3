package no.dugnad.funding.calls.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
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

/** A draft's criteria: added, changed, moved and removed one at a time. */
@Controller
class CriterionController {
  private final Calls calls;
  private final CallHeads heads;

  CriterionController(Calls calls, CallHeads heads) {
    this.calls = calls;
    this.heads = heads;
  }

  @GetMapping("/calls/{id}/settings/criteria")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView list(Viewer viewer, @PathVariable UUID id) {
    return listPage(viewer, id, Input.of(Map.of("weight", "1")));
  }

  @PostMapping("/calls/{id}/criteria")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView add(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Criterion criterion = read(input, Ids.next());
    if (input.hasProblems()) return listPage(viewer, id, input);
    calls.addCriterion(id, criterion);
    Notice.say(redirect, "calls.criterion.added", criterion.name());
    return back(id);
  }

  @GetMapping("/calls/{id}/settings/criteria/{criterionId}")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView edit(Viewer viewer, @PathVariable UUID id, @PathVariable UUID criterionId) {
    return editPage(viewer, id, criterionId, stored(getCriterion(id, criterionId)));
  }

  private Criterion getCriterion(UUID id, UUID criterionId) {
    return draft(id).criteria().stream()
        .filter(c -> c.id().equals(criterionId))
        .findFirst()
        .orElseThrow(() -> new NotFound("criterion", criterionId));
  }

  private static Input stored(Criterion criterion) {
    return Input.of(
        Map.of(
            "name", criterion.name(),
            "explanation", criterion.explanation(),
            "weight", Integer.toString(criterion.weight())));
  }

  @PostMapping("/calls/{id}/criteria/{criterionId}")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID criterionId,
      Input input,
      RedirectAttributes redirect) {
    Criterion criterion = read(input, criterionId);
    if (input.hasProblems()) return editPage(viewer, id, criterionId, input);
    try {
      calls.changeCriterion(id, criterion, input.revision());
    } catch (Refused refused) {
      if (!refused.isClash()) throw refused;
      if (input.clash(stored(getCriterion(id, criterionId)))) {
        return editPage(viewer, id, criterionId, input);
      }
    }
    Notice.say(redirect, "calls.criterion.changed", criterion.name());
    return back(id);
  }

  @PostMapping("/calls/{id}/criteria/{criterionId}/rise")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView rise(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID criterionId, Input input) {
    calls.moveCriterion(id, criterionId, -1, input.revision());
    return back(id);
  }

  @PostMapping("/calls/{id}/criteria/{criterionId}/fall")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView fall(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID criterionId, Input input) {
    calls.moveCriterion(id, criterionId, 1, input.revision());
    return back(id);
  }

  @PostMapping("/calls/{id}/criteria/{criterionId}/removal")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID criterionId,
      Input input,
      RedirectAttributes redirect) {
    calls.removeCriterion(id, criterionId, input.revision());
    Notice.say(redirect, "calls.criterion.removed");
    return back(id);
  }

  private static Criterion read(Input input, UUID id) {
    return new Criterion(
        id,
        input.line("name", Criterion.MAX_NAME),
        input.optionalText("explanation", Criterion.MAX_EXPLANATION),
        input.wholeNumber("weight", Criterion.MIN_WEIGHT, Criterion.MAX_WEIGHT));
  }

  private Call draft(UUID id) {
    Call call = calls.getCall(id);
    if (!call.isDraft()) throw new Refused("calls.refused.notDraft");
    return call;
  }

  private ModelAndView listPage(Viewer viewer, UUID id, Input input) {
    return page("funding/calls/criteria", viewer, id, input)
        .addObject("revision", Revision.of(draft(id).criteria()));
  }

  private ModelAndView editPage(Viewer viewer, UUID id, UUID criterionId, Input input) {
    ModelAndView page = page("funding/calls/criterion", viewer, id, input);
    page.addObject("criterionId", criterionId);
    page.addObject("revision", input.revision(Revision.of(getCriterion(id, criterionId))));
    return page;
  }

  private ModelAndView page(String template, Viewer viewer, UUID id, Input input) {
    var page = new ModelAndView(template);
    page.addObject("head", heads.head(draft(id), viewer));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/calls/" + id + "/settings/criteria");
  }
}
