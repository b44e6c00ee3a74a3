package no.dugnad.followup.projects.web;

import java.util.UUID;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.Team;
import no.dugnad.platform.people.Person;
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

/** Who is in a project's team, who comes into it, goes out of it, and comes back. */
@Controller
class TeamController {
  private final Projects projects;
  private final ProjectRules rules;
  private final FollowUpHeads heads;

  TeamController(Projects projects, ProjectRules rules, FollowUpHeads heads) {
    this.projects = projects;
    this.rules = rules;
    this.heads = heads;
  }

  @GetMapping("/projects/{id}/team")
  @PreAuthorize("@projectRules.readInside(#viewer, #id)")
  ModelAndView team(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, Input.empty(), HttpStatus.OK);
  }

  @PostMapping("/projects/{id}/team")
  @PreAuthorize("@projectRules.handOver(#viewer, #id)")
  ModelAndView takeIn(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String address = input.email("address");
    if (!input.hasProblems()) {
      try {
        Team before = projects.team(id);
        Person person = projects.takeIn(id, address, viewer);
        String said = before.has(person.id()) ? "alreadyIn" : "takenIn";
        Notice.say(redirect, "projects.notice." + said, person.name());
        return team(id);
      } catch (Refused refused) {
        input.reject("address", refused.key(), refused.args());
      }
    }
    return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/projects/{id}/team/{person}/going")
  @PreAuthorize("@projectRules.takeOut(#viewer, #id, #person)")
  ModelAndView takeOut(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID person,
      Input input,
      RedirectAttributes redirect) {
    if (isRefused(input, () -> projects.takeOut(id, person, viewer)))
      return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, viewer.is(person) ? "projects.notice.went" : "projects.notice.takenOut");
    return viewer.is(person) ? new ModelAndView("redirect:/projects") : team(id);
  }

  @PostMapping("/projects/{id}/team/{person}/return")
  @PreAuthorize("@projectRules.handOver(#viewer, #id)")
  ModelAndView takeBack(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID person,
      Input input,
      RedirectAttributes redirect) {
    if (isRefused(input, () -> projects.takeBack(id, person, viewer)))
      return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "projects.notice.takenBack");
    return team(id);
  }

  private static boolean isRefused(Input input, Runnable deed) {
    try {
      deed.run();
    } catch (Refused refused) {
      input.reject("team", refused.key(), refused.args());
    }
    return input.hasProblems();
  }

  private static ModelAndView team(UUID id) {
    return new ModelAndView("redirect:/projects/" + id + "/team");
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input, HttpStatus status) {
    Project project = projects.getProject(id);
    var page = new ModelAndView("followup/projects/team", status);
    page.addObject("head", heads.head(project, viewer));
    page.addObject("team", projects.team(id));
    page.addObject("keeps", rules.handOver(viewer, id));
    page.addObject("viewer", viewer);
    page.addObject("input", input);
    return page;
  }
}
