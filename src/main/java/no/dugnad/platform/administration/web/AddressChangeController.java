package no.dugnad.platform.administration.web;

import no.dugnad.platform.administration.AddressChange;
import no.dugnad.platform.administration.AddressChanges;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new address for one's own sign-in, and the answers from the two mailboxes. */
@Controller
class AddressChangeController {
  private final AddressChanges changes;
  private final People people;

  AddressChangeController(AddressChanges changes, People people) {
    this.changes = changes;
    this.people = people;
  }

  @GetMapping("/me/address")
  @PreAuthorize("@peopleRules.signedIn(#viewer)")
  ModelAndView form(Viewer viewer) {
    return form(viewer, Input.empty(), HttpStatus.OK);
  }

  @PostMapping("/me/address")
  @PreAuthorize("@peopleRules.signedIn(#viewer)")
  ModelAndView ask(Viewer viewer, Input input, RedirectAttributes redirect) {
    String email = input.email("email");
    if (email.equalsIgnoreCase(viewer.person().email())) {
      input.reject("email", "administration.problem.sameAddress");
    }
    if (input.hasProblems()) return form(viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
    changes.ask(viewer, email);
    Notice.say(redirect, "administration.notice.addressAsked");
    return new ModelAndView("redirect:/me/address");
  }

  @PostMapping("/me/address/withdrawal")
  @PreAuthorize("@peopleRules.signedIn(#viewer)")
  String withdraw(Viewer viewer, RedirectAttributes redirect) {
    changes.withdraw(viewer.personId());
    Notice.say(redirect, "administration.notice.addressStopped");
    return "redirect:/me/address";
  }

  /** The link's page has buttons, because mail scanners open links. */
  @GetMapping("/address-change")
  ModelAndView answer(Input input, RedirectAttributes redirect) {
    return answer(input, redirect, HttpStatus.OK);
  }

  @PostMapping("/address-change/confirmation")
  ModelAndView confirm(Input input, RedirectAttributes redirect) {
    if (changes.findByToken(input.raw("token")).isEmpty()) return over(redirect);
    try {
      boolean changed = changes.confirm(input.raw("token"));
      Notice.say(
          redirect,
          changed
              ? "administration.notice.addressChanged"
              : "administration.notice.addressConfirmed");
    } catch (Refused refused) {
      input.reject("token", refused.key(), refused.args());
      return answer(input, redirect, HttpStatus.CONFLICT);
    }
    return new ModelAndView("redirect:/sign-in");
  }

  @PostMapping("/address-change/refusal")
  String stop(Input input, RedirectAttributes redirect) {
    changes.stop(input.raw("token"));
    Notice.say(redirect, "administration.notice.addressStopped");
    return "redirect:/sign-in";
  }

  private ModelAndView answer(Input input, RedirectAttributes redirect, HttpStatus status) {
    return changes
        .findByToken(input.raw("token"))
        .map(change -> answer(input, change, status))
        .orElseGet(() -> over(redirect));
  }

  private ModelAndView answer(Input input, AddressChange change, HttpStatus status) {
    return new ModelAndView("platform/administration/address-answer", status)
        .addObject("input", input)
        .addObject("before", people.getPerson(change.personId()).email())
        .addObject("change", change);
  }

  /** Answered already, by this press a moment ago or by another; or too old. */
  private static ModelAndView over(RedirectAttributes redirect) {
    Notice.say(redirect, "administration.notice.addressOver");
    return new ModelAndView("redirect:/sign-in");
  }

  private ModelAndView form(Viewer viewer, Input input, HttpStatus status) {
    return new ModelAndView("platform/administration/address", status)
        .addObject("input", input)
        .addObject("email", viewer.person().email())
        .addObject("change", changes.find(viewer.personId()));
  }
}
