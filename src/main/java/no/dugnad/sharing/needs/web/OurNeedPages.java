package no.dugnad.sharing.needs.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.challenges.ChallengeRules;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pager;
import no.dugnad.sharing.needs.Need;
import no.dugnad.sharing.needs.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people have told an organisation, for its advisers, who answer. */
@Controller
class OurNeedPages {
  /** What comes of it. */
  private enum Ending {
    ANSWER,
    TAKE_UP,
    CLOSE
  }

  private final Needs needs;
  private final ChallengeRules challenges;

  OurNeedPages(Needs needs, ChallengeRules challenges) {
    this.needs = needs;
    this.challenges = challenges;
  }

  @GetMapping("/our-needs")
  @PreAuthorize("@needRules.list(#viewer)")
  String list(Viewer viewer, Input input, Model model) {
    model.addAttribute("received", needs.listReceived(viewer.organisationId(), Pager.asked(input)));
    return "sharing/needs/list";
  }

  @GetMapping("/our-needs/{id}")
  @PreAuthorize("@needRules.answer(#viewer, #id)")
  ModelAndView need(Viewer viewer, @PathVariable UUID id) {
    Need need = needs.get(id);
    return page(viewer, need, Input.of(Map.of("title", need.title())));
  }

  @PostMapping("/our-needs/{id}/answer")
  @PreAuthorize("@needRules.answer(#viewer, #id)")
  ModelAndView answer(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Ending ending = input.choice("ending", Ending.class);
    String words = input.text("words", Need.MAX_WORDS);
    boolean takesUp = ending == Ending.TAKE_UP && !input.hasProblems();
    String title = takesUp ? input.line("title", ChallengeText.MAX_TITLE) : "";
    if (takesUp && !challenges.keep(viewer)) input.reject("ending", "ui.problem.choice");
    if (input.hasProblems()) return page(viewer, needs.get(id), input);
    try {
      switch (ending) {
        case ANSWER -> needs.answer(id, words, viewer);
        case TAKE_UP -> needs.takeUp(id, title, words, viewer);
        case CLOSE -> needs.close(id, words, viewer);
      }
    } catch (Refused refused) {
      input.reject("words", refused.key(), refused.args());
      return page(viewer, needs.get(id), input);
    }
    Notice.say(redirect, "needs.ended");
    return new ModelAndView("redirect:/our-needs/" + id);
  }

  private ModelAndView page(Viewer viewer, Need need, Input input) {
    var page = new ModelAndView("sharing/needs/need");
    page.addObject("need", need);
    page.addObject("input", input);
    page.addObject("takesUp", challenges.keep(viewer));
    page.addObject("entries", needs.timeline(need.id()));
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
