package no.dugnad.sharing.stories.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.sharing.stories.Consents;
import no.dugnad.sharing.stories.Stories;
import no.dugnad.sharing.stories.Story;
import no.dugnad.sharing.stories.StoryPicture;
import no.dugnad.sharing.stories.StoryPictures;
import no.dugnad.sharing.stories.StoryRules;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every page of a story that is kept shows. */
@Component
class Desk {
  private final Stories stories;
  private final StoryPictures pictures;
  private final Consents consents;
  private final StoryRules rules;

  Desk(Stories stories, StoryPictures pictures, Consents consents, StoryRules rules) {
    this.stories = stories;
    this.pictures = pictures;
    this.consents = consents;
    this.rules = rules;
  }

  static ModelAndView back(UUID id, String page) {
    return new ModelAndView("redirect:/our-stories/" + id + page);
  }

  ModelAndView page(String template, Viewer viewer, UUID id, Input input) {
    Story story = stories.getStory(id);
    var page = new ModelAndView("sharing/stories/" + template);
    page.addObject("story", story);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** With its pictures, and what is said of who is in them. */
  ModelAndView withPictures(String template, Viewer viewer, UUID id, Input input) {
    return page(template, viewer, id, input)
        .addObject("pictures", pictures.list(id))
        .addObject("consents", consents.list(id));
  }

  /**
   * One picture, and what is said of who is in it.
   *
   * @param input what was typed in one of the page's forms
   */
  ModelAndView ofPicture(Viewer viewer, StoryPicture picture, Input input) {
    return page("picture", viewer, picture.storyId(), input)
        .addObject("picture", picture)
        .addObject(
            "consents", consents.list(picture.storyId()).getOrDefault(picture.id(), List.of()))
        .addObject("revision", input.revision(StoryPictures.revision(picture)));
  }

  /** All of it, as who reads it sees it. */
  ModelAndView whole(Viewer viewer, UUID id, Input input) {
    ModelAndView page = page("desk", viewer, id, input);
    Story story = stories.getStory(id);
    page.addObject("pictures", pictures.list(id));
    page.addObject("facts", stories.listFacts(id));
    page.addObject("missing", stories.listMissing(story));
    page.addObject("revision", stories.revision(story));
    page.addObject("reviews", rules.review(viewer, id));
    page.addObject("tellable", story.isOpen() ? stories.listTellable(story, viewer) : List.of());
    page.addObject("timeline", stories.timeline(id));
    return page;
  }
}
