package no.dugnad.followup.advisers.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.advisers.Advisers;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.casework.Responsible;
import no.dugnad.funding.casework.Responsibles;
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

/** Says which adviser sees to a project. */
@Controller
class AdviserController {
  private static final String PERSON = "person";

  private final Advisers advisers;
  private final Projects projects;
  private final ProjectRules rules;
  private final FollowUpHeads heads;

  AdviserController(Advisers advisers, Projects projects, ProjectRules rules, FollowUpHeads heads) {
    this.advisers = advisers;
    this.projects = projects;
    this.rules = rules;
    this.heads = heads;
  }

  @GetMapping("/projects/{id}/adviser")
  @PreAuthorize("@projectRules.assign(#viewer, #id)")
  ModelAndView adviser(Viewer viewer, @PathVariable UUID id) {
    String person =
        advisers
            .find(projects.getProject(id))
            .map(Responsible::personId)
            .map(UUID::toString)
            .orElse("");
    return page(viewer, id, Input.of(Map.of(PERSON, person)), HttpStatus.OK);
  }

  @PostMapping("/projects/{id}/adviser")
  @PreAuthorize("@projectRules.assign(#viewer, #id)")
  ModelAndView assign(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Optional<UUID> person = input.optionalId(PERSON);
    if (!input.hasProblems()) {
      try {
        advisers.assign(projects.getProject(id), person.orElse(null), input.revision(), viewer);
        Notice.say(redirect, "advisers.notice." + (person.isPresent() ? "one" : "all"));
        return new ModelAndView("redirect:/projects/" + id);
      } catch (Refused refused) {
        input.reject(PERSON, refused.key(), refused.args());
      }
    }
    return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input, HttpStatus status) {
    Project project = projects.getProject(id);
    Optional<Responsible> now = advisers.find(project);
    var page = new ModelAndView("followup/advisers/adviser", status);
    page.addObject("head", heads.head(project, viewer));
    page.addObject("now", now);
    page.addObject("followers", rules.listFollowers(id));
    page.addObject("viewer", viewer);
    page.addObject("revision", input.revision(Responsibles.revision(now)));
    page.addObject("input", input);
    return page;
  }
}
