package no.dugnad.challenges.web;

import java.util.UUID;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.people.Viewer;
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

/** An organisation's challenges. */
@Controller
class ChallengePages {
  private static final int MAX_TITLE = 200;
  private static final int MAX_BACKGROUND = 10_000;

  private final Challenges challenges;

  ChallengePages(Challenges challenges) {
    this.challenges = challenges;
  }

  @GetMapping("/challenges")
  @PreAuthorize("@challengeRules.keep(#viewer)")
  String list(Viewer viewer, Model model) {
    model.addAttribute("challenges", challenges.listChallenges(viewer.organisationId()));
    return "challenges/list";
  }

  @GetMapping("/challenges/new")
  @PreAuthorize("@challengeRules.keep(#viewer)")
  ModelAndView blank(Viewer viewer) {
    return form(Input.empty());
  }

  @PostMapping("/challenges")
  @PreAuthorize("@challengeRules.keep(#viewer)")
  ModelAndView add(Viewer viewer, Input input, RedirectAttributes redirect) {
    String title = input.text("title", MAX_TITLE);
    String background = input.optionalText("background", MAX_BACKGROUND);
    if (input.hasProblems()) return form(input);
    UUID id = challenges.add(viewer.organisationId(), title, background, viewer.actor());
    Notice.say(redirect, "challenges.added");
    return new ModelAndView("redirect:/challenges/" + id);
  }

  @GetMapping("/challenges/{id}")
  @PreAuthorize("@challengeRules.see(#viewer, #id)")
  String challenge(Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("challenge", challenges.getChallenge(id));
    model.addAttribute("entries", challenges.timeline(id));
    return "challenges/challenge";
  }

  private static ModelAndView form(Input input) {
    var page = new ModelAndView("challenges/form");
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
