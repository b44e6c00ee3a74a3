package no.dugnad.sharing.stories.web;

import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.sharing.stories.Stories;
import no.dugnad.sharing.stories.Story;
import no.dugnad.sharing.stories.Story.Text;
import no.dugnad.sharing.stories.StoryPictures;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a story is written. */
@Controller
class TextController {
  private final Stories stories;
  private final StoryPictures pictures;
  private final Desk desk;

  TextController(Stories stories, StoryPictures pictures, Desk desk) {
    this.stories = stories;
    this.pictures = pictures;
    this.desk = desk;
  }

  @GetMapping("/our-stories/{id}/text")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView text(Viewer viewer, @PathVariable UUID id) {
    return form(viewer, id, TextInput.stored(stories.getStory(id).text()));
  }

  @PostMapping("/our-stories/{id}/text")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView write(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Text text = TextInput.text(input);
    if (input.hasProblems()) return form(viewer, id, input);
    try {
      stories.write(id, text, input.revision(), viewer);
      return saved(id, redirect);
    } catch (Refused refused) {
      if (refused.isClash()) return merge(viewer, id, input, refused, redirect);
      input.reject("body", refused.key(), refused.args());
    }
    return form(viewer, id, input);
  }

  /** What another changed in the fields that this one left alone stays. */
  private ModelAndView merge(
      Viewer viewer, UUID id, Input input, Refused clash, RedirectAttributes redirect) {
    Text now = stories.getStory(id).text();
    Input stored = TextInput.stored(now);
    Input merged = input.merged(stored);
    Text text = TextInput.text(merged);
    if (merged.clash(stored)) return form(viewer, id, merged);
    try {
      if (text.equals(now)) throw clash;
      stories.write(id, text, Stories.revision(now), viewer);
      return saved(id, redirect);
    } catch (Refused refused) {
      merged.reject("body", refused.key(), refused.args());
    }
    return form(viewer, id, merged);
  }

  private static ModelAndView saved(UUID id, RedirectAttributes redirect) {
    Notice.say(redirect, "stories.notice.saved");
    return Desk.back(id, "");
  }

  private ModelAndView form(Viewer viewer, UUID id, Input input) {
    Story story = stories.getStory(id);
    ModelAndView page = desk.page("text", viewer, id, input);
    page.addObject("revision", input.revision(Stories.revision(story.text())));
    page.addObject("began", began(story, input));
    page.addObject("pictures", pictures.list(id));
    page.addObject("themes", stories.listThemes(story.organisationId()));
    return page;
  }

  /** The form's own beginning, or what its writer has been shown since. */
  private static Input began(Story story, Input input) {
    boolean same = input.revision(Stories.revision(story.text())).equals(input.revision());
    return same && !input.began().fields().isEmpty()
        ? input.began()
        : TextInput.stored(story.text());
  }
}
