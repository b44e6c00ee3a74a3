package no.dugnad.followup.albums.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.dugnad.followup.albums.Album;
import no.dugnad.followup.albums.AlbumPicture;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
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

/** The pictures of a gathering: seen, put there, and taken away. */
@Controller
class AlbumController {
  private final Album album;
  private final Gatherings gatherings;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Files files;
  private final Uploads uploads;

  AlbumController(
      Album album,
      Gatherings gatherings,
      Projects projects,
      FollowUpHeads heads,
      Files files,
      Uploads uploads) {
    this.album = album;
    this.gatherings = gatherings;
    this.projects = projects;
    this.heads = heads;
    this.files = files;
    this.uploads = uploads;
  }

  @GetMapping("/gatherings/{id}/pictures")
  @PreAuthorize("@albumRules.takePart(#viewer, #id)")
  ModelAndView list(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, Input.empty());
  }

  @GetMapping("/gatherings/{id}/pictures/{file}")
  @PreAuthorize("@albumRules.see(#viewer, #id, #file)")
  void picture(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
      throws IOException {
    files.send(album.getFile(id, file), response);
  }

  @TakesFiles
  @PostMapping("/gatherings/{id}/pictures")
  @PreAuthorize("@albumRules.takePart(#viewer, #id)")
  ModelAndView add(
      Viewer viewer,
      @PathVariable UUID id,
      Input input,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    String alt = input.line("alt", AlbumPicture.MAX_ALT);
    try {
      uploads.take(
          file,
          Uploads.Kinds.PICTURES,
          input,
          new Uploads.Case(gatherings.getGathering(id).organisationId(), id, viewer.actor()),
          upload -> album.add(id, upload, alt, viewer));
    } catch (Refused refused) {
      input.reject(Uploads.FIELD, refused.key(), refused.args());
    }
    if (input.hasProblems()) return page(viewer, id, input);
    Notice.say(redirect, "albums.notice.added");
    return done(id);
  }

  @PostMapping("/gatherings/{id}/pictures/{file}/removal")
  @PreAuthorize("@albumRules.remove(#viewer, #id, #file)")
  ModelAndView remove(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes redirect) {
    album.remove(id, file, viewer);
    Notice.say(redirect, "albums.notice.removed");
    return done(id);
  }

  private static ModelAndView done(UUID id) {
    return new ModelAndView("redirect:/gatherings/" + id + "/pictures");
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input) {
    Gathering gathering = gatherings.getGathering(id);
    var page = new ModelAndView("followup/albums/album");
    page.addObject("head", heads.head(projects.getCohort(gathering.cohortId()), viewer));
    page.addObject("gathering", gathering);
    page.addObject("pictures", album.list(id, projects.listProjects(gathering.cohortId(), viewer)));
    page.addObject("open", album.isOpen(gathering));
    page.addObject("viewer", viewer);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
