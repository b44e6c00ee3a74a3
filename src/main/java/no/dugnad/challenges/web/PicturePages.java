package no.dugnad.challenges.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import no.dugnad.challenges.Challenges;
import no.dugnad.challenges.Pictures;
import no.dugnad.challenges.Pictures.Picture;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.TakesFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A challenge's pictures. */
@Controller
class PicturePages {

  private final Challenges challenges;
  private final Pictures pictures;
  private final Files files;
  private final Uploads uploads;

  PicturePages(Challenges challenges, Pictures pictures, Files files, Uploads uploads) {
    this.challenges = challenges;
    this.pictures = pictures;
    this.files = files;
    this.uploads = uploads;
  }

  @GetMapping("/challenges/{id}/pictures/{file}")
  @PreAuthorize("@challengeRules.see(#viewer, #id)")
  void picture(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
      throws IOException {
    files.send(pictures.getFile(id, file), response);
  }

  @GetMapping("/challenges/{id}/pictures")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  ModelAndView list(Viewer viewer, @PathVariable UUID id) {
    return page(id, Input.empty());
  }

  @TakesFiles
  @PostMapping("/challenges/{id}/pictures")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  ModelAndView add(
      Viewer viewer,
      @PathVariable UUID id,
      Input input,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    String alt = input.line("alt", Picture.MAX_ALT);
    try {
      uploads.take(
          file,
          Uploads.Kinds.PICTURES,
          input,
          new Uploads.Case(viewer.organisationId(), id, viewer.actor()),
          upload -> pictures.add(id, upload, alt, input.revision(), viewer.actor()));
    } catch (Refused refused) {
      if (refused.isClash()) input.reject("alt", "ui.problem.clash", refused.args());
      else input.reject(Uploads.FIELD, refused.key(), refused.args());
    }
    if (input.hasProblems()) return page(id, input);
    Notice.say(redirect, "challenges.picture.added");
    return new ModelAndView("redirect:/challenges/" + id + "/pictures");
  }

  @PostMapping("/challenges/{id}/pictures/{file}/removal")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  String remove(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes redirect) {
    pictures.remove(id, file, viewer.actor());
    Notice.say(redirect, "challenges.picture.removed");
    return "redirect:/challenges/" + id + "/pictures";
  }

  private ModelAndView page(UUID id, Input input) {
    var page = new ModelAndView("challenges/pictures");
    page.addObject("challenge", challenges.getChallenge(id));
    List<Picture> shown = pictures.list(id);
    page.addObject("pictures", shown);
    page.addObject("revision", input.revision(Revision.of(shown)));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
