package no.dugnad.funding.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.assessment.Assessments;
import no.dugnad.funding.assessment.Score;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.endorsements.Endorsements;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One application with its answers, and beside it what the member thinks of it. */
@Controller
class AssessmentController {
  private final Applications applications;
  private final Answers answers;
  private final Calls calls;
  private final Assessments assessments;
  private final Endorsements endorsements;
  private final People people;

  AssessmentController(
      Applications applications,
      Answers answers,
      Calls calls,
      Assessments assessments,
      Endorsements endorsements,
      People people) {
    this.applications = applications;
    this.answers = answers;
    this.calls = calls;
    this.assessments = assessments;
    this.endorsements = endorsements;
    this.people = people;
  }

  @GetMapping("/applications/{id}/assessment")
  @PreAuthorize("@assessmentRules.assess(#viewer, #id)")
  String assessment(Viewer viewer, @PathVariable UUID id, Model model) {
    Assessing assessing = assessing(viewer, id);
    List<ScoreRow> rows =
        assessing.call().criteria().stream()
            .map(c -> ScoreRow.stored(c, assessing.assessment().score(c.id())))
            .toList();
    show(assessing, rows, Ids.next(), Input.empty(), model);
    if (model.getAttribute(HandedInBefore.ATTRIBUTE) instanceof UUID before) {
      assessing
          .find(before)
          .map(own -> new HandedInBefore(own, assessments.listHandedIn(before, viewer)))
          .ifPresent(own -> model.addAttribute("handedInBefore", own));
    }
    return "funding/assessment/assessment";
  }

  private Assessing assessing(Viewer viewer, UUID id) {
    var application = applications.getApplication(id);
    Call call = calls.getCall(application.callId());
    return new Assessing(
        call,
        assessments.listOwn(call.id(), viewer),
        id,
        assessments.getEnding(call.id()),
        assessments.listHandedIn(id, viewer));
  }

  private void show(Assessing assessing, List<ScoreRow> rows, UUID page, Input input, Model model) {
    var application = assessing.application();
    AnswerSheet sheet = answers.of(application);
    model.addAttribute("assessing", assessing);
    model.addAttribute("rows", rows);
    model.addAttribute("page", page);
    model.addAttribute("input", input);
    model.addAttribute("endorsement", endorsements.of(application, sheet));
    model.addAttribute(
        "view",
        new AnswersView(
                sheet, assessing.call().language(), people.listUnits(application.organisationId()))
            .withFiles("/applications/" + application.id() + "/files"));
  }

  /** The whole form, as a browser without JavaScript sends it. */
  @SendableAgain("Scores replace themselves until they are handed in")
  @PostMapping("/applications/{id}/assessment")
  @PreAuthorize("@assessmentRules.assess(#viewer, #id)")
  ModelAndView save(
      Viewer viewer, @PathVariable UUID id, Input input, Model model, RedirectAttributes redirect) {
    Assessing assessing = assessing(viewer, id);
    List<ScoreRow> rows = saveAll(assessing, input, viewer);
    if (isUnsettled(rows, input)) return shownAgain(assessing, rows, input, model);
    Notice.say(redirect, "assessment.said.saved");
    return new ModelAndView("redirect:/applications/" + id + "/assessment");
  }

  @PostMapping("/applications/{id}/assessment/hand-in")
  @PreAuthorize("@assessmentRules.assess(#viewer, #id)")
  ModelAndView handIn(
      Viewer viewer, @PathVariable UUID id, Input input, Model model, RedirectAttributes redirect) {
    Assessing assessing = assessing(viewer, id);
    List<ScoreRow> rows = saveAll(assessing, input, viewer);
    for (Criterion criterion : assessing.call().criteria()) {
      ScoreInput.requirePoints(criterion, input);
    }
    if (isUnsettled(rows, input)) return shownAgain(assessing, rows, input, model);
    assessments.handIn(id, viewer);
    UUID next = assessing.nextUndone().map(Application::id).orElse(id);
    if (next.equals(id)) Notice.say(redirect, "assessment.said.handedIn", assessing.left());
    else redirect.addFlashAttribute(HandedInBefore.ATTRIBUTE, id);
    return new ModelAndView("redirect:/applications/" + next + "/assessment");
  }

  /** All that are whole, of one call. */
  @PostMapping("/calls/{callId}/assessments/hand-in")
  @PreAuthorize("@panelRules.sit(#viewer, #callId)")
  String handInAll(Viewer viewer, @PathVariable UUID callId, RedirectAttributes redirect) {
    int handedIn = assessments.handInAll(callId, viewer);
    Notice.say(redirect, "assessment.said.handedInAll", handedIn);
    return "redirect:/calls/" + callId + "/assessments";
  }

  @PostMapping("/applications/{id}/assessment/taking-back")
  @PreAuthorize("@assessmentRules.assess(#viewer, #id)")
  String takeBack(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    assessments.takeBack(id, viewer);
    Notice.say(redirect, "assessment.said.takenBack");
    return "redirect:/applications/" + id + "/assessment";
  }

  /** Saves what can be read and differs from what is stored; the rest is said at its field. */
  private List<ScoreRow> saveAll(Assessing assessing, Input input, Viewer viewer) {
    var rows = new ArrayList<ScoreRow>();
    for (Criterion criterion : assessing.call().criteria()) {
      int before = input.problems().size();
      Score typed = ScoreInput.read(assessing.call(), criterion.id(), input);
      ScoreRow row = ScoreRow.typed(criterion, input);
      boolean readable = input.problems().size() == before;
      if (readable && !typed.saysAs(assessing.assessment().score(criterion.id()))) {
        Score.Save saving =
            assessments.save(assessing.application().id(), typed, ScoreInput.page(input), viewer);
        if (saving instanceof Score.Save.Clash clash) row = row.against(clash.stored());
      }
      rows.add(row);
    }
    return rows;
  }

  private static boolean isUnsettled(List<ScoreRow> rows, Input input) {
    return input.hasProblems() || rows.stream().anyMatch(row -> row.elsewhere().isPresent());
  }

  private ModelAndView shownAgain(
      Assessing assessing, List<ScoreRow> rows, Input input, Model model) {
    show(assessing, rows, ScoreInput.page(input), input, model);
    return new ModelAndView(
        "funding/assessment/assessment", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** One criterion, as htmx sends it while it is typed. What was refused is said in its place. */
  @SendableAgain("Scores replace themselves until they are handed in")
  @PostMapping("/applications/{id}/assessment/scores/{criterionId}")
  @PreAuthorize("@assessmentRules.assess(#viewer, #id)")
  String saveOne(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID criterionId,
      Input input,
      Model model) {
    Call call = calls.getCall(applications.getApplication(id).callId());
    model.addAttribute("criterionId", criterionId);
    model.addAttribute("path", "/applications/" + id + "/assessment");
    Score typed = ScoreInput.read(call, criterionId, input);
    if (input.hasProblems()) {
      model.addAttribute("problem", input.problems().getFirst());
      return "funding/assessment/saved";
    }
    try {
      model.addAttribute("saving", assessments.save(id, typed, ScoreInput.page(input), viewer));
    } catch (Refused refused) {
      model.addAttribute("refused", refused);
    }
    return "funding/assessment/saved";
  }
}
