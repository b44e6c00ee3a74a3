package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.ApplicationCheck;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.applications.Dossiers;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.Submissions.Result.Changed;
import no.dugnad.funding.applications.Submissions.Result.Incomplete;
import no.dugnad.funding.applications.Submissions.Result.Received;
import no.dugnad.funding.applications.Submissions.Result.TooLate;
import no.dugnad.funding.applications.VouchedContent;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last look before it is handed in, and the way there and back until the deadline. */
@Controller
class SubmissionController {
  private final Submissions submissions;
  private final ApplicationCheck check;
  private final SheetPages sheets;
  private final Dossiers dossiers;
  private final ApplicationTasks tasks;

  SubmissionController(
      Submissions submissions,
      ApplicationCheck check,
      SheetPages sheets,
      Dossiers dossiers,
      ApplicationTasks tasks) {
    this.submissions = submissions;
    this.check = check;
    this.sheets = sheets;
    this.dossiers = dossiers;
    this.tasks = tasks;
  }

  @GetMapping("/applications/{id}/check")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView check(Viewer viewer, @PathVariable UUID id) {
    Dossier dossier = dossiers.written(dossiers.of(id, viewer));
    if (!dossier.isWritable()) return new ModelAndView("redirect:/applications/" + id);
    List<Problem> problems = check.problems(dossier.call(), dossier.sheet());
    return page(dossier, problems, false, HttpStatus.OK);
  }

  @PostMapping("/applications/{id}/submission")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView submit(Viewer viewer, @PathVariable UUID id, Input input) {
    Submissions.Result result = submissions.submit(id, input.revision(), viewer.person());
    return switch (result) {
      case Received() -> new ModelAndView("redirect:/applications/" + id + "/receipt");
      case TooLate late -> tooLate(dossiers.of(id, viewer), late);
      case Changed() -> page(dossiers.of(id, viewer), List.of(), true, HttpStatus.CONFLICT);
      case Incomplete incomplete ->
          page(
              dossiers.written(dossiers.of(id, viewer)),
              incomplete.problems(),
              true,
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @PostMapping("/applications/{id}/withdrawal")
  @PreAuthorize("@applicationRules.own(#viewer, #id)")
  String withdraw(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    submissions.withdraw(id, viewer.person());
    Notice.say(redirect, "applications.notice.withdrawn");
    return "redirect:/applications/" + id;
  }

  @PostMapping("/applications/{id}/reopening")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  String reopen(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    boolean counts = submissions.reopen(id, viewer.person());
    Notice.say(redirect, counts ? "applications.notice.changing" : "applications.notice.reopened");
    return "redirect:/applications/" + id;
  }

  @PostMapping("/applications/{id}/changes/removal")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  String dropChanges(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    submissions.dropChanges(id, viewer.person());
    Notice.say(redirect, "applications.notice.dropped");
    return "redirect:/applications/" + id;
  }

  private ModelAndView page(
      Dossier dossier, List<Problem> problems, boolean attempted, HttpStatus status) {
    var page = new ModelAndView("funding/applications/check", status);
    page.addObject("dossier", dossier);
    page.addObject("problems", ProblemLink.list(dossier, problems));
    page.addObject("attempted", attempted);
    page.addObject("changed", status == HttpStatus.CONFLICT);
    page.addObject("revision", VouchedContent.of(dossier.sheet()).revision());
    page.addObject("outcomes", tasks.outcomes(dossier));
    var atAnswers = Input.empty();
    problems.forEach(p -> atAnswers.reject(p.field(), p.key(), p.args().toArray()));
    page.addObject("atAnswers", atAnswers);
    page.addObject("view", dossier.view(sheets).withChange(dossier.path() + "/sections"));
    return page;
  }

  private static ModelAndView tooLate(Dossier dossier, TooLate late) {
    var page = new ModelAndView("funding/applications/too-late", HttpStatus.CONFLICT);
    page.addObject("dossier", dossier);
    page.addObject("late", late);
    return page;
  }
}
