package no.dugnad.followup.guidance.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.followup.guidance.Guidance;
import no.dugnad.followup.guidance.GuidanceRequest;
import no.dugnad.followup.guidance.GuidanceRules;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
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

/** What is asked of an application or its project, and what is answered. */
@Controller
class GuidancePages {
  private final Guidance guidance;
  private final GuidanceRules rules;
  private final Applications applications;
  private final Projects projects;
  private final FollowUpHeads heads;

  GuidancePages(
      Guidance guidance,
      GuidanceRules rules,
      Applications applications,
      Projects projects,
      FollowUpHeads heads) {
    this.guidance = guidance;
    this.rules = rules;
    this.applications = applications;
    this.projects = projects;
    this.heads = heads;
  }

  @GetMapping("/applications/{id}/guidance")
  @PreAuthorize("@guidanceRules.read(#viewer, #id)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id) {
    ModelAndView page = page(viewer, id, Input.empty());
    guidance.saw(id, viewer.personId());
    return page;
  }

  @PostMapping("/applications/{id}/guidance")
  @PreAuthorize("@guidanceRules.ask(#viewer, #id)")
  ModelAndView ask(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String text = input.text("text", GuidanceRequest.MAX_TEXT);
    if (!input.hasProblems()) {
      try {
        guidance.ask(id, text, viewer);
        Notice.say(redirect, "guidance.notice.asked", guidance.promise());
        return back(id);
      } catch (Refused refused) {
        input.reject("text", refused.key(), refused.args());
      }
    }
    return page(viewer, id, input);
  }

  /** What is asked stands with all that was asked of its application. */
  @GetMapping("/guidance/{id}")
  @PreAuthorize("@guidanceRules.readRequest(#viewer, #id)")
  ModelAndView request(Viewer viewer, @PathVariable UUID id) {
    return back(guidance.get(id).applicationId());
  }

  @PostMapping("/guidance/{id}/answer")
  @PreAuthorize("@guidanceRules.answerRequest(#viewer, #id)")
  ModelAndView answer(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    UUID application = guidance.get(id).applicationId();
    String answer = input.text("answer", GuidanceRequest.MAX_ANSWER);
    if (!input.hasProblems()) {
      try {
        guidance.answer(id, answer, viewer);
        Notice.say(redirect, "guidance.notice.answered");
        return back(application);
      } catch (Refused refused) {
        input.reject("answer", refused.key(), refused.args());
      }
    }
    return page(viewer, application, input);
  }

  @PostMapping("/guidance/{id}/withdrawal")
  @PreAuthorize("@guidanceRules.withdraw(#viewer, #id)")
  ModelAndView withdraw(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    guidance.withdraw(id, viewer);
    Notice.say(redirect, "guidance.notice.withdrawn");
    return back(guidance.get(id).applicationId());
  }

  private static ModelAndView back(UUID applicationId) {
    return new ModelAndView("redirect:" + GuidanceRequest.path(applicationId));
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input) {
    Application application = applications.getApplication(id);
    var page = new ModelAndView("followup/guidance/guidance");
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("application", application);
    page.addObject(
        "head", projects.findOfApplication(id).map(project -> heads.head(project, viewer)));
    List<GuidanceRequest> requests = guidance.list(id);
    boolean answers = rules.answer(viewer, id);
    page.addObject("requests", requests);
    page.addObject("asks", rules.ask(viewer, id));
    page.addObject("answers", answers);
    page.addObject(
        "withdraws",
        !answers
            && requests.stream().anyMatch(one -> one.isOpen() && rules.withdraw(viewer, one.id())));
    page.addObject("promise", guidance.promise());
    page.addObject("input", input);
    return page;
  }
}
