package no.dugnad.followup.reports.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reports.Report;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.followup.reports.Reports;
import no.dugnad.followup.reports.Reports.Submission;
import no.dugnad.followup.reports.Review;
import no.dugnad.followup.reports.SubmissionPart;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Problem;
import no.dugnad.platform.ui.Slots;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a report, submits it, asks for changes in it, reminds of those, and approves it. */
@Controller
class ReportController {
  /** Where what is said of the whole stands, and what is said at an answer. */
  static final String WORD = "word";

  static final String REMARK = "remark.";

  private final Reports reports;
  private final ReportPages pages;
  private final Projects projects;
  private final List<SubmissionPart> rooms;

  ReportController(Reports reports, ReportPages pages, Projects projects, Slots slots) {
    this.reports = reports;
    this.pages = pages;
    this.projects = projects;
    this.rooms = slots.in(SubmissionPart.class);
  }

  @PostMapping("/projects/{id}/reports/{kind}")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  String begin(Viewer viewer, @PathVariable UUID id, @PathVariable String kind) {
    Kind begun = Kind.of(kind);
    reports.begin(id, begun, viewer);
    return "redirect:" + begun.path(id);
  }

  @PostMapping("/projects/{id}/reports/{kind}/submission")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView submit(
      Viewer viewer, @PathVariable UUID id, @PathVariable String kind, Input input) {
    Kind sent = Kind.of(kind);
    Project project = projects.getProject(id);
    List<Runnable> beside =
        rooms.stream().map(room -> room.read(project, sent, input, viewer)).toList();
    if (input.hasProblems())
      return incomplete(viewer, id, sent, input, reports.listProblems(id, sent));
    return switch (reports.submit(id, sent, input.revision(), viewer, beside)) {
      case Submission.Received _ -> new ModelAndView("redirect:" + sent.path(id) + "/receipt");
      case Submission.Changed _ -> {
        ModelAndView page = pages.show(viewer, id, sent, input, HttpStatus.CONFLICT);
        page.addObject("changed", true);
        yield page;
      }
      case Submission.Incomplete(var problems) -> incomplete(viewer, id, sent, input, problems);
    };
  }

  private ModelAndView incomplete(
      Viewer viewer, UUID id, Kind kind, Input input, List<Problem> problems) {
    problems.forEach(p -> input.reject(p.field(), p.key(), p.args().toArray()));
    return pages.show(viewer, id, kind, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/projects/{id}/reports/{kind}/changes")
  @PreAuthorize("@projectRules.follow(#viewer, #id)")
  ModelAndView askForChanges(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String kind,
      Input input,
      RedirectAttributes redirect) {
    Kind of = Kind.of(kind);
    Review review = review(reports.get(id, of), input);
    if (review.remarks().isEmpty() && !input.hasProblems())
      input.reject(WORD, "reports.refused.noRemark");
    if (input.hasProblems())
      return pages.show(viewer, id, of, input, HttpStatus.UNPROCESSABLE_CONTENT);
    reports.askForChanges(id, of, review, input.revision(), viewer);
    Notice.say(redirect, "reports.notice.changesAsked");
    return new ModelAndView("redirect:" + of.path(id));
  }

  @PostMapping("/projects/{id}/reports/{kind}/approval")
  @PreAuthorize("@projectRules.follow(#viewer, #id)")
  ModelAndView approve(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String kind,
      Input input,
      RedirectAttributes redirect) {
    Kind of = Kind.of(kind);
    Review review = review(reports.get(id, of), input);
    if (input.hasProblems())
      return pages.show(viewer, id, of, input, HttpStatus.UNPROCESSABLE_CONTENT);
    reports.approve(id, of, review, input.revision(), viewer);
    Notice.say(redirect, "reports.notice.approved");
    return new ModelAndView("redirect:" + of.path(id));
  }

  @PostMapping("/projects/{id}/reports/{kind}/reminder")
  @PreAuthorize("@projectRules.follow(#viewer, #id)")
  String remind(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String kind,
      RedirectAttributes redirect) {
    Kind of = Kind.of(kind);
    reports.remind(id, of, viewer);
    Notice.say(redirect, "reports.notice.reminded");
    return "redirect:" + of.path(id);
  }

  private Review review(Report report, Input input) {
    Map<String, String> remarks = new HashMap<>();
    remarks.put(Review.WHOLE, input.optionalText(WORD, Review.MAX_TEXT));
    report.submitted().stream()
        .flatMap(_ -> reports.sheet(report, false).definition().questions().stream())
        .map(Question::id)
        .forEach(q -> remarks.put(q, input.optionalText(REMARK + q, Review.MAX_TEXT)));
    remarks.values().removeIf(String::isEmpty);
    return new Review(remarks);
  }
}
