package no.dugnad.followup.benefits.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.followup.benefits.Asking;
import no.dugnad.followup.benefits.AskingStatus.Answered;
import no.dugnad.followup.benefits.Askings;
import no.dugnad.followup.benefits.Benefit;
import no.dugnad.followup.benefits.Benefits;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
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

/** Those in the line say what they have seen, half a year and a year after. */
@Controller
class AnswerController {
  private final Askings askings;
  private final Benefits benefits;
  private final Projects projects;
  private final Clock clock;

  AnswerController(Askings askings, Benefits benefits, Projects projects, Clock clock) {
    this.askings = askings;
    this.benefits = benefits;
    this.projects = projects;
    this.clock = clock;
  }

  @GetMapping("/projects/{id}/benefits/answer")
  @PreAuthorize("@benefitRules.answer(#viewer, #id)")
  ModelAndView ask(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, stored(askings.listAsked(id, viewer)));
  }

  @PostMapping("/projects/{id}/benefits/answer")
  @PreAuthorize("@benefitRules.answer(#viewer, #id)")
  ModelAndView answer(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    List<Asking> asked = askings.listAsked(id, viewer);
    if (asked.isEmpty()) return done(id);
    Map<UUID, Benefit> of = byId(benefits.list(id));
    var answers = new HashMap<UUID, Answered>();
    for (Asking asking : asked)
      if (asked.size() == 1 || AnswerInput.isBegun(asking.id(), input))
        answers.put(
            asking.id(),
            AnswerInput.read(asking.id(), of.get(asking.benefitId()), input, clock.instant()));
    if (answers.isEmpty()) input.reject("seen." + asked.getFirst().id(), "ui.problem.missing");
    if (!input.hasProblems()) {
      try {
        askings.answer(id, answers, input.revision(), viewer);
        Notice.say(redirect, "benefits.notice.answered");
        // It stands there as they gave it: of what is answered, home has no link.
        return done(id);
      } catch (Refused refused) {
        if (!refused.isClash() || !input.clash(stored(askings.listAsked(id, viewer))))
          input.reject("seen." + asked.getFirst().id(), refused.key(), refused.args());
      }
    }
    return page(viewer, id, input);
  }

  private static ModelAndView done(UUID id) {
    return new ModelAndView("redirect:/projects/" + id + "/benefits/answer");
  }

  private static Input stored(List<Asking> asked) {
    var fields = new HashMap<String, String>();
    for (Asking asking : asked)
      asking.answered().ifPresent(said -> fields.putAll(AnswerInput.stored(asking.id(), said)));
    return Input.of(fields);
  }

  private static Map<UUID, Benefit> byId(List<Benefit> benefits) {
    return benefits.stream().collect(Collectors.toMap(Benefit::id, Function.identity()));
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input) {
    Project project = projects.getProject(id);
    List<Asking> asked = askings.listAsked(id, viewer);
    List<Asking> all = askings.list(List.of(project));
    Map<UUID, Benefit> of = byId(benefits.list(id));
    var page = new ModelAndView("followup/benefits/answer");
    page.addObject("project", project);
    page.addObject("asked", asked);
    page.addObject(
        "questions",
        asked.stream()
            .map(one -> new BenefitQuestion(one.id(), of.get(one.benefitId()), before(one, all)))
            .toList());
    page.addObject("revision", input.revision(Asking.revision(asked)));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** What was said of the same last, at an earlier point. */
  private static Optional<Asking> before(Asking asking, List<Asking> all) {
    return all.stream()
        .filter(one -> Objects.equals(one.benefitId(), asking.benefitId()))
        .filter(one -> one.point().compareTo(asking.point()) < 0 && one.answered().isPresent())
        .reduce((_, last) -> last);
  }
}
