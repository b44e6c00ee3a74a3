package no.dugnad.platform.forgetting.web;

import no.dugnad.platform.forgetting.Forgettings;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is held of oneself, and asking to be forgotten. */
@Controller
class OwnForgettingController {
  private final Forgettings forgettings;
  private final FreshSignIn freshSignIn;

  OwnForgettingController(Forgettings forgettings, FreshSignIn freshSignIn) {
    this.forgettings = forgettings;
    this.freshSignIn = freshSignIn;
  }

  @GetMapping("/me/forgetting")
  @PreAuthorize("@forgettingRules.askForOneself(#viewer)")
  ModelAndView own(Viewer viewer) {
    return new ModelAndView("platform/forgetting/own")
        .addObject("overview", forgettings.overview(viewer))
        .addObject("answerBy", forgettings.answerBy())
        .addObject("request", forgettings.findOpen(viewer.personId()));
  }

  @PostMapping("/me/forgetting")
  @PreAuthorize("@forgettingRules.askForOneself(#viewer)")
  String ask(Viewer viewer, RedirectAttributes redirect) {
    freshSignIn.require();
    forgettings.ask(viewer);
    Notice.say(redirect, "forgetting.notice.asked");
    return "redirect:/me/forgetting";
  }

  @PostMapping("/me/forgetting/withdrawal")
  @PreAuthorize("@forgettingRules.askForOneself(#viewer)")
  String takeBack(Viewer viewer, RedirectAttributes redirect) {
    forgettings
        .findOpen(viewer.personId())
        .ifPresent(request -> forgettings.takeBack(request.id(), viewer));
    Notice.say(redirect, "forgetting.notice.takenBack");
    return "redirect:/me/forgetting";
  }
}
