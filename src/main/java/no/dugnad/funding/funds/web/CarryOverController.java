package no.dugnad.funding.funds.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.funds.Balance;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
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

/** What is left of an envelope at the year's end goes on to a later one. */
@Controller
class CarryOverController {
  private static final String TO = "to";
  private static final String AMOUNT = "amount";

  private final Funds funds;

  CarryOverController(Funds funds) {
    this.funds = funds;
  }

  @GetMapping("/envelopes/{id}/carry-over")
  @PreAuthorize("@fundRules.keepEnvelope(#viewer, #id)")
  ModelAndView form(Viewer viewer, @PathVariable UUID id) {
    Envelope from = funds.getEnvelope(id);
    List<Envelope> later = later(from);
    Money available = funds.balance(id, viewer).available();
    return page(
        viewer,
        from,
        later,
        Input.of(
            Map.of(
                TO, later.isEmpty() ? "" : later.getFirst().id().toString(),
                AMOUNT, available.isPositive() ? available.typed() : "")));
  }

  @PostMapping("/envelopes/{id}/carry-over")
  @PreAuthorize("@fundRules.keepEnvelope(#viewer, #id)")
  ModelAndView carryOver(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Envelope from = funds.getEnvelope(id);
    List<Envelope> later = later(from);
    Money amount = input.money(AMOUNT);
    String reference = input.line("reference", Funds.MAX_REFERENCE);
    Envelope to =
        later.stream()
            .filter(one -> one.id().toString().equals(input.raw(TO)))
            .findFirst()
            .orElse(null);
    if (to == null) input.reject(TO, "funds.problem.to");
    if (to != null && !input.hasProblems()) {
      try {
        funds.carryOver(id, to.id(), amount, reference, input.revision(), viewer);
        Notice.say(redirect, "funds.carriedOver", amount, to.title());
        return new ModelAndView("redirect:/envelopes/" + id);
      } catch (Refused refused) {
        if (refused.isClash()) {
          input.reject(AMOUNT, "ui.problem.clash.sum", funds.balance(id, viewer).setAside());
        } else input.reject(AMOUNT, refused.key(), refused.args());
      }
    }
    return page(viewer, from, later, input);
  }

  /** The next year's first. */
  private List<Envelope> later(Envelope from) {
    return funds.listEnvelopesOf(List.of(from.fundId())).stream()
        .filter(envelope -> envelope.year() > from.year())
        .sorted(
            Comparator.comparingInt(Envelope::year)
                .thenComparing(e -> !e.name().equals(from.name())))
        .toList();
  }

  private ModelAndView page(Viewer viewer, Envelope from, List<Envelope> later, Input input) {
    var page = new ModelAndView("funding/funds/carry-over");
    Balance balance = funds.balance(from.id(), viewer);
    page.addObject("envelope", from);
    page.addObject("later", later);
    page.addObject("balance", balance);
    page.addObject("revision", input.revision(Revision.of(balance.setAside())));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
