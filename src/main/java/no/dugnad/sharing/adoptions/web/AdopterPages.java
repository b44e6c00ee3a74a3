package no.dugnad.sharing.adoptions.web;

import java.time.Clock;
import java.util.Optional;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.sharing.adoptions.Adoption;
import no.dugnad.sharing.adoptions.AdoptionStatus.Ended;
import no.dugnad.sharing.adoptions.AdoptionStatus.Use;
import no.dugnad.sharing.adoptions.Adoptions;
import no.dugnad.sharing.catalogue.Catalogue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where those who adopt confirm that they do, and say how it goes, by a link that they were sent.
 * The page has buttons, because mail scanners open links.
 */
@Controller
class AdopterPages {
  private final Adoptions adoptions;
  private final Catalogue catalogue;
  private final Clock clock;

  AdopterPages(Adoptions adoptions, Catalogue catalogue, Clock clock) {
    this.adoptions = adoptions;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping("/adoptions/{token}")
  ModelAndView show(Viewer viewer, @PathVariable String token) {
    return page(
        viewer,
        token,
        adoptions
            .find(token)
            .map(adoption -> UseInput.stored(adoption.use()))
            .orElseGet(Input::empty));
  }

  /** One that is confirmed stays so. */
  @PostMapping("/adoptions/{token}")
  ModelAndView confirm(@PathVariable String token, RedirectAttributes redirect) {
    adoptions.confirm(token);
    return done(token, "confirmed", redirect);
  }

  @PostMapping("/adoptions/{token}/answer")
  ModelAndView say(@PathVariable String token, RedirectAttributes redirect) {
    adoptions.say(token);
    return done(token, "said", redirect);
  }

  @PostMapping("/adoptions/{token}/use")
  ModelAndView state(
      Viewer viewer, @PathVariable String token, Input input, RedirectAttributes redirect) {
    Use use = UseInput.read(input, Oslo.date(clock.instant()));
    if (!input.hasProblems()) {
      try {
        adoptions.state(token, use, input.revision());
        return done(token, "stated", redirect);
      } catch (Refused refused) {
        input.reject("since", refused.key(), refused.args());
      }
    }
    return page(viewer, token, input);
  }

  @PostMapping("/adoptions/{token}/use/removal")
  ModelAndView takeBack(@PathVariable String token, RedirectAttributes redirect) {
    adoptions.takeBack(token);
    return done(token, "takenBack", redirect);
  }

  /** What can't be undone has a page of its own, that asks. */
  @GetMapping("/adoptions/{token}/ending")
  ModelAndView ending(@PathVariable String token) {
    return ending(token, Input.empty());
  }

  private ModelAndView ending(String token, Input input) {
    Optional<Adoption> adoption = adoptions.find(token);
    if (adoption.isEmpty() || adoption.get().isEnded() || adoption.get().isClaimed())
      return new ModelAndView("redirect:/adoptions/" + token);
    var page = new ModelAndView("sharing/adoptions/ending");
    page.addObject("adoption", adoption.get());
    page.addObject("token", token);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/adoptions/{token}/ending")
  ModelAndView end(@PathVariable String token, Input input) {
    String why = input.optionalText("why", Ended.MAX_WHY);
    if (input.hasProblems()) return ending(token, input);
    adoptions.end(token, why);
    return new ModelAndView("redirect:/adoptions/" + token);
  }

  private ModelAndView done(String token, String what, RedirectAttributes redirect) {
    if (adoptions.find(token).isPresent()) Notice.say(redirect, "adoptions.notice." + what);
    return new ModelAndView("redirect:/adoptions/" + token);
  }

  private ModelAndView page(Viewer viewer, String token, Input input) {
    Optional<Adoption> found = adoptions.find(token);
    if (found.isEmpty())
      return new ModelAndView("sharing/adoptions/no-adoption", HttpStatus.NOT_FOUND);
    Adoption adoption = found.get();
    var page = new ModelAndView("sharing/adoptions/adopter");
    page.addObject("adoption", adoption);
    page.addObject("entry", catalogue.find(adoption.projectId(), viewer));
    page.addObject("token", token);
    page.addObject("revision", input.revision(adoption.revision()));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
