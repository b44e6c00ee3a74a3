package no.dugnad.followup.claims.web;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.claims.Claim;
import no.dugnad.followup.claims.ClaimAnswers;
import no.dugnad.followup.claims.Claims;
import no.dugnad.followup.claims.Payments.Voucher;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What those who follow a project answer to its claims. */
@Controller
class ClaimAnswerController {
  private final ClaimAnswers answers;
  private final Claims claims;
  private final ClaimPages pages;

  ClaimAnswerController(ClaimAnswers answers, Claims claims, ClaimPages pages) {
    this.answers = answers;
    this.claims = claims;
    this.pages = pages;
  }

  @PostMapping("/projects/{id}/claims/{claim}/return")
  @PreAuthorize("@moneyRules.answerClaim(#viewer, #id, #claim)")
  ModelAndView giveBack(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID claim,
      Input input,
      RedirectAttributes redirect) {
    String what = input.text("what", Claim.MAX_WORDS);
    Optional<UUID> to = input.optionalId("to");
    if (to.isEmpty() && input.problem("to").isEmpty()) input.reject("to", "ui.problem.missing");
    return answer(
        "returned",
        "what",
        () -> answers.giveBack(id, claim, to.orElseThrow(), what, input.revision(), viewer),
        new Sent(viewer, id, claim, input, redirect));
  }

  @PostMapping("/projects/{id}/claims/{claim}/approval")
  @PreAuthorize("@moneyRules.answerClaim(#viewer, #id, #claim)")
  ModelAndView approve(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID claim,
      Input input,
      RedirectAttributes redirect) {
    Money amount = input.money("amount");
    String whyLess = input.optionalText("whyLess", Claim.MAX_WORDS);
    return answer(
        "approved",
        "amount",
        () -> answers.approve(id, claim, amount, whyLess, input.revision(), viewer),
        new Sent(viewer, id, claim, input, redirect));
  }

  @PostMapping("/projects/{id}/claims/{claim}/rejection")
  @PreAuthorize("@moneyRules.answerClaim(#viewer, #id, #claim)")
  ModelAndView reject(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID claim,
      Input input,
      RedirectAttributes redirect) {
    String why = input.text("why", Claim.MAX_WORDS);
    return answer(
        "rejected",
        "why",
        () -> answers.reject(id, claim, why, input.revision(), viewer),
        new Sent(viewer, id, claim, input, redirect));
  }

  @PostMapping("/projects/{id}/claims/{claim}/payment")
  @PreAuthorize("@moneyRules.answerClaim(#viewer, #id, #claim)")
  ModelAndView pay(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID claim,
      Input input,
      RedirectAttributes redirect) {
    Voucher voucher = VoucherInput.read(input);
    return answer(
        "paid",
        VoucherInput.REFERENCE,
        () -> answers.pay(id, claim, voucher, input.revision(), viewer),
        new Sent(viewer, id, claim, input, redirect));
  }

  private record Sent(
      Viewer viewer, UUID projectId, UUID claimId, Input input, RedirectAttributes redirect) {}

  private ModelAndView answer(String what, String field, Runnable deed, Sent sent) {
    if (!sent.input().hasProblems()) {
      try {
        deed.run();
        Notice.say(sent.redirect(), "claims.notice." + what);
        return new ModelAndView(
            "redirect:/projects/" + sent.projectId() + "/claims/" + sent.claimId());
      } catch (Refused refused) {
        sent.input().reject(field(refused, field), refused.key(), refused.args());
      }
    }
    return pages.show(sent.viewer(), claims.get(sent.projectId(), sent.claimId()), sent.input());
  }

  private static String field(Refused refused, String otherwise) {
    return refused.key().equals(ClaimAnswers.WHY_LESS)
        ? "whyLess"
        : VoucherInput.field(refused, otherwise);
  }
}
