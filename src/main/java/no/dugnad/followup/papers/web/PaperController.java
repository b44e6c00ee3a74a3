package no.dugnad.followup.papers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import no.dugnad.followup.papers.Papers;
import no.dugnad.followup.projects.FollowUpHead;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.people.Viewer;
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

/** The files of a project: read, laid there, shared with its fellows, and taken away. */
@Controller
class PaperController {
  private final Papers papers;
  private final Projects projects;
  private final ProjectRules rules;
  private final FollowUpHeads heads;
  private final Files files;
  private final Uploads uploads;

  PaperController(
      Papers papers,
      Projects projects,
      ProjectRules rules,
      FollowUpHeads heads,
      Files files,
      Uploads uploads) {
    this.papers = papers;
    this.projects = projects;
    this.rules = rules;
    this.heads = heads;
    this.files = files;
    this.uploads = uploads;
  }

  @GetMapping("/projects/{id}/files")
  @PreAuthorize("@projectRules.read(#viewer, #id)")
  ModelAndView list(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, Input.empty());
  }

  @GetMapping("/projects/{id}/files/{file}")
  @PreAuthorize("@paperRules.read(#viewer, #id, #file)")
  void file(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
      throws IOException {
    files.send(papers.getFile(id, file), response);
  }

  @TakesFiles
  @PostMapping("/projects/{id}/files")
  @PreAuthorize("@paperRules.keep(#viewer, #id)")
  ModelAndView add(
      Viewer viewer,
      @PathVariable UUID id,
      Input input,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    var added = new AtomicBoolean();
    uploads.take(
        file,
        Uploads.Kinds.ANY,
        input,
        new Uploads.Case(projects.getProject(id).organisationId(), id, viewer.actor()),
        upload -> added.set(papers.add(id, upload, input.isTicked("shared"), viewer)));
    if (input.hasProblems()) return page(viewer, id, input);
    return done(id, redirect, added.get() ? "added" : "there");
  }

  @PostMapping("/projects/{id}/files/{file}/sharing")
  @PreAuthorize("@paperRules.keep(#viewer, #id)")
  ModelAndView share(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes redirect) {
    papers.setShared(id, file, true, viewer);
    return done(id, redirect, "shared");
  }

  @PostMapping("/projects/{id}/files/{file}/sharing/removal")
  @PreAuthorize("@paperRules.keep(#viewer, #id)")
  ModelAndView unshare(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes redirect) {
    papers.setShared(id, file, false, viewer);
    return done(id, redirect, "unshared");
  }

  @PostMapping("/projects/{id}/files/{file}/removal")
  @PreAuthorize("@paperRules.keep(#viewer, #id)")
  ModelAndView remove(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes redirect) {
    papers.remove(id, file, viewer);
    return done(id, redirect, "removed");
  }

  private static ModelAndView done(UUID id, RedirectAttributes redirect, String deed) {
    Notice.say(redirect, "papers.notice." + deed);
    return new ModelAndView("redirect:/projects/" + id + "/files");
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input) {
    FollowUpHead.OfProject head = heads.head(projects.getProject(id), viewer);
    var page = new ModelAndView("followup/papers/papers");
    page.addObject("head", head);
    page.addObject("papers", papers.list(id, head.inside()));
    page.addObject("keeps", head.follows() || rules.takePart(viewer, id));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
