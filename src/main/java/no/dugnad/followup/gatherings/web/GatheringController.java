package no.dugnad.followup.gatherings.web;

import java.util.UUID;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The adviser plans a gathering, asks people to it, moves it, and calls it off. */
@Controller
class GatheringController {
  private final Gatherings gatherings;
  private final Projects projects;
  private final FollowUpHeads heads;

  GatheringController(Gatherings gatherings, Projects projects, FollowUpHeads heads) {
    this.gatherings = gatherings;
    this.projects = projects;
    this.heads = heads;
  }

  @GetMapping("/cohorts/{cohortId}/gatherings/new")
  @PreAuthorize("@projectRules.followCohort(#viewer, #cohortId)")
  ModelAndView blank(Viewer viewer, @PathVariable UUID cohortId) {
    return form(viewer, cohortId, null, GatheringInput.proposed(gatherings.findProposal(cohortId)));
  }

  @PostMapping("/cohorts/{cohortId}/gatherings")
  @PreAuthorize("@projectRules.followCohort(#viewer, #cohortId)")
  ModelAndView draft(
      Viewer viewer, @PathVariable UUID cohortId, Input input, RedirectAttributes redirect) {
    Plan plan = GatheringInput.plan(input);
    if (!input.hasProblems()) {
      try {
        UUID id = gatherings.draft(cohortId, plan, viewer);
        say(redirect, "drafted", plan);
        return done(id);
      } catch (Refused refused) {
        input.reject("starts.date", refused.key(), refused.args());
      }
    }
    return form(viewer, cohortId, null, input);
  }

  @GetMapping("/gatherings/{id}/plan")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  ModelAndView plan(Viewer viewer, @PathVariable UUID id) {
    Gathering gathering = gatherings.getGathering(id);
    return form(viewer, gathering.cohortId(), gathering, GatheringInput.stored(gathering.plan()));
  }

  @PostMapping("/gatherings/{id}/plan")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  ModelAndView change(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Plan plan = GatheringInput.plan(input);
    Gathering before = gatherings.getGathering(id);
    if (!input.hasProblems()) {
      try {
        gatherings.change(id, plan, input.revision(), viewer);
        say(redirect, before.isDraft() ? "drafted" : "changed", plan);
        return done(id);
      } catch (Refused refused) {
        if (!refused.isClash() || !input.clash(GatheringInput.stored(before.plan())))
          input.reject("starts.date", refused.key(), refused.args());
      }
    }
    return form(viewer, before.cohortId(), before, input);
  }

  private static void say(RedirectAttributes redirect, String deed, Plan plan) {
    GatheringInput.twice(plan)
        .ifPresentOrElse(
            at -> Notice.say(redirect, "gatherings.said." + deed + ".twice", at),
            () -> Notice.say(redirect, "gatherings.said." + deed));
  }

  private ModelAndView form(
      Viewer viewer, UUID cohortId, @Nullable Gathering gathering, Input input) {
    var page = new ModelAndView("followup/gatherings/plan");
    page.addObject("head", heads.head(projects.getCohort(cohortId), viewer));
    page.addObject("gathering", gathering);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/gatherings/{id}/announcement")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  ModelAndView announce(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    gatherings.announce(id, input.revision(), viewer);
    Notice.say(redirect, "gatherings.said.announced");
    return done(id);
  }

  @GetMapping("/gatherings/{id}/cancellation")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  ModelAndView cancellation(Viewer viewer, @PathVariable UUID id) {
    return cancellation(viewer, gatherings.getGathering(id), Input.empty());
  }

  @PostMapping("/gatherings/{id}/cancellation")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  ModelAndView cancel(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String why = input.line("why", Gathering.MAX_PLACE);
    if (!input.hasProblems()) {
      try {
        gatherings.cancel(id, why, input.revision(), viewer);
        Notice.say(redirect, "gatherings.said.cancelled");
        return done(id);
      } catch (Refused refused) {
        input.reject("why", refused.key(), refused.args());
      }
    }
    return cancellation(viewer, gatherings.getGathering(id), input);
  }

  private ModelAndView cancellation(Viewer viewer, Gathering gathering, Input input) {
    ModelAndView page = form(viewer, gathering.cohortId(), gathering, input);
    page.setViewName("followup/gatherings/cancellation");
    return page;
  }

  @PostMapping("/gatherings/{id}/removal")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  String remove(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    UUID cohort = gatherings.getGathering(id).cohortId();
    gatherings.remove(id, input.revision(), viewer);
    Notice.say(redirect, "gatherings.said.removed");
    return "redirect:/cohorts/" + cohort + "/gatherings";
  }

  @PostMapping("/gatherings/{id}/workshop")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  ModelAndView setWorkshop(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    var workshop = input.optionalId("workshop");
    if (!input.hasProblems()) {
      gatherings.setWorkshop(id, workshop, viewer);
      Notice.say(redirect, "gatherings.said.workshop");
    }
    return done(id);
  }

  private static ModelAndView done(UUID id) {
    return new ModelAndView("redirect:/gatherings/" + id);
  }
}
