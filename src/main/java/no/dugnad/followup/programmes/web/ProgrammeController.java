package no.dugnad.followup.programmes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Programme;
import no.dugnad.followup.programmes.ProgrammeDiff;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
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

/** The programme of a cohort: what is when, what would be other, and taking that over. */
@Controller
class ProgrammeController {
  private final Programmes programmes;
  private final Projects projects;
  private final FollowUpHeads heads;

  ProgrammeController(Programmes programmes, Projects projects, FollowUpHeads heads) {
    this.programmes = programmes;
    this.projects = projects;
    this.heads = heads;
  }

  @GetMapping("/cohorts/{id}/programme")
  @PreAuthorize("@projectRules.followCohort(#viewer, #id)")
  ModelAndView programme(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, Input.empty(), HttpStatus.OK);
  }

  @PostMapping("/cohorts/{id}/programme/dates")
  @PreAuthorize("@projectRules.followCohort(#viewer, #id)")
  ModelAndView takeOverDates(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    return take(
        viewer,
        id,
        input,
        redirect,
        outlook -> Optional.of(outlook.moved()),
        () -> programmes.takeOverDates(id, input.revision(), viewer));
  }

  @PostMapping("/cohorts/{id}/programme/version")
  @PreAuthorize("@projectRules.followCohort(#viewer, #id)")
  ModelAndView takeOverVersion(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    return take(
        viewer,
        id,
        input,
        redirect,
        outlook -> outlook.renewal().map(Programmes.Renewal::diff),
        () -> programmes.takeOverVersion(id, input.revision(), viewer));
  }

  private ModelAndView take(
      Viewer viewer,
      UUID id,
      Input input,
      RedirectAttributes redirect,
      Function<Programmes.Outlook, Optional<ProgrammeDiff>> taken,
      Runnable deed) {
    Programmes.Outlook outlook = programmes.outlook(projects.getCohort(id));
    boolean tells =
        taken.apply(outlook).filter(diff -> !told(diff, outlook.projects()).isEmpty()).isPresent();
    try {
      deed.run();
      Notice.say(
          redirect, tells ? "programmes.notice.takenOver" : "programmes.notice.takenOver.nobody");
      return new ModelAndView("redirect:/cohorts/" + id + "/programme");
    } catch (Refused refused) {
      input.reject("revision", refused.key(), refused.args());
      return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input, HttpStatus status) {
    Cohort cohort = projects.getCohort(id);
    Programmes.Outlook outlook = programmes.outlook(cohort);
    List<Project> known = projects.unsealed(outlook.projects(), viewer);
    Map<UUID, Project> byId =
        known.stream().collect(Collectors.toMap(Project::id, Function.identity()));
    var page = new ModelAndView("followup/programmes/programme", status);
    page.addObject("head", heads.head(cohort, viewer));
    page.addObject("outlook", outlook);
    page.addObject("projects", byId);
    page.addObject("told", told(outlook.moved(), known));
    page.addObject(
        "toldOfRenewal",
        outlook.renewal().map(renewal -> told(renewal.diff(), known)).orElseGet(List::of));
    Programme programme = outlook.programme();
    Map<Occurrence, ProgrammeStep> steps = programme.stepsOf(programme.occurrences());
    page.addObject("places", programmes.places(steps, false));
    page.addObject("said", programmes.said(steps));
    page.addObject("input", input);
    return page;
  }

  /** The names of those who would get a mail. */
  private static List<String> told(ProgrammeDiff diff, List<Project> known) {
    return diff.concerned(known).stream()
        .map(Project::owner)
        .filter(Project.Owner.Owned.class::isInstance)
        .distinct()
        .map(owner -> ((Project.Owner.Owned) owner).name())
        .sorted()
        .toList();
  }
}
