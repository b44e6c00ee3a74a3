package no.dugnad.followup.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.OutcomePart;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Slots;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what became of a project, and takes it back. */
@Controller
class OutcomeController {
  private static final String OUTCOME = "outcome";

  private final Projects projects;
  private final Outcomes outcomes;
  private final FollowUpHeads heads;
  private final Clock clock;
  private final List<OutcomePart> rooms;

  OutcomeController(
      Projects projects, Outcomes outcomes, FollowUpHeads heads, Clock clock, Slots slots) {
    this.projects = projects;
    this.outcomes = outcomes;
    this.heads = heads;
    this.clock = clock;
    this.rooms = slots.in(OutcomePart.class);
  }

  @GetMapping("/projects/{id}/outcome")
  @PreAuthorize("@projectRules.keep(#viewer, #id)")
  ModelAndView form(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, stored(projects.getProject(id)), HttpStatus.OK);
  }

  /** What is to be said again begins from what was taken back, and nothing has to be typed anew. */
  private Input stored(Project project) {
    return switch (project.status()) {
      case ProjectStatus.Running(_, var day) when day != null ->
          Input.of(Map.of(OUTCOME, OutcomeAnswer.GOES_ON.name(), "lookAgainOn", day.toString()));
      case ProjectStatus.Awarded _, ProjectStatus.Running _ ->
          outcomes
              .findTakenBack(project.id())
              .map(OutcomeController::input)
              .orElseGet(Input::empty);
      case ProjectStatus.Ended _ -> Input.empty();
    };
  }

  private static Input input(Outcome outcome) {
    return Input.of(
        switch (outcome) {
          case Outcome.Completed _ -> Map.of(OUTCOME, OutcomeAnswer.COMPLETED.name());
          case Outcome.Continued(var day) ->
              Map.of(OUTCOME, OutcomeAnswer.CONTINUED.name(), "inOperationOn", day.toString());
          case Outcome.Stopped(var tried, var learned, var who) ->
              Map.of(
                  OUTCOME,
                  OutcomeAnswer.STOPPED.name(),
                  "tried",
                  tried,
                  "learned",
                  learned,
                  "whoShouldKnow",
                  who);
          case Outcome.NeverBegun(var why) ->
              Map.of(OUTCOME, OutcomeAnswer.NEVER_BEGUN.name(), "why", why);
        });
  }

  @PostMapping("/projects/{id}/outcome")
  @PreAuthorize("@projectRules.keep(#viewer, #id)")
  ModelAndView end(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    OutcomeAnswer answer = input.choice(OUTCOME, OutcomeAnswer.class);
    LocalDate today = Oslo.date(clock.instant());
    Project project = projects.getProject(id);
    Optional<Outcome> outcome = outcome(project, answer, input, today);
    Optional<LocalDate> lookAgainOn =
        answer == OutcomeAnswer.GOES_ON
            ? Optional.of(input.dateToCome("lookAgainOn", today))
            : Optional.empty();
    List<Runnable> beside =
        outcome.isEmpty()
            ? List.of()
            : rooms.stream().map(room -> room.read(project, input, viewer)).toList();
    if (!input.hasProblems()) {
      try {
        outcome.ifPresent(o -> outcomes.end(id, o, input.revision(), viewer, beside));
        lookAgainOn.ifPresent(day -> outcomes.goOn(id, day, input.revision(), viewer));
        Notice.say(
            redirect, outcome.isPresent() ? "projects.notice.ended" : "projects.notice.goesOn");
        return new ModelAndView("redirect:/projects/" + id);
      } catch (Refused refused) {
        input.reject(OUTCOME, refused.key(), refused.args());
      }
    }
    return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Optional<Outcome> outcome(
      Project project, OutcomeAnswer answer, Input input, LocalDate today) {
    return switch (answer) {
      case COMPLETED -> Optional.of(new Outcome.Completed());
      case CONTINUED ->
          Optional.of(
              new Outcome.Continued(
                  input.dateFrom("inOperationOn", Oslo.date(project.given().at()), today)));
      case GOES_ON -> Optional.empty();
      case STOPPED ->
          Optional.of(
              new Outcome.Stopped(
                  input.text("tried", Outcome.MAX_TEXT),
                  input.text("learned", Outcome.MAX_TEXT),
                  input.optionalText("whoShouldKnow", Outcome.MAX_TEXT)));
      case NEVER_BEGUN -> Optional.of(new Outcome.NeverBegun(input.line("why", Outcome.MAX_WHY)));
    };
  }

  @PostMapping("/projects/{id}/reopening")
  @PreAuthorize("@projectRules.keep(#viewer, #id)")
  ModelAndView reopen(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String grounds = input.text("grounds", Outcomes.MAX_GROUNDS);
    if (!input.hasProblems()) {
      try {
        outcomes.reopen(id, grounds, input.revision(), viewer);
        Notice.say(redirect, "projects.notice.reopened");
        return new ModelAndView("redirect:/projects/" + id);
      } catch (Refused refused) {
        input.reject("grounds", refused.key(), refused.args());
      }
    }
    return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/projects/{id}/thanks")
  @PreAuthorize("@projectRules.follow(#viewer, #id)")
  ModelAndView thank(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String words = input.text("words", ProjectStatus.Ended.MAX_THANKS);
    if (!input.hasProblems()) {
      try {
        outcomes.thank(id, words, input.revision(), viewer);
        Notice.say(redirect, "projects.notice.thanked");
        return new ModelAndView("redirect:/projects/" + id);
      } catch (Refused refused) {
        input.reject("words", refused.key(), refused.args());
      }
    }
    return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input, HttpStatus status) {
    Project project = projects.getProject(id);
    var head = heads.head(project, viewer);
    var page = new ModelAndView("followup/projects/outcome-form", status);
    page.addObject("head", head);
    page.addObject("revision", input.revision(project.revision()));
    page.addObject("input", input);
    page.addObject(
        "parts",
        rooms.stream()
            .map(room -> project.isEnded() ? room.ofReopening(project) : room.part(project, input))
            .flatMap(Optional::stream)
            .toList());
    return page;
  }
}
