package no.dugnad.sharing.stories.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.pictures.Middle;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.TakesFiles;
import no.dugnad.sharing.stories.Stories;
import no.dugnad.sharing.stories.StoryPicture;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import no.dugnad.sharing.stories.StoryPictures;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures of a story, and who is in them. */
@Controller
class StoryPictureController {
  private final Stories stories;
  private final StoryPictures pictures;
  private final Uploads uploads;
  private final Desk desk;

  StoryPictureController(Stories stories, StoryPictures pictures, Uploads uploads, Desk desk) {
    this.stories = stories;
    this.pictures = pictures;
    this.uploads = uploads;
    this.desk = desk;
  }

  @GetMapping("/our-stories/{id}/pictures")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView list(Viewer viewer, @PathVariable UUID id) {
    return desk.withPictures("pictures", viewer, id, Input.empty());
  }

  @TakesFiles
  @PostMapping("/our-stories/{id}/pictures")
  @PreAuthorize("@storyRules.keep(#viewer, #id)")
  ModelAndView add(
      Viewer viewer,
      @PathVariable UUID id,
      Input input,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    String alt = input.line("alt", StoryPicture.MAX_ALT);
    var added = new UUID[1];
    try {
      uploads.take(
          file,
          Uploads.Kinds.PICTURES,
          input,
          new Uploads.Case(stories.getStory(id).organisationId(), id, viewer.actor()),
          upload -> added[0] = pictures.add(id, upload, alt, viewer));
    } catch (Refused refused) {
      input.reject(Uploads.FIELD, refused.key(), refused.args());
    }
    if (input.hasProblems()) return desk.withPictures("pictures", viewer, id, input);
    Notice.say(redirect, "stories.notice.pictureAdded");
    return Desk.back(id, "/pictures/" + added[0]);
  }

  @GetMapping("/our-stories/{id}/pictures/{picture}")
  @PreAuthorize("@storyRules.keepPicture(#viewer, #id, #picture)")
  ModelAndView picture(Viewer viewer, @PathVariable UUID id, @PathVariable UUID picture) {
    return page(viewer, pictures.get(picture), Input.empty());
  }

  @PostMapping("/our-stories/{id}/pictures/{picture}")
  @PreAuthorize("@storyRules.keepPicture(#viewer, #id, #picture)")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID picture,
      Input input,
      RedirectAttributes redirect) {
    String alt = input.line("alt", StoryPicture.MAX_ALT);
    int across = input.wholeNumber("across", 0, Middle.MOST);
    int down = input.wholeNumber("down", 0, Middle.MOST);
    if (input.hasProblems()) return page(viewer, pictures.get(picture), input);
    try {
      pictures.change(picture, alt, new Middle(across, down), input.revision(), viewer);
      return done(id, picture, "pictureChanged", redirect);
    } catch (Refused refused) {
      if (!refused.isClash() || !input.clash(stored(pictures.get(picture))))
        input.reject("alt", refused.key(), refused.args());
    }
    return page(viewer, pictures.get(picture), input);
  }

  private static Input stored(StoryPicture picture) {
    return Input.of(
        Map.of(
            "alt", picture.alt(),
            "across", Integer.toString(picture.middle().across()),
            "down", Integer.toString(picture.middle().down())));
  }

  @PostMapping("/our-stories/{id}/pictures/{picture}/front")
  @PreAuthorize("@storyRules.keepPicture(#viewer, #id, #picture)")
  ModelAndView front(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID picture,
      RedirectAttributes redirect) {
    pictures.setFront(picture, viewer);
    return done(id, picture, "pictureFirst", redirect);
  }

  @PostMapping("/our-stories/{id}/pictures/{picture}/people")
  @PreAuthorize("@storyRules.keepPicture(#viewer, #id, #picture)")
  ModelAndView people(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID picture,
      Input input,
      RedirectAttributes redirect) {
    InIt people = input.choice("people", InIt.class);
    if (people == InIt.NOT_SAID && !input.hasProblems())
      input.reject("people", "ui.problem.choice");
    String grounds =
        people == InIt.SITUATION ? input.text("grounds", StoryPicture.MAX_GROUNDS) : null;
    try {
      if (!input.hasProblems()) {
        pictures.setPeople(picture, people, grounds, viewer);
        return done(id, picture, "peopleSaid", redirect);
      }
    } catch (Refused refused) {
      input.reject("people", refused.key(), refused.args());
    }
    return page(viewer, pictures.get(picture), input);
  }

  @PostMapping("/our-stories/{id}/pictures/{picture}/removal")
  @PreAuthorize("@storyRules.keepPicture(#viewer, #id, #picture)")
  ModelAndView remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID picture,
      RedirectAttributes redirect) {
    pictures.remove(picture, viewer);
    Notice.say(redirect, "stories.notice.pictureRemoved");
    return Desk.back(id, "/pictures");
  }

  private static ModelAndView done(
      UUID id, UUID picture, String what, RedirectAttributes redirect) {
    Notice.say(redirect, "stories.notice." + what);
    return Desk.back(id, "/pictures/" + picture);
  }

  /** Of one that is taken away there is nothing more to say. */
  private ModelAndView page(Viewer viewer, StoryPicture picture, Input input) {
    if (picture.gone() && !input.hasProblems()) return Desk.back(picture.storyId(), "/pictures");
    return desk.ofPicture(viewer, picture, input);
  }
}
