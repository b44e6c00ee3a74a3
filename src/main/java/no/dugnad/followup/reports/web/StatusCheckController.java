package no.dugnad.followup.reports.web;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reports.StatusCheck.Answer;
import no.dugnad.followup.reports.StatusCheck.Card;
import no.dugnad.followup.reports.StatusChecks;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a project's card, and answers it. */
@Controller
class StatusCheckController {
  private final StatusChecks checks;
  private final Projects projects;
  private final StatusCheckPages pages;

  StatusCheckController(StatusChecks checks, Projects projects, StatusCheckPages pages) {
    this.checks = checks;
    this.projects = projects;
    this.pages = pages;
  }

  @PostMapping("/projects/{id}/check")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView write(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Answer answer = input.choice("answer", Answer.class);
    // What is asked for alone is no longer shown when all goes as planned.
    boolean asks = !input.isBlank("answer") && answer != Answer.AS_PLANNED;
    String what = asks ? input.text("what", Card.MAX_TEXT) : "";
    var card =
        new Card(
            answer,
            what,
            input.optionalText("learned", Card.MAX_TEXT),
            input.optionalText("needed", Card.MAX_TEXT));
    if (input.hasProblems())
      return pages.check(viewer, id, Optional.of(input), HttpStatus.UNPROCESSABLE_CONTENT);
    checks.write(id, card, input.revision(), viewer);
    Notice.say(redirect, "reports.notice.check");
    return new ModelAndView("redirect:" + cohort(id).path() + "/checks");
  }

  @PostMapping("/projects/{id}/checks/{check}/answer")
  @PreAuthorize("@projectRules.follow(#viewer, #id)")
  ModelAndView answer(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID check,
      Input input,
      RedirectAttributes redirect) {
    Cohort cohort = cohort(id);
    String words = input.text(CardOnPage.field(id), Card.MAX_TEXT);
    if (input.hasProblems())
      return pages.cohort(viewer, cohort.id(), input, HttpStatus.UNPROCESSABLE_CONTENT);
    checks.answer(id, check, words, input.revision(), viewer);
    Notice.say(redirect, "reports.notice.answered");
    return new ModelAndView("redirect:" + cohort.path() + "/checks#card-" + id);
  }

  private Cohort cohort(UUID project) {
    Cohort cohort = projects.getProject(project).cohort();
    if (cohort == null) throw new NotFound("cohort of project", project);
    return cohort;
  }
}
