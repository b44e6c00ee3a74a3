package no.dugnad.followup.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
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
  private static final String DAY = "day";

  /** The quiet day that was asked about. */
  private static final String QUIET = "quiet";

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
    return page(viewer, occurrence, stored(occurrence), HttpStatus.OK);
  }

  private Input stored(Occurrence occurrence) {
    LocalTime hour = occurrence.due().hour();
    return Input.of(
        Map.of(
            DAY,
            isOver(occurrence) ? "" : occurrence.due().day().toString(),
            "hour",
            hour == null ? "" : hour.toString()));
  }

  @PostMapping("/occurrences/{id}/date")
  @PreAuthorize("@programmeRules.follow(#viewer, #id)")
  ModelAndView setDate(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Occurrence occurrence = programmes.getOccurrence(id);
    Occurrence.Due due = due(input, day(occurrence, input));
    if (findGathering(occurrence).isPresent()) input.reject(DAY, "programmes.refused.gathering");
    if (isToBeAsked(occurrence, input, due)) return ask(viewer, occurrence, input, due.day());
    return done(
        viewer,
        id,
        input,
        redirect,
        DAY,
        isTwice(due) ? "programmes.notice.firstOfTwo" : "programmes.notice.set",
        () -> programmes.setDue(id, due, input.revision(), viewer.actor()));
  }

  private static Occurrence.Due due(Input input, LocalDate day) {
    LocalTime hour = input.isBlank("hour") ? null : input.time("hour");
    if (hour != null && !input.hasProblems() && Oslo.find(day.atTime(hour)).isEmpty())
      input.reject("hour", "ui.problem.skippedHour", day);
    return new Occurrence.Due(day, hour, true);
  }

  private static boolean isTwice(Occurrence.Due due) {
    return due.hour() != null && Oslo.instants(due.day().atTime(due.hour())).size() > 1;
  }

  private boolean isToBeAsked(Occurrence occurrence, Input input, Occurrence.Due due) {
    return !input.hasProblems()
        && !input.raw(QUIET).equals(due.day().toString())
        && programmes.isQuiet(occurrence.cohortId(), due.day());
  }

  @PostMapping("/occurrences/{id}/completion")
  @PreAuthorize("@programmeRules.follow(#viewer, #id)")
  ModelAndView complete(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    if (findGathering(programmes.getOccurrence(id)).isPresent())
      input.reject(DAY, "programmes.refused.gathering");
    return done(
        viewer,
        id,
        input,
        redirect,
        DAY,
        "programmes.notice.done",
        () -> programmes.complete(id, clock.instant(), viewer.actor()));
  }

  @PostMapping("/occurrences/{id}/waiver")
  @PreAuthorize("@programmeRules.follow(#viewer, #id)")
  ModelAndView waive(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String why = input.text("why", OccurrenceStatus.Waived.MAX_WHY);
    if (findGathering(programmes.getOccurrence(id)).isPresent())
      input.reject(DAY, "programmes.refused.calledIn");
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
    Occurrence occurrence = programmes.getOccurrence(id);
    if (findHandedIn(occurrence).isPresent()) input.reject(DAY, "programmes.refused.handedIn");
    Optional<Occurrence.Due> due =
        Optional.of(occurrence)
            .filter(this::isOver)
            .map(_ -> due(input, input.dateToCome(DAY, Oslo.date(clock.instant()))));
    if (due.isPresent() && isToBeAsked(occurrence, input, due.get()))
      return ask(viewer, occurrence, input, due.get().day());
    return done(
        viewer,
        id,
        input,
        redirect,
        DAY,
        "programmes.notice.reopened",
        () -> programmes.reopen(id, due, input.revision(), viewer.actor()));
  }

  /** Whether it needs another day to be done still. */
  private boolean isOver(Occurrence occurrence) {
    return !occurrence.isPending() && occurrence.isOver(clock.instant());
  }

  /** What a project has handed in, which is answered where it is read. */
  private Optional<String> findHandedIn(Occurrence occurrence) {
    ProgrammeStep step = programmes.getProgramme(occurrence.cohortId()).step(occurrence);
    if (occurrence.isPending() || step.kind() != ProgrammeStep.Kind.DELIVERABLE)
      return Optional.empty();
    return findPlace(occurrence, step);
  }

  /** Where people have been asked to come, its day is that of the gathering. */
  private Optional<String> findGathering(Occurrence occurrence) {
    if (occurrence.projectId() != null || !occurrence.due().byHand()) return Optional.empty();
    ProgrammeStep step = programmes.getProgramme(occurrence.cohortId()).step(occurrence);
    return findPlace(occurrence, step);
  }

  private Optional<String> findPlace(Occurrence occurrence, ProgrammeStep step) {
    return Optional.ofNullable(
        programmes.places(Map.of(occurrence, step), false).get(occurrence.id()));
  }

  /** What a cohort did together may have been on another day than was planned. */
  private LocalDate day(Occurrence occurrence, Input input) {
    LocalDate today = Oslo.date(clock.instant());
    return occurrence.projectId() == null
        ? input.dateFrom(DAY, Oslo.date(projects.getCohort(occurrence.cohortId()).begunAt()), today)
        : input.dateToCome(DAY, today);
  }

  /** A day that nothing is meant to be on is asked about. */
  private ModelAndView ask(Viewer viewer, Occurrence occurrence, Input input, LocalDate day) {
    ModelAndView page = page(viewer, occurrence, input, HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("quiet", day);
    return page;
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
        boolean said =
            refused.isClash()
                && input.has(DAY)
                && input.clash(stored(programmes.getOccurrence(id)));
        if (!said) input.reject(field, refused.key(), refused.args());
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
    page.addObject("gathering", findGathering(occurrence));
    page.addObject(
        "said", programmes.said(Map.of(occurrence, step)).getOrDefault(occurrence.id(), ""));
    page.addObject("reckoned", programme.reckonedFrom(step));
    page.addObject("parts", programmes.parts(occurrence, step));
    page.addObject("handedIn", findHandedIn(occurrence));
    page.addObject("over", isOver(occurrence));
    page.addObject("toCome", occurrence.isToCome(Oslo.date(clock.instant())));
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
