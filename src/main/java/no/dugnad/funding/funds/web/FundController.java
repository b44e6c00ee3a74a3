package no.dugnad.funding.funds.web;

import java.util.UUID;
import no.dugnad.funding.funds.Fund;
import no.dugnad.funding.funds.Funds;
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

/** The beginning of a fund. */
@Controller
class FundController {
  private final Funds funds;

  FundController(Funds funds) {
    this.funds = funds;
  }

  @GetMapping("/funds/new")
  @PreAuthorize("@fundRules.keep(#viewer)")
  ModelAndView blank(Viewer viewer) {
    return form(Input.empty());
  }

  @PostMapping("/funds")
  @PreAuthorize("@fundRules.keep(#viewer)")
  ModelAndView add(Viewer viewer, Input input, RedirectAttributes redirect) {
    String name = input.line("name", Fund.MAX_NAME);
    String purpose = input.optionalText("purpose", Fund.MAX_PURPOSE);
    if (input.hasProblems()) return form(input);
    try {
      UUID id = funds.addFund(viewer.organisationId(), name, purpose, viewer.actor());
      Notice.say(redirect, "funds.added", name);
      return new ModelAndView("redirect:/funds/" + id);
    } catch (Refused refused) {
      input.reject("name", refused.key(), refused.args());
      return form(input);
    }
  }

  private static ModelAndView form(Input input) {
    var page = new ModelAndView("funding/funds/fund-form");
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
