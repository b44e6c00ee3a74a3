package no.dugnad.followup.reports.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reports.StatusCheck;
import no.dugnad.followup.reports.StatusChecks;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The card of a project, to be written; and those of a whole cohort, to be read and answered. */
@Controller
class StatusCheckPages {
  private final StatusChecks checks;
  private final Projects projects;
  private final ProjectRules rules;
  private final FollowUpHeads heads;

  StatusCheckPages(
      StatusChecks checks, Projects projects, ProjectRules rules, FollowUpHeads heads) {
    this.checks = checks;
    this.projects = projects;
    this.rules = rules;
    this.heads = heads;
  }

  /** Its team writes it there; those who follow it read what was written and answered. */
  @GetMapping("/projects/{id}/check")
  @PreAuthorize("@projectRules.readInside(#viewer, #id)")
  ModelAndView check(Viewer viewer, @PathVariable UUID id) {
    ModelAndView page = check(viewer, id, Optional.empty(), HttpStatus.OK);
    if (projects.getProject(id).ownerId().filter(viewer::is).isPresent())
      checks.saw(id, viewer.personId());
    return page;
  }

  /**
   * @param sent what could not be taken, to be shown again
   */
  ModelAndView check(Viewer viewer, UUID id, Optional<Input> sent, HttpStatus status) {
    Project project = projects.getProject(id);
    List<StatusCheck> all = checks.list(id);
    Optional<StatusCheck> check = all.stream().findFirst();
    boolean writes = rules.takePart(viewer, id) && !project.isEnded();
    Input stored = check.filter(StatusCheck::isOpen).map(this::input).orElseGet(Input::empty);
    Input input = sent.orElse(stored);
    var page = new ModelAndView("followup/reports/check", status);
    page.addObject("head", heads.head(project, viewer));
    page.addObject("open", check.filter(one -> writes && one.isOpen()));
    page.addObject("earlier", all.stream().filter(one -> !writes || !one.isOpen()).toList());
    page.addObject("writes", writes);
    page.addObject("input", input);
    page.addObject("revision", input.revision(StatusChecks.revision(check)));
    return page;
  }

  private Input input(StatusCheck check) {
    return Input.of(
        Map.of(
            "answer", check.card().answer().name(),
            "what", check.card().what(),
            "learned", check.card().learned(),
            "needed", check.card().needed()));
  }

  @GetMapping("/cohorts/{id}/checks")
  @PreAuthorize("@projectRules.readCohort(#viewer, #id)")
  ModelAndView cohort(Viewer viewer, @PathVariable UUID id) {
    return cohort(viewer, id, Input.empty(), HttpStatus.OK);
  }

  /**
   * @param input what was typed as an answer to one of them, and what is wrong with it
   */
  ModelAndView cohort(Viewer viewer, UUID id, Input input, HttpStatus status) {
    Cohort cohort = projects.getCohort(id);
    Map<UUID, StatusCheck> known = checks.listOfCohort(id);
    List<UUID> own = projects.listOf(viewer.personId()).stream().map(Project::id).toList();
    boolean follows = rules.follows(viewer, cohort);
    List<CardOnPage> cards =
        projects.listProjects(id, viewer).stream()
            .filter(project -> known.containsKey(project.id()) || !project.isEnded())
            .map(
                project ->
                    CardOnPage.of(
                        project, known.get(project.id()), follows, own.contains(project.id())))
            .sorted(Comparator.comparingInt(CardOnPage::place))
            .toList();
    var page = new ModelAndView("followup/reports/checks", status);
    page.addObject("head", heads.head(cohort, viewer));
    page.addObject("cards", cards);
    page.addObject("input", input);
    return page;
  }
}
