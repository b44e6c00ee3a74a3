package no.dugnad.funding.supplements.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CaseTrail;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.supplements.Supplement;
import no.dugnad.funding.supplements.SupplementRules;
import no.dugnad.funding.supplements.SupplementStatus;
import no.dugnad.funding.supplements.Supplements;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking an applicant for more, and seeing what came. */
@Controller
class SupplementController {
  private static final String ASKED = "asked";
  private static final String SECTION = "s.";

  private final Supplements supplements;
  private final Applications applications;
  private final AnswerSheets answers;
  private final SupplementRules rules;
  private final ApplicationRules applicationRules;
  private final VersionsOfAnswers versions;
  private final Calls calls;

  SupplementController(
      Supplements supplements,
      Applications applications,
      AnswerSheets answers,
      SupplementRules rules,
      ApplicationRules applicationRules,
      VersionsOfAnswers versions,
      Calls calls) {
    this.supplements = supplements;
    this.applications = applications;
    this.answers = answers;
    this.rules = rules;
    this.applicationRules = applicationRules;
    this.versions = versions;
    this.calls = calls;
  }

  @GetMapping("/applications/{id}/supplements/new")
  @PreAuthorize("@supplementRules.ask(#viewer, #id)")
  ModelAndView blank(Viewer viewer, @PathVariable UUID id) {
    return page(id, Input.empty(), HttpStatus.OK);
  }

  @PostMapping("/applications/{id}/supplements")
  @PreAuthorize("@supplementRules.ask(#viewer, #id)")
  ModelAndView ask(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String text = input.text("text", Supplement.MAX_TEXT);
    Set<String> asked = asked(answers.get(applications.getApplication(id).sheetId()), input);
    if (asked.isEmpty()) input.reject(ASKED, "supplements.refused.noQuestion");
    LocalDate dueOn = input.date("dueOn");
    if (input.problem("dueOn").isEmpty())
      supplements.whyNot(dueOn).ifPresent(r -> input.reject("dueOn", r.key(), r.args()));
    if (!input.hasProblems()) ask(id, text, asked, dueOn, viewer, input);
    if (input.hasProblems()) return page(id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "supplements.notice.asked", dueOn);
    return back(id);
  }

  private void ask(
      UUID id, String text, Set<String> asked, LocalDate dueOn, Viewer viewer, Input input) {
    try {
      supplements.ask(id, text, asked, dueOn, viewer);
    } catch (Refused refused) {
      input.reject("dueOn", refused.key(), refused.args());
    }
  }

  /** Single questions, and those of whole parts. */
  private static Set<String> asked(AnswerSheet sheet, Input input) {
    var asked = new HashSet<String>();
    for (Section section : sheet.definition().sections()) {
      boolean whole = input.isChosen(ASKED, SECTION + section.id());
      section.questions().stream()
          .map(Question::id)
          .filter(sheet::isShown)
          .filter(question -> whole || input.isChosen(ASKED, question))
          .forEach(asked::add);
    }
    return asked;
  }

  @PostMapping("/applications/{id}/supplements/{supplement}/deadline")
  @PreAuthorize("@supplementRules.ask(#viewer, #id)")
  ModelAndView extend(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID supplement,
      Input input,
      RedirectAttributes redirect) {
    LocalDate dueOn = input.date("dueOn");
    if (!input.hasProblems()) extend(id, supplement, dueOn, viewer, input);
    if (input.hasProblems()) {
      return shown(viewer, id, supplement, input, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Notice.say(redirect, "supplements.notice.extended", dueOn);
    return back(id);
  }

  private void extend(UUID id, UUID supplement, LocalDate dueOn, Viewer viewer, Input input) {
    try {
      supplements.extend(id, supplement, dueOn, input.revision(), viewer);
    } catch (Refused refused) {
      input.reject("dueOn", refused.key(), refused.args());
    }
  }

  @PostMapping("/applications/{id}/supplements/{supplement}/withdrawal")
  @PreAuthorize("@supplementRules.ask(#viewer, #id)")
  ModelAndView withdraw(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID supplement,
      Input input,
      RedirectAttributes redirect) {
    supplements.withdraw(id, supplement, input.revision(), viewer);
    Notice.say(redirect, "supplements.notice.withdrawn");
    return back(id);
  }

  @PostMapping("/applications/{id}/supplements/{supplement}/review")
  @PreAuthorize("@supplementRules.ask(#viewer, #id)")
  ModelAndView review(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID supplement,
      RedirectAttributes redirect) {
    supplements.review(id, supplement);
    Notice.say(redirect, "supplements.notice.reviewed");
    return back(id);
  }

  /** What was asked, and what came of it: both versions beside one another. */
  @GetMapping("/applications/{id}/supplements/{supplement}")
  @PreAuthorize("@supplementRules.read(#viewer, #id, #supplement)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id, @PathVariable UUID supplement) {
    return shown(viewer, id, supplement, Input.empty(), HttpStatus.OK);
  }

  private ModelAndView shown(
      Viewer viewer, UUID id, UUID supplementId, Input input, HttpStatus status) {
    Supplement supplement = supplements.get(id, supplementId);
    Application application = applications.getApplication(id);
    Call call = calls.getCall(application.callId());
    var page = new ModelAndView("funding/supplements/supplement", status);
    page.addObject("application", application);
    page.addObject("call", call);
    page.addObject(
        "trail",
        CaseTrail.of(
            applicationRules.participate(viewer, id), applicationRules.handles(viewer, call)));
    page.addObject("supplement", supplement);
    boolean open = supplements.findOpen(id).filter(supplement::equals).isPresent();
    boolean sent = supplement.isSent();
    boolean withdrawn = supplement.status() instanceof SupplementStatus.Withdrawn;
    page.addObject("asks", rules.ask(viewer, id));
    page.addObject("handles", rules.handle(viewer, id));
    page.addObject(
        "opened",
        answers.definition(supplement.sheetId()).questions().stream()
            .filter(question -> supplement.asking().questions().contains(question.id()))
            .toList());
    page.addObject("open", open);
    page.addObject("extendable", !sent && !withdrawn);
    page.addObject("reviewable", !open && !withdrawn && supplement.reviewedAt() == null);
    page.addObject("input", input);
    page.addObject("versions", versions.of(application, call, supplement));
    return page;
  }

  private ModelAndView page(UUID id, Input input, HttpStatus status) {
    Application application = applications.getApplication(id);
    Call call = calls.getCall(application.callId());
    var page = new ModelAndView("funding/supplements/ask", status);
    page.addObject("application", application);
    page.addObject("call", call);
    page.addObject("sheet", answers.get(application.sheetId()));
    page.addObject("refused", supplements.whyNot(application));
    page.addObject("input", input);
    return page;
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/applications/" + id);
  }
}
