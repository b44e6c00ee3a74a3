package no.dugnad.followup.payees.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.dugnad.followup.payees.AccountFields;
import no.dugnad.followup.payees.Payees;
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

/** Names the fields of the organisation's accounts. */
@Controller
class AccountFieldController {
  private static final String NAME = "name.";

  private final Payees payees;

  AccountFieldController(Payees payees) {
    this.payees = payees;
  }

  @GetMapping("/account-fields")
  @PreAuthorize("@payeeRules.nameFields(#viewer)")
  ModelAndView fields(Viewer viewer) {
    return page(viewer, stored(viewer));
  }

  @PostMapping("/account-fields")
  @PreAuthorize("@payeeRules.nameFields(#viewer)")
  ModelAndView name(Viewer viewer, Input input, RedirectAttributes redirect) {
    var fields =
        new AccountFields(
            places()
                .mapToObj(place -> input.optionalLine(NAME + place, AccountFields.MAX_NAME))
                .toList());
    if (!input.hasProblems()) {
      try {
        payees.nameFields(fields, input.revision(), viewer);
        Notice.say(redirect, "payees.notice.fields");
        return new ModelAndView("redirect:/account-fields");
      } catch (Refused refused) {
        if (refused.isClash()) input.clash(stored(viewer));
        input.reject(NAME + 0, refused.key(), refused.args());
      }
    }
    return page(viewer, input);
  }

  private Input stored(Viewer viewer) {
    AccountFields now = payees.fields(viewer.organisationId());
    return Input.of(
        places()
            .boxed()
            .collect(Collectors.toMap(place -> NAME + place, place -> now.names().get(place))));
  }

  private static IntStream places() {
    return IntStream.range(0, AccountFields.PLACES);
  }

  private ModelAndView page(Viewer viewer, Input input) {
    var page = new ModelAndView("followup/payees/account-fields");
    page.addObject("revision", input.revision(payees.fields(viewer.organisationId()).revision()));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
