package no.dugnad.sharing.stories.web;

import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.sharing.stories.Stories;
import no.dugnad.sharing.stories.Story;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a story to its readers, and back. */
@Controller
class ReviewController {
  private final Stories stories;
  private final Desk desk;

  ReviewController(Stories stories, Desk desk) {
    this.stories = stories;
    this.desk = desk;
  }

  @PostMapping("/our-stories/{id}/review")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView send(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    stories.send(id, input.revision(), viewer);
    return done(id, "sent", redirect);
  }

  @PostMapping("/our-stories/{id}/review/removal")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView takeBack(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    stories.takeBack(id, viewer);
    return done(id, "takenBack", redirect);
  }

  @PostMapping("/our-stories/{id}/remarks")
  @PreAuthorize("@storyRules.review(#viewer, #id)")
  ModelAndView giveBack(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String remarks = input.text("remarks", Story.MAX_REMARKS);
    try {
      if (!input.hasProblems()) {
        stories.giveBack(id, remarks, viewer);
        return done(id, "returned", redirect);
      }
    } catch (Refused refused) {
      input.reject("remarks", refused.key(), refused.args());
    }
    return desk.whole(viewer, id, input);
  }

  /** Who has written in it is told so, and not that there is no such page. */
  @PostMapping("/our-stories/{id}/publication")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView publish(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    stories.publish(id, input.revision(), viewer);
    return done(id, "published", redirect);
  }

  @GetMapping("/our-stories/{id}/unpublication")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView unpublication(Viewer viewer, @PathVariable UUID id) {
    return stories.getStory(id).isPublished()
        ? desk.page("unpublication", viewer, id, Input.empty())
        : Desk.back(id, "");
  }

  @PostMapping("/our-stories/{id}/unpublication")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView unpublish(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String why = input.text("why", Story.MAX_WHY);
    try {
      if (!input.hasProblems()) {
        stories.unpublish(id, why, viewer);
        return done(id, "unpublished", redirect);
      }
    } catch (Refused refused) {
      input.reject("why", refused.key(), refused.args());
    }
    return desk.page("unpublication", viewer, id, input);
  }

  private static ModelAndView done(UUID id, String what, RedirectAttributes redirect) {
    Notice.say(redirect, "stories.notice." + what);
    return Desk.back(id, "");
  }
}
