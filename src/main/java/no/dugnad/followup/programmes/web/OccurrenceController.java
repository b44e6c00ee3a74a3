package no.dugnad.followup.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.OccurrenceStatus;
import no.dugnad.followup.programmes.Programme;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.FollowUpHead;
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

/** One step of a cohort or of a project: another day, done, not to be done. */
@Controller
class OccurrenceController {
  private final Programmes programmes;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Clock clock;

  OccurrenceController(Programmes programmes, Projects projects, FollowUpHeads heads, Clock clock) {
    this.programmes = programmes;
    this.projects = projects;
    this.heads = heads;
    this.clock = clock;
  }

  @GetMapping("/occurrences/{id}")
  @PreAuthorize("@programmeRules.follow(#viewer, #id)")
  ModelAndView occurrence(Viewer viewer, @PathVariable UUID id) {
    Occurrence occurrence = programmes.getOccurrence(id);
    Map<String, String> stored = new HashMap<>();
    stored.put("day", occurrence.due().day().toString());
    LocalTime hour = occurrence.due().hour();
    if (hour != null) stored.put("hour", hour.toString());
    return page(viewer, occurrence, Input.of(stored), HttpStatus.OK);
  }

  @PostMapping("/occurrences/{id}/date")
  @PreAuthorize("@programmeRules.follow(#viewer, #id)")
  ModelAndView setDate(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    LocalDate day = input.date("day");
    if (!input.hasProblems() && !isTogether(id) && day.isBefore(Oslo.date(clock.instant())))
      input.reject("day", "programmes.refused.past");
    LocalTime hour = input.isBlank("hour") ? null : input.time("hour");
    if (hour != null && !input.hasProblems() && Oslo.find(day.atTime(hour)).isEmpty())
      input.reject("hour", "ui.problem.skippedHour", day);
    boolean twice = hour != null && Oslo.instants(day.atTime(hour)).size() > 1;
    return done(
        viewer,
        id,
        input,
        redirect,
        "day",
        twice ? "programmes.notice.firstOfTwo" : "programmes.notice.set",
        () ->
            programmes.setDue(
                id, new Occurrence.Due(day, hour, true), input.revision(), viewer.actor()));
  }

  @PostMapping("/occurrences/{id}/completion")
  @PreAuthorize("@programmeRules.follow(#viewer, #id)")
  ModelAndView complete(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    if (isToCome(programmes.getOccurrence(id))) input.reject("day", "programmes.refused.notYet");
    return done(
        viewer,
        id,
        input,
        redirect,
        "day",
        "programmes.notice.done",
        () -> programmes.complete(id, clock.instant(), viewer.actor()));
  }

  @PostMapping("/occurrences/{id}/waiver")
  @PreAuthorize("@programmeRules.follow(#viewer, #id)")
  ModelAndView waive(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String why = input.text("why", OccurrenceStatus.Waived.MAX_WHY);
    return done(
        viewer,
        id,
        input,
        redirect,
        "why",
        "programmes.notice.waived",
        () -> programmes.waive(id, why, input.revision(), viewer));
  }

  @PostMapping("/occurrences/{id}/reopening")
  @PreAuthorize("@programmeRules.follow(#viewer, #id)")
  ModelAndView reopen(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    return done(
        viewer,
        id,
        input,
        redirect,
        "day",
        "programmes.notice.reopened",
        () -> programmes.reopen(id, input.revision(), viewer.actor()));
  }

  private boolean isTogether(UUID id) {
    return programmes.getOccurrence(id).projectId() == null;
  }

  /**
   * What a cohort does together is done when its day has come, and all else is reckoned from it.
   */
  private boolean isToCome(Occurrence occurrence) {
    return occurrence.projectId() == null
        && Oslo.date(clock.instant()).isBefore(occurrence.due().day());
  }

  private ModelAndView done(
      Viewer viewer,
      UUID id,
      Input input,
      RedirectAttributes redirect,
      String field,
      String notice,
      Runnable deed) {
    Occurrence occurrence = programmes.getOccurrence(id);
    if (!input.hasProblems()) {
      try {
        deed.run();
        Notice.say(redirect, notice);
        return new ModelAndView("redirect:/cohorts/" + occurrence.cohortId() + "/programme");
      } catch (Refused refused) {
        input.reject(field, refused.key(), refused.args());
      }
    }
    return page(viewer, programmes.getOccurrence(id), input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(Viewer viewer, Occurrence occurrence, Input input, HttpStatus status) {
    Programme programme = programmes.getProgramme(occurrence.cohortId());
    ProgrammeStep step = programme.step(occurrence);
    FollowUpHead.OfCohort head = heads.head(projects.getCohort(occurrence.cohortId()), viewer);
    var page = new ModelAndView("followup/programmes/occurrence", status);
    page.addObject("head", head);
    page.addObject("step", step);
    page.addObject("occurrence", occurrence);
    page.addObject("project", project(occurrence));
    page.addObject("toCome", isToCome(occurrence));
    page.addObject("revision", input.revision(occurrence.revision()));
    page.addObject("input", input);
    return page;
  }

  /** The title of the project, or nothing when the cohort does it together. */
  private String project(Occurrence occurrence) {
    UUID id = occurrence.projectId();
    return id == null ? "" : projects.getProject(id).title();
  }
}
