package no.dugnad.followup.claims.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.followup.claims.Plan;
import no.dugnad.followup.claims.Plans;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
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

/** When the money is paid: for a whole cohort at once, and for one project. */
@Controller
class PlanController {
  private static final String FIRST = PlanInput.SHARE + 0;

  private final Plans plans;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Clock clock;

  PlanController(Plans plans, Projects projects, FollowUpHeads heads, Clock clock) {
    this.plans = plans;
    this.projects = projects;
    this.heads = heads;
    this.clock = clock;
  }

  @GetMapping("/cohorts/{id}/plan")
  @PreAuthorize("@projectRules.followCohort(#viewer, #id)")
  ModelAndView ofCohort(Viewer viewer, @PathVariable UUID id) {
    return cohort(viewer, id, stored(id));
  }

  private Input stored(UUID cohortId) {
    return PlanInput.stored(plans.get(cohortId), Long::toString, today());
  }

  @PostMapping("/cohorts/{id}/plan")
  @PreAuthorize("@projectRules.followCohort(#viewer, #id)")
  ModelAndView setOfCohort(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Plan plan = PlanInput.read(input, (in, field) -> in.wholeNumber(field, 1, Plan.WHOLE));
    if (!input.hasProblems()) {
      try {
        plans.set(id, plan, input.revision(), viewer);
        Notice.say(redirect, "claims.notice.plan");
        return new ModelAndView("redirect:/cohorts/" + id + "/plan");
      } catch (Refused refused) {
        if (refused.isClash()) input.clash(stored(id));
        input.reject(FIRST, refused.key(), refused.args());
      }
    }
    return cohort(viewer, id, input);
  }

  private ModelAndView cohort(Viewer viewer, UUID id, Input input) {
    var page = new ModelAndView("followup/claims/cohort-plan");
    page.addObject("head", heads.head(projects.getCohort(id), viewer));
    page.addObject("revision", input.revision(plans.get(id).revision()));
    return shown(page, input);
  }

  @GetMapping("/projects/{id}/plan")
  @PreAuthorize("@moneyRules.pay(#viewer, #id)")
  ModelAndView ofProject(Viewer viewer, @PathVariable UUID id) {
    return project(viewer, id, storedOfProject(id));
  }

  private Input storedOfProject(UUID id) {
    return PlanInput.stored(left(id), ore -> new Money(ore).typed(), today());
  }

  private Plan left(UUID projectId) {
    return Plans.asPlan(plans.listUnpaid(projectId));
  }

  @PostMapping("/projects/{id}/plan")
  @PreAuthorize("@moneyRules.pay(#viewer, #id)")
  ModelAndView setOfProject(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Plan plan = PlanInput.read(input, PlanController::amount);
    if (!input.hasProblems()) {
      try {
        plans.setOfProject(id, plan, input.revision(), viewer);
        Notice.say(redirect, "claims.notice.plan");
        return new ModelAndView("redirect:/projects/" + id + "/money");
      } catch (Refused refused) {
        if (refused.isClash()) input.clash(storedOfProject(id));
        input.reject(FIRST, refused.key(), refused.args());
      }
    }
    return project(viewer, id, input);
  }

  private static long amount(Input input, String field) {
    Money amount = input.money(field);
    if (input.problem(field).isEmpty() && !amount.isPositive())
      input.reject(field, "claims.refused.notPositive");
    return amount.ore();
  }

  private ModelAndView project(Viewer viewer, UUID id, Input input) {
    var page = new ModelAndView("followup/claims/project-plan");
    page.addObject("head", heads.head(projects.getProject(id), viewer));
    page.addObject("left", plans.free(id));
    page.addObject("revision", input.revision(left(id).revision()));
    return shown(page, input);
  }

  private static ModelAndView shown(ModelAndView page, Input input) {
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private LocalDate today() {
    return Oslo.date(clock.instant());
  }
}
