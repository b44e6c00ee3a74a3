package no.dugnad.followup.walls.web;

import java.util.UUID;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.walls.Contribution;
import no.dugnad.followup.walls.Wall;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one talk, and where one comes back to it. */
@Component
class TalkView {
  private final Wall wall;
  private final Projects projects;
  private final FollowUpHeads heads;

  TalkView(Wall wall, Projects projects, FollowUpHeads heads) {
    this.wall = wall;
    this.projects = projects;
    this.heads = heads;
  }

  /** An answer is read where it belongs. */
  ModelAndView talk(Viewer viewer, Contribution said, Input input) {
    if (said.parentId() != null) return back(said.parentId());
    ModelAndView page = page("followup/walls/talk", viewer, said, input);
    page.addObject("talk", wall.talk(said, viewer));
    page.addObject("viewer", viewer);
    return page;
  }

  ModelAndView page(String template, Viewer viewer, Contribution said, Input input) {
    var page = new ModelAndView(template);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("head", heads.head(projects.getCohort(said.cohortId()), viewer));
    page.addObject("input", input);
    return page;
  }

  static ModelAndView back(UUID talk) {
    return new ModelAndView("redirect:/wall/" + talk);
  }

  static ModelAndView back(Contribution said) {
    return back(said.parentId() == null ? said.id() : said.parentId());
  }
}
