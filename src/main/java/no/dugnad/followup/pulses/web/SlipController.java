package no.dugnad.followup.pulses.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.Slips;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.People;
import no.dugnad.platform.ui.Input;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where an anonymous pulse is answered. Whoever holds the link may; nobody is known here, nothing
 * is kept on the way, and a link that is used, unknown or too late is answered alike.
 */
@Controller
class SlipController {
  /**
   * Of one that was sent with nothing in it, at an address to which one can go back: a page that
   * answers a form is shown again by no browser. What somebody wrote is kept at none.
   */
  private static final String UNANSWERED = "unanswered";

  private final Slips slips;
  private final SlipLimit limit;
  private final People people;

  SlipController(Slips slips, SlipLimit limit, People people) {
    this.slips = slips;
    this.limit = limit;
    this.people = people;
  }

  @GetMapping("/slips/{token}")
  ModelAndView ask(@PathVariable String token, Input input) {
    limit.count(token);
    Optional<Pulse> pulse = slips.find(token);
    if (pulse.isEmpty()) return gone();
    Input empty = Input.empty();
    if (input.has(UNANSWERED)) AnswerInput.answers(empty, pulse.get());
    return form(token, pulse.get(), empty);
  }

  @PostMapping("/slips/{token}")
  @SendableAgain("its link is used up by the first")
  ModelAndView answer(@PathVariable String token, Input input) {
    limit.count(token);
    Optional<Pulse> pulse = slips.find(token);
    if (pulse.isEmpty()) return gone();
    Map<UUID, String> answers = AnswerInput.answers(input, pulse.get());
    if (input.hasProblems() && AnswerInput.isEmpty(input, pulse.get()))
      return new ModelAndView("redirect:/slips/" + token + "?" + UNANSWERED);
    if (input.hasProblems()) return form(token, pulse.get(), input).addObject("stays", true);
    return slips.answer(token, answers) ? new ModelAndView("redirect:/slips") : gone();
  }

  /** At an address without the link: whoever has the phone next finds nothing to go back to. */
  @GetMapping("/slips")
  ModelAndView thanks() {
    return new ModelAndView("followup/pulses/slip-taken");
  }

  private ModelAndView form(String token, Pulse pulse, Input input) {
    var page = new ModelAndView("followup/pulses/slip");
    page.addObject("token", token);
    page.addObject("pulse", pulse);
    page.addObject("organisation", people.getOrganisation(pulse.organisationId()).name());
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView gone() {
    var page = new ModelAndView("followup/pulses/slip-gone");
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }
}
