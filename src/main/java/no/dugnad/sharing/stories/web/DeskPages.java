package no.dugnad.sharing.stories.web;

import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.sharing.stories.Stories;
import no.dugnad.sharing.stories.Story;
import no.dugnad.sharing.stories.Story.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The stories that are being written: begun, looked over, given up. */
@Controller
class DeskPages {
  private final Stories stories;
  private final Projects projects;
  private final Desk desk;

  DeskPages(Stories stories, Projects projects, Desk desk) {
    this.stories = stories;
    this.projects = projects;
    this.desk = desk;
  }

  @GetMapping("/our-stories")
  @PreAuthorize("@storyRules.advise(#viewer)")
  ModelAndView list(Viewer viewer) {
    return list(viewer, Input.empty());
  }

  @PostMapping("/our-stories")
  @PreAuthorize("@storyRules.advise(#viewer)")
  ModelAndView begin(Viewer viewer, Input input) {
    String title = input.line("title", Story.MAX_TITLE);
    if (input.hasProblems()) return list(viewer, input);
    UUID id = stories.begin(viewer.organisationId(), text(title, viewer), viewer);
    return Desk.back(id, "/text");
  }

  /** Of a project that everybody may know of; its title is where one begins. */
  @PostMapping("/projects/{id}/stories")
  @PreAuthorize("@storyRules.tell(#viewer, #id)")
  ModelAndView begin(Viewer viewer, @PathVariable UUID id) {
    Project project = projects.getProject(id);
    Text text = text(cut(project.title()), viewer);
    return Desk.back(stories.begin(id, project.organisationId(), text, viewer), "/text");
  }

  private static String cut(String title) {
    return title.codePointCount(0, title.length()) <= Story.MAX_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, Story.MAX_TITLE)).strip();
  }

  private static Text text(String title, Viewer viewer) {
    return new Text(title, "", "", "", viewer.language().getLanguage());
  }

  private ModelAndView list(Viewer viewer, Input input) {
    var page = new ModelAndView("sharing/stories/ours");
    page.addObject("stories", stories.listKept(viewer));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @GetMapping("/our-stories/{id}")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView desk(Viewer viewer, @PathVariable UUID id) {
    return desk.whole(viewer, id, Input.empty());
  }

  @PostMapping("/our-stories/{id}/projects")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView addProject(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    var project = input.optionalId("project");
    if (project.isEmpty() && !input.hasProblems()) input.reject("project", "ui.problem.missing");
    try {
      if (!input.hasProblems()) {
        stories.addProject(id, project.orElseThrow(), viewer);
        Notice.say(redirect, "stories.notice.projectAdded");
        return Desk.back(id, "");
      }
    } catch (Refused refused) {
      input.reject("project", refused.key(), refused.args());
    }
    return desk.whole(viewer, id, input);
  }

  @PostMapping("/our-stories/{id}/projects/{project}/removal")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView removeProject(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID project,
      RedirectAttributes redirect) {
    stories.removeProject(id, project, viewer);
    Notice.say(redirect, "stories.notice.projectRemoved");
    return Desk.back(id, "");
  }

  @PostMapping("/our-stories/{id}/removal")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    Story story = stories.getStory(id);
    stories.delete(id, viewer);
    Notice.say(redirect, "stories.notice.deleted");
    return new ModelAndView(
        viewer.has(Role.ADVISER, story.organisationId())
            ? "redirect:/our-stories"
            : "redirect:/projects");
  }
}
