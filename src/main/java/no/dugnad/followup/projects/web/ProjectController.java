package no.dugnad.followup.projects.web;

import java.util.UUID;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.Projects.Taker;
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

/** Sets a project under way, and gives it to another owner. */
@Controller
class ProjectController {
  /** The address that was asked about. */
  private static final String SURE = "sure";

  private final Projects projects;
  private final FollowUpHeads heads;

  ProjectController(Projects projects, FollowUpHeads heads) {
    this.projects = projects;
    this.heads = heads;
  }

  @PostMapping("/projects/{id}/beginning")
  @PreAuthorize("@projectRules.keep(#viewer, #id)")
  String begin(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    projects.begin(id, viewer.actor());
    Notice.say(redirect, "projects.notice.begun");
    return "redirect:/projects/" + id;
  }

  @GetMapping("/projects/{id}/handover")
  @PreAuthorize("@projectRules.handOver(#viewer, #id)")
  ModelAndView handover(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, Input.empty(), HttpStatus.OK);
  }

  @PostMapping("/projects/{id}/handover")
  @PreAuthorize("@projectRules.handOver(#viewer, #id)")
  ModelAndView handOver(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String address = input.email("address");
    if (!input.hasProblems()) {
      try {
        Taker taker = projects.getTaker(id, address);
        if (!input.raw(SURE).equals(taker.person().email())) return ask(viewer, id, input, taker);
        projects.handOver(id, address, input.revision(), viewer);
        Notice.say(redirect, "projects.notice.handedOver");
        return new ModelAndView("redirect:/projects/" + id);
      } catch (Refused refused) {
        input.reject("address", refused.key(), refused.args());
      }
    }
    return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** What it means is said before it is done. */
  private ModelAndView ask(Viewer viewer, UUID id, Input input, Taker taker) {
    ModelAndView page = page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("taker", taker);
    return page;
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input, HttpStatus status) {
    Project project = projects.getProject(id);
    var page = new ModelAndView("followup/projects/handover", status);
    page.addObject("head", heads.head(project, viewer));
    page.addObject("team", projects.team(id));
    page.addObject("owns", project.ownerId().filter(viewer::is).isPresent());
    page.addObject("revision", input.revision(project.revision()));
    page.addObject("input", input);
    return page;
  }
}
