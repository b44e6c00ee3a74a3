package no.dugnad.followup.pulses.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.Pulses;
import no.dugnad.followup.pulses.SignedAnswers;
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

/** Where a pulse is answered by name. */
@Controller
class SignedController {
  private final Pulses pulses;
  private final SignedAnswers answers;
  private final Clock clock;

  SignedController(Pulses pulses, SignedAnswers answers, Clock clock) {
    this.pulses = pulses;
    this.answers = answers;
    this.clock = clock;
  }

  @GetMapping("/pulses/{id}/answer")
  @PreAuthorize("@pulseRules.answer(#viewer, #id)")
  ModelAndView ask(Viewer viewer, @PathVariable UUID id) {
    Pulse pulse = pulses.getPulse(id);
    return pulse.takesAnswers(clock.instant())
        ? form(pulse, AnswerInput.stored(pulse, answers.list(id, viewer)), viewer)
        : done(id);
  }

  @PostMapping("/pulses/{id}/answer")
  @PreAuthorize("@pulseRules.answer(#viewer, #id)")
  ModelAndView answer(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Pulse pulse = pulses.getPulse(id);
    Map<UUID, String> typed = AnswerInput.answers(input, pulse);
    if (!input.hasProblems()) {
      try {
        answers.answer(id, typed, input.revision(), viewer);
        Notice.say(redirect, "pulses.said.answered");
        return done(id);
      } catch (Refused refused) {
        if (refused.isClash()) input.clash(AnswerInput.stored(pulse, answers.list(id, viewer)));
        input.reject("a1", refused.key(), refused.args());
      }
    }
    return form(pulse, input, viewer);
  }

  private ModelAndView form(Pulse pulse, Input input, Viewer viewer) {
    var page = new ModelAndView("followup/pulses/answer");
    page.addObject("pulse", pulse);
    page.addObject("input", input);
    page.addObject(
        "revision",
        input.revision(SignedAnswers.revision(pulse, answers.list(pulse.id(), viewer))));
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView done(UUID id) {
    return new ModelAndView("redirect:" + Pulse.path(id));
  }
}
