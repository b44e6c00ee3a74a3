package no.dugnad.followup.milestones.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.milestones.Milestone;
import no.dugnad.followup.milestones.Milestones;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
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

/** A project's team writes down its milestones, and says which of them it has reached. */
@Controller
class MilestoneController {
  private static final String TEXT = "text";
  private static final String DAY = "day";

  private final Milestones milestones;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Clock clock;

  MilestoneController(Milestones milestones, Projects projects, FollowUpHeads heads, Clock clock) {
    this.milestones = milestones;
    this.projects = projects;
    this.heads = heads;
    this.clock = clock;
  }

  @GetMapping("/projects/{id}/milestones")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView list(Viewer viewer, @PathVariable UUID id) {
    return list(viewer, id, Input.empty());
  }

  @PostMapping("/projects/{id}/milestones")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView add(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String text = input.line(TEXT, Milestone.MAX_TEXT);
    LocalDate day = input.dateToCome(DAY, today());
    if (!input.hasProblems()) {
      try {
        milestones.add(id, text, day, viewer);
        return done(id, redirect, "added");
      } catch (Refused refused) {
        input.reject(TEXT, refused.key(), refused.args());
      }
    }
    return list(viewer, id, input);
  }

  private ModelAndView list(Viewer viewer, UUID id, Input input) {
    ModelAndView page = page("milestones", viewer, id, input);
    page.addObject("milestones", milestones.list(id));
    return page;
  }

  @GetMapping("/projects/{id}/milestones/{milestone}")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView change(Viewer viewer, @PathVariable UUID id, @PathVariable UUID milestone) {
    return change(viewer, id, milestone, stored(milestones.get(id, milestone)));
  }

  @PostMapping("/projects/{id}/milestones/{milestone}")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID milestone,
      Input input,
      RedirectAttributes redirect) {
    String text = input.line(TEXT, Milestone.MAX_TEXT);
    LocalDate before = milestones.get(id, milestone).day();
    LocalDate day =
        before.isBefore(today())
            ? input.dateFrom(DAY, before, today())
            : input.dateToCome(DAY, today());
    if (!input.hasProblems()) {
      try {
        milestones.change(id, milestone, text, day, input.revision(), viewer);
        return done(id, redirect, "changed");
      } catch (Refused refused) {
        if (!refused.isClash() || !input.clash(stored(milestones.get(id, milestone))))
          input.reject(TEXT, refused.key(), refused.args());
      }
    }
    return change(viewer, id, milestone, input);
  }

  private LocalDate today() {
    return Oslo.date(clock.instant());
  }

  private static Input stored(Milestone milestone) {
    return Input.of(Map.of(TEXT, milestone.text(), DAY, milestone.day().toString()));
  }

  private ModelAndView change(Viewer viewer, UUID id, UUID milestoneId, Input input) {
    Milestone milestone = milestones.get(id, milestoneId);
    ModelAndView page = page("milestone", viewer, id, input);
    page.addObject("milestone", milestone);
    page.addObject("revision", input.revision(milestone.revision()));
    return page;
  }

  @PostMapping("/projects/{id}/milestones/{milestone}/reaching")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView reach(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID milestone,
      RedirectAttributes redirect) {
    milestones.reach(id, milestone, viewer);
    return done(id, redirect, "reached");
  }

  @PostMapping("/projects/{id}/milestones/{milestone}/taking-back")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView takeBack(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID milestone,
      RedirectAttributes redirect) {
    milestones.takeBack(id, milestone, viewer);
    return done(id, redirect, "takenBack");
  }

  @PostMapping("/projects/{id}/milestones/{milestone}/removal")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID milestone,
      RedirectAttributes redirect) {
    milestones.remove(id, milestone, viewer);
    return done(id, redirect, "removed");
  }

  private static ModelAndView done(UUID id, RedirectAttributes redirect, String deed) {
    Notice.say(redirect, "milestones.notice." + deed);
    return new ModelAndView("redirect:/projects/" + id + "/milestones");
  }

  private ModelAndView page(String template, Viewer viewer, UUID id, Input input) {
    var page = new ModelAndView("followup/milestones/" + template);
    page.addObject("head", heads.head(projects.getProject(id), viewer));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
