package no.dugnad.followup.gatherings.web;

import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
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
  /** The quiet day that was asked about. */
  private static final String QUIET = "quiet";

  private final Gatherings gatherings;
  private final Programmes programmes;
  private final Projects projects;
  private final FollowUpHeads heads;

  GatheringController(
      Gatherings gatherings, Programmes programmes, Projects projects, FollowUpHeads heads) {
    this.gatherings = gatherings;
    this.programmes = programmes;
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
    if (isToBeAsked(cohortId, input, plan)) return ask(viewer, cohortId, null, input, plan);
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
    if (!day(plan).equals(day(before.plan())) && isToBeAsked(before.cohortId(), input, plan))
      return ask(viewer, before.cohortId(), before, input, plan);
    if (input.hasProblems()) return form(viewer, before.cohortId(), before, input);
    try {
      gatherings.change(id, plan, input.revision(), viewer);
      return changed(before, plan, redirect);
    } catch (Refused refused) {
      if (refused.isClash()) return merge(viewer, before, input, refused, redirect);
      input.reject("starts.date", refused.key(), refused.args());
    }
    return form(viewer, before.cohortId(), before, input);
  }

  /** What another changed in the fields that this one left alone stays. */
  private ModelAndView merge(
      Viewer viewer, Gathering now, Input input, Refused clash, RedirectAttributes redirect) {
    Input stored = GatheringInput.stored(now.plan());
    Input merged = input.merged(stored);
    Plan plan = GatheringInput.plan(merged);
    if (merged.clash(stored)) return form(viewer, now.cohortId(), now, merged);
    try {
      if (plan.equals(now.plan())) throw clash;
      gatherings.change(now.id(), plan, now.revision(), viewer);
      return changed(now, plan, redirect);
    } catch (Refused refused) {
      merged.reject("starts.date", refused.key(), refused.args());
    }
    return form(viewer, now.cohortId(), now, merged);
  }

  private static ModelAndView changed(Gathering before, Plan plan, RedirectAttributes redirect) {
    say(redirect, before.isDraft() ? "drafted" : "changed", plan);
    return done(before.id());
  }

  private static LocalDate day(Plan plan) {
    return Oslo.date(plan.starts());
  }

  /** Whether it would be on a day that nothing is meant to be on, and nobody has said yes to it. */
  private boolean isToBeAsked(UUID cohortId, Input input, Plan plan) {
    return !input.hasProblems()
        && !input.raw(QUIET).equals(day(plan).toString())
        && programmes.isQuiet(cohortId, day(plan));
  }

  private ModelAndView ask(
      Viewer viewer, UUID cohortId, @Nullable Gathering gathering, Input input, Plan plan) {
    ModelAndView page = form(viewer, cohortId, gathering, input);
    page.addObject(QUIET, day(plan));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
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
    page.addObject("began", gathering == null ? null : began(gathering, input));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /**
   * What its writer has seen of it: the form's own beginning, or what has been shown them since.
   */
  private static Input began(Gathering gathering, Input input) {
    boolean same = input.revision(gathering.revision()).equals(input.revision());
    return same && !input.began().fields().isEmpty()
        ? input.began()
        : GatheringInput.stored(gathering.plan());
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
