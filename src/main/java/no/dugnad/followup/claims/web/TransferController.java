package no.dugnad.followup.claims.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.claims.Payment;
import no.dugnad.followup.claims.Payments;
import no.dugnad.followup.claims.Payments.Seen;
import no.dugnad.followup.claims.Payments.Voucher;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
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

/** Registers one project's transfer, and takes back what was registered by mistake. */
@Controller
class TransferController {
  private static final String WHY = "why";

  private final Payments payments;
  private final MoneyPages pages;
  private final Projects projects;
  private final FollowUpHeads heads;

  TransferController(Payments payments, MoneyPages pages, Projects projects, FollowUpHeads heads) {
    this.payments = payments;
    this.pages = pages;
    this.projects = projects;
    this.heads = heads;
  }

  @PostMapping("/projects/{id}/transfers")
  @PreAuthorize("@moneyRules.pay(#viewer, #id)")
  ModelAndView transfer(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Voucher voucher = VoucherInput.read(input);
    Optional<Seen> seen =
        TickInput.parse(input.raw(TickInput.NAME)).filter(one -> one.projectId().equals(id));
    if (seen.isEmpty()) input.reject(VoucherInput.REFERENCE, "ui.problem.choice");
    if (!input.hasProblems()) {
      try {
        payments.transfer(List.of(seen.orElseThrow()), voucher, viewer);
        Notice.say(redirect, "claims.notice.transferred", 1);
        return money(id);
      } catch (Refused refused) {
        String field = VoucherInput.field(refused, VoucherInput.REFERENCE);
        input.reject(field, refused.key(), refused.args());
      }
    }
    return pages.show(viewer, id, input);
  }

  @GetMapping("/projects/{id}/payments/{payment}")
  @PreAuthorize("@moneyRules.pay(#viewer, #id)")
  ModelAndView payment(Viewer viewer, @PathVariable UUID id, @PathVariable UUID payment) {
    return page(viewer, id, payment, Input.empty());
  }

  @PostMapping("/projects/{id}/payments/{payment}/reversal")
  @PreAuthorize("@moneyRules.pay(#viewer, #id)")
  ModelAndView reverse(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID payment,
      Input input,
      RedirectAttributes redirect) {
    payments.get(id, payment);
    String why = input.text(WHY, Payment.MAX_WHY);
    if (!input.hasProblems()) {
      try {
        payments.reverse(id, payment, why, viewer);
        Notice.say(redirect, "claims.notice.reversed");
        return money(id);
      } catch (Refused refused) {
        input.reject(WHY, refused.key(), refused.args());
      }
    }
    return page(viewer, id, payment, input);
  }

  private ModelAndView page(Viewer viewer, UUID id, UUID payment, Input input) {
    var page = new ModelAndView("followup/claims/payment");
    page.addObject("head", heads.head(projects.getProject(id), viewer));
    page.addObject("payment", payments.get(id, payment));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView money(UUID id) {
    return new ModelAndView("redirect:/projects/" + id + "/money");
  }
}
