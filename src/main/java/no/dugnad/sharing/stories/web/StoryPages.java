package no.dugnad.sharing.stories.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Written;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import no.dugnad.sharing.stories.PublishedStories;
import no.dugnad.sharing.stories.PublishedStories.Shown;
import no.dugnad.sharing.stories.Stories;
import no.dugnad.sharing.stories.Story;
import no.dugnad.sharing.stories.StoryPicture;
import no.dugnad.sharing.stories.StoryPictures;
import no.dugnad.sharing.stories.StoryRules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The stories as everybody reads them. */
@Controller
class StoryPages {
  private final PublishedStories published;
  private final Stories stories;
  private final StoryPictures pictures;
  private final StoryRules rules;
  private final Files files;
  private final String address;

  StoryPages(
      PublishedStories published,
      Stories stories,
      StoryPictures pictures,
      StoryRules rules,
      Files files,
      @Value("${dugnad.address}") String address) {
    this.published = published;
    this.stories = stories;
    this.pictures = pictures;
    this.rules = rules;
    this.files = files;
    this.address = address;
  }

  @GetMapping("/stories")
  ModelAndView list(Viewer viewer, Input input) {
    Integer year = year(input.raw("year"));
    String theme = Written.line(input.raw("theme"));
    Shown shown = published.list(year, theme.isEmpty() ? null : theme, Pager.asked(input));
    var page = new ModelAndView("sharing/stories/list");
    page.addObject("shown", shown);
    page.addObject("shelves", published.shelves(year));
    page.addObject("fronts", pictures.listFronts(shown.list()));
    return page;
  }

  /** From a link that anybody may write: what is no year is passed by. */
  private static @Nullable Integer year(String year) {
    return year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
  }

  @GetMapping("/stories/{id}")
  @PreAuthorize("@storyRules.see(#viewer, #id)")
  ModelAndView story(Viewer viewer, @PathVariable UUID id) {
    Story story = stories.getStory(id);
    boolean keeps = rules.keep(viewer, id);
    if (story.isUnpublished())
      return new ModelAndView("sharing/stories/gone", HttpStatus.GONE)
          .addObject("story", story)
          .addObject("keeps", keeps);
    if (!story.isPublished()) return new ModelAndView("redirect:" + story.desk());
    List<StoryPicture> shown = pictures.list(id);
    var page = new ModelAndView("sharing/stories/story");
    page.addObject("story", story);
    page.addObject("facts", stories.listFacts(id));
    page.addObject("pictures", shown);
    page.addObject("keeps", keeps);
    page.addObject("address", address);
    return page;
  }

  /** One that is taken away, or of a story that is, is gone, and was there. */
  @GetMapping("/stories/pictures/{picture}/{size}")
  @PreAuthorize("@storyRules.seePicture(#viewer, #picture)")
  void picture(
      Viewer viewer,
      @PathVariable UUID picture,
      @PathVariable String size,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Story story = stories.getStory(pictures.get(picture).storyId());
    boolean hidden = story.isUnpublished() && !rules.keep(viewer, story.id());
    Optional<StoredFile> file = hidden ? Optional.empty() : pictures.findFile(picture, size);
    if (file.isPresent()) files.show(file.get(), request, response);
    else response.setStatus(HttpServletResponse.SC_GONE);
  }
}
