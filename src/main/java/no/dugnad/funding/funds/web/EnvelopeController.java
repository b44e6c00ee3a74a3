package no.dugnad.funding.funds.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.funds.AwardName;
import no.dugnad.funding.funds.Balance;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.EnvelopePart;
import no.dugnad.funding.funds.EnvelopeStep;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Slots;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each year's envelope, and what is set aside in it. */
@Controller
class EnvelopeController {
  private enum Direction {
    MORE,
    LESS
  }

  private final Funds funds;
  private final List<EnvelopePart> parts;
  private final List<EnvelopeStep> steps;
  private final List<AwardName> awards;
  private final Clock clock;

  EnvelopeController(Funds funds, Slots slots, Clock clock) {
    this.funds = funds;
    this.parts = slots.in(EnvelopePart.class);
    this.steps = slots.in(EnvelopeStep.class);
    this.awards = slots.in(AwardName.class);
    this.clock = clock;
  }

  @GetMapping("/funds/{id}/envelopes/new")
  @PreAuthorize("@fundRules.keepFund(#viewer, #id)")
  ModelAndView blank(Viewer viewer, @PathVariable UUID id) {
    int year = Oslo.date(clock.instant()).getYear();
    return form(id, Input.of(Map.of("year", Integer.toString(year))));
  }

  @PostMapping("/funds/{id}/envelopes")
  @PreAuthorize("@fundRules.keepFund(#viewer, #id)")
  ModelAndView add(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    int year = input.wholeNumber("year", Envelope.FIRST_YEAR, Envelope.LAST_YEAR);
    String name = input.line("name", Envelope.MAX_NAME);
    Money setAside = notNegative(input, "amount");
    if (input.hasProblems()) return form(id, input);
    try {
      UUID envelope = funds.addEnvelope(id, year, name, setAside, viewer.actor());
      Notice.say(redirect, "funds.envelope.added", name);
      return new ModelAndView("redirect:/envelopes/" + envelope);
    } catch (Refused refused) {
      input.reject("name", refused.key(), refused.args());
      return form(id, input);
    }
  }

  @GetMapping("/envelopes/{id}")
  @PreAuthorize("@fundRules.keepEnvelope(#viewer, #id)")
  ModelAndView envelope(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, Input.of(Map.of("direction", Direction.MORE.name())));
  }

  /** Sets aside more, or less. */
  @PostMapping("/envelopes/{id}/allocations")
  @PreAuthorize("@fundRules.keepEnvelope(#viewer, #id)")
  ModelAndView setAside(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Direction direction = input.choice("direction", Direction.class);
    Money amount = notNegative(input, "amount");
    if (input.hasProblems()) return page(viewer, id, input);
    try {
      Money change = direction == Direction.MORE ? amount : amount.negated();
      funds.setAside(id, change, input.revision(), viewer);
      Notice.say(redirect, "funds.allocated", amount);
      return new ModelAndView("redirect:/envelopes/" + id);
    } catch (Refused refused) {
      if (refused.isClash()) {
        input.reject("amount", "ui.problem.clash.sum", funds.balance(id, viewer).setAside());
      } else input.reject("amount", refused.key(), refused.args());
      return page(viewer, id, input);
    }
  }

  private Map<UUID, AwardName.Named> names(Envelope envelope, Viewer viewer) {
    var names = new HashMap<UUID, AwardName.Named>();
    awards.forEach(room -> names.putAll(room.names(envelope, viewer)));
    return names;
  }

  private static Money notNegative(Input input, String field) {
    Money amount = input.money(field);
    if (amount.isNegative()) input.reject(field, "funds.problem.negative");
    return amount;
  }

  private ModelAndView form(UUID fundId, Input input) {
    var page = new ModelAndView("funding/funds/envelope-form");
    page.addObject("fund", funds.getFund(fundId));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input) {
    var page = new ModelAndView("funding/funds/envelope");
    Envelope envelope = funds.getEnvelope(id);
    page.addObject("envelope", envelope);
    page.addObject(
        "parts", parts.stream().flatMap(p -> p.parts(envelope, viewer).stream()).toList());
    Balance balance = funds.balance(id, viewer);
    page.addObject("balance", balance);
    page.addObject(
        "next",
        balance.available().isPositive()
            ? steps.stream().flatMap(room -> room.next(envelope, viewer).stream()).toList()
            : List.of());
    page.addObject("revision", input.revision(Revision.of(balance.setAside())));
    page.addObject("movements", funds.listMovements(id, viewer));
    page.addObject("names", names(envelope, viewer));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
