package no.dugnad.followup.pulses.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.Pulse.Plan;
import no.dugnad.followup.pulses.Pulses;
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

/** The adviser writes what is to be asked, asks it, and reminds people of it. */
@Controller
class PulseController {
  private static final int MOST_COHORTS = 50;

  private final Pulses pulses;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Clock clock;

  PulseController(Pulses pulses, Projects projects, FollowUpHeads heads, Clock clock) {
    this.pulses = pulses;
    this.projects = projects;
    this.heads = heads;
    this.clock = clock;
  }

  @GetMapping("/cohorts/{cohortId}/pulses/new")
  @PreAuthorize("@projectRules.followCohort(#viewer, #cohortId)")
  ModelAndView blank(Viewer viewer, @PathVariable UUID cohortId) {
    return form(
        viewer, projects.getCohort(cohortId), null, PulseInput.blank(Oslo.date(clock.instant())));
  }

  @PostMapping("/cohorts/{cohortId}/pulses")
  @PreAuthorize("@projectRules.followCohort(#viewer, #cohortId)")
  ModelAndView draft(
      Viewer viewer, @PathVariable UUID cohortId, Input input, RedirectAttributes redirect) {
    Cohort cohort = projects.getCohort(cohortId);
    Plan plan = PulseInput.plan(input, cohortId, others(cohort));
    if (!input.hasProblems()) {
      try {
        UUID id = pulses.draft(cohort.organisationId(), plan, viewer);
        Notice.say(redirect, "pulses.said.drafted");
        return done(id);
      } catch (Refused refused) {
        input.reject(field(refused), refused.key(), refused.args());
      }
    }
    return form(viewer, cohort, null, input);
  }

  @GetMapping("/pulses/{id}/plan")
  @PreAuthorize("@pulseRules.keep(#viewer, #id)")
  ModelAndView plan(Viewer viewer, @PathVariable UUID id) {
    Pulse pulse = pulses.getPulse(id);
    return pulse.isDraft()
        ? form(viewer, cohort(pulse), pulse, PulseInput.stored(pulse.plan()))
        : done(id);
  }

  @PostMapping("/pulses/{id}/plan")
  @PreAuthorize("@pulseRules.keep(#viewer, #id)")
  ModelAndView change(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Pulse before = pulses.getPulse(id);
    Cohort cohort = cohort(before);
    Plan plan = PulseInput.plan(input, cohort.id(), others(cohort));
    if (!input.hasProblems()) {
      try {
        pulses.change(id, plan, input.revision(), viewer);
        Notice.say(redirect, "pulses.said.drafted");
        return done(id);
      } catch (Refused refused) {
        if (refused.isClash()) input.clash(PulseInput.stored(pulses.getPulse(id).plan()));
        input.reject(field(refused), refused.key(), refused.args());
      }
    }
    return form(viewer, cohort, before, input);
  }

  private static String field(Refused refused) {
    return refused.key().equals(Pulses.NO_MAIL) ? PulseInput.VOICE : "closes.date";
  }

  private Cohort cohort(Pulse pulse) {
    return projects.getCohort(pulse.plan().cohorts().getFirst());
  }

  /** The organisation's other cohorts, which may be joined with it. */
  private List<Cohort> listOthers(Cohort cohort) {
    return projects.listCohorts(cohort.organisationId(), 0, MOST_COHORTS).stream()
        .filter(other -> !other.id().equals(cohort.id()))
        .toList();
  }

  private Set<UUID> others(Cohort cohort) {
    return listOthers(cohort).stream().map(Cohort::id).collect(Collectors.toSet());
  }

  private ModelAndView form(Viewer viewer, Cohort cohort, @Nullable Pulse pulse, Input input) {
    var page = new ModelAndView("followup/pulses/plan");
    page.addObject("head", heads.head(cohort, viewer));
    page.addObject("pulse", pulse);
    page.addObject("others", listOthers(cohort));
    page.addObject("takesAnonymous", pulses.takesAnonymous());
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/pulses/{id}/opening")
  @PreAuthorize("@pulseRules.keep(#viewer, #id)")
  ModelAndView open(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    pulses.open(id, input.revision(), viewer);
    Notice.say(redirect, "pulses.said.opened");
    return done(id);
  }

  @PostMapping("/pulses/{id}/reminder")
  @PreAuthorize("@pulseRules.keep(#viewer, #id)")
  ModelAndView remind(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    pulses.remind(id, viewer);
    Notice.say(redirect, "pulses.said.reminded");
    return done(id);
  }

  @PostMapping("/pulses/{id}/removal")
  @PreAuthorize("@pulseRules.keep(#viewer, #id)")
  ModelAndView remove(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Cohort cohort = cohort(pulses.getPulse(id));
    pulses.remove(id, input.revision(), viewer);
    Notice.say(redirect, "pulses.said.removed");
    return new ModelAndView("redirect:" + cohort.path() + "/pulses");
  }

  private static ModelAndView done(UUID id) {
    return new ModelAndView("redirect:" + Pulse.path(id));
  }
}
