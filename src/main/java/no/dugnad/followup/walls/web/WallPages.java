package no.dugnad.followup.walls.web;

import java.io.IOException;
import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.walls.Contribution;
import no.dugnad.followup.walls.Contribution.Sort;
import no.dugnad.followup.walls.Frequency;
import no.dugnad.followup.walls.Wall;
import no.dugnad.followup.walls.WallReaders;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pager;
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

/** A cohort's wall: read, written on, and how often one hears of it. */
@Controller
class WallPages {
  private final Wall wall;
  private final WallReaders readers;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Uploads uploads;

  WallPages(
      Wall wall, WallReaders readers, Projects projects, FollowUpHeads heads, Uploads uploads) {
    this.wall = wall;
    this.readers = readers;
    this.projects = projects;
    this.heads = heads;
    this.uploads = uploads;
  }

  @GetMapping("/cohorts/{id}/wall")
  @PreAuthorize("@wallRules.takePart(#viewer, #id)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id, Input input) {
    ModelAndView page = page(viewer, id, Pager.asked(input), Input.empty());
    readers.saw(id, viewer.personId());
    return page;
  }

  @TakesFiles
  @PostMapping("/cohorts/{id}/wall")
  @PreAuthorize("@wallRules.takePart(#viewer, #id)")
  ModelAndView write(
      Viewer viewer,
      @PathVariable UUID id,
      Input input,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    boolean pictured = Uploads.isChosen(file);
    Sort sort = input.choice("sort", Sort.class);
    if (sort == Sort.ANSWER || sort == Sort.HAND) input.reject("sort", "ui.problem.choice");
    String text = input.text("text", Contribution.MAX_TEXT);
    String alt =
        pictured
            ? input.line("alt", Contribution.MAX_ALT)
            : input.optionalLine("alt", Contribution.MAX_ALT);
    if (!pictured && !alt.isEmpty()) input.reject(Uploads.FIELD, "walls.problem.noFile");
    try {
      if (pictured)
        uploads.take(
            file,
            Uploads.Kinds.PICTURES,
            input,
            new Uploads.Case(projects.getCohort(id).organisationId(), id, viewer.actor()),
            upload -> wall.write(id, sort, text, upload, alt, viewer));
      else if (!input.hasProblems()) wall.write(id, sort, text, null, "", viewer);
    } catch (Refused refused) {
      input.reject("text", refused.key(), refused.args());
    }
    if (input.hasProblems()) return page(viewer, id, 1, input);
    Notice.say(redirect, "walls.notice.written");
    return new ModelAndView("redirect:/cohorts/" + id + "/wall");
  }

  @PostMapping("/cohorts/{id}/wall/mail")
  @PreAuthorize("@wallRules.takePart(#viewer, #id)")
  ModelAndView choose(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Frequency frequency = input.choice("frequency", Frequency.class);
    if (input.hasProblems()) return page(viewer, id, 1, input);
    readers.choose(id, viewer.personId(), frequency);
    Notice.say(redirect, "walls.notice.chosen");
    return new ModelAndView("redirect:/cohorts/" + id + "/wall");
  }

  private ModelAndView page(Viewer viewer, UUID id, int number, Input input) {
    Cohort cohort = projects.getCohort(id);
    var page = new ModelAndView("followup/walls/wall");
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("head", heads.head(cohort, viewer));
    page.addObject("talks", wall.list(id, number, viewer));
    page.addObject("frequency", readers.frequency(id, viewer.personId()));
    page.addObject("viewer", viewer);
    page.addObject("input", input);
    return page;
  }
}
