package no.dugnad.followup.claims.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.followup.claims.Due;
import no.dugnad.followup.claims.DuePayments;
import no.dugnad.followup.claims.Payments;
import no.dugnad.followup.claims.Payments.Seen;
import no.dugnad.followup.claims.Payments.Voucher;
import no.dugnad.followup.payees.Payees;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pager;
import no.dugnad.platform.ui.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that is to be paid in an organisation, and that is paid. */
@Controller
class PaymentController {
  private static final String COHORT = "cohort";
  private static final int PAGE = 25;

  private final DuePayments due;
  private final Payments payments;
  private final Payees payees;
  private final Tables tables;
  private final Pages pages;
  private final Clock clock;

  PaymentController(
      DuePayments due, Payments payments, Payees payees, Tables tables, Pages pages, Clock clock) {
    this.due = due;
    this.payments = payments;
    this.payees = payees;
    this.tables = tables;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/payments")
  @PreAuthorize("@moneyRules.listDue(#viewer)")
  ModelAndView due(Viewer viewer, Input input) {
    return page(viewer, input.with(VoucherInput.PAID_ON, Oslo.date(clock.instant()).toString()));
  }

  @GetMapping("/payments/paid")
  @PreAuthorize("@moneyRules.listDue(#viewer)")
  ModelAndView paid(Viewer viewer, Input input) {
    var sum = due.sumPaid(cohort(input), viewer);
    Pager pager = Pager.of(input, PAGE, sum.payments());
    var page = new ModelAndView("followup/claims/paid");
    page.addObject("sum", sum);
    page.addObject("paid", due.listPaid(cohort(input), viewer, PAGE, pager.offset()));
    page.addObject("pager", pager);
    page.addObject("input", input);
    return page;
  }

  @GetMapping("/payments/export")
  @PreAuthorize("@moneyRules.listDue(#viewer)")
  ResponseEntity<byte[]> export(Viewer viewer, Input input, Locale language) {
    var sheet =
        PaymentSheet.of(
            due.list(cohort(input), viewer),
            payees.fields(viewer.organisationId()),
            pages.ui(language));
    return Download.CSV.of(sheet.name() + " " + Oslo.date(clock.instant()), tables.csv(sheet));
  }

  @PostMapping("/payments/transfers")
  @PreAuthorize("@moneyRules.listDue(#viewer)")
  ModelAndView transfer(Viewer viewer, Input input, RedirectAttributes redirect) {
    Voucher voucher = VoucherInput.read(input);
    List<Seen> seen =
        input.all(TickInput.NAME).stream().map(TickInput::parse).flatMap(Optional::stream).toList();
    if (seen.isEmpty()) input.reject(TickInput.NAME, "claims.problem.noneTicked");
    if (!input.hasProblems()) {
      try {
        payments.transfer(seen, voucher, viewer);
        Notice.say(redirect, "claims.notice.transferred", seen.size());
        return new ModelAndView("redirect:" + input.address("/payments", COHORT));
      } catch (Refused refused) {
        boolean ofPayee = refused.key().equals(Payees.PAYEE_CHANGED);
        String field = ofPayee ? TickInput.NAME : VoucherInput.field(refused, TickInput.NAME);
        input.reject(field, refused.key(), refused.args());
      }
    }
    return page(viewer, input);
  }

  private ModelAndView page(Viewer viewer, Input input) {
    Due all = due.list(null, viewer);
    UUID chosen = cohort(input);
    var page = new ModelAndView("followup/claims/payments");
    page.addObject("due", chosen == null ? all : all.of(chosen));
    page.addObject("cohorts", cohorts(all));
    page.addObject("fields", payees.fields(viewer.organisationId()));
    page.addObject("changed", payees.listChanged(all.projectIds()));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static Map<UUID, Due.Of> cohorts(Due all) {
    var cohorts = new LinkedHashMap<UUID, Due.Of>();
    Stream.of(
            all.transfers().stream().map(Due.Transfer::of),
            all.unsaid().stream().map(Due.Unsaid::of),
            all.claims().stream().map(Due.OnClaim::of))
        .flatMap(of -> of)
        .forEach(of -> cohorts.putIfAbsent(of.cohortId(), of));
    return cohorts;
  }

  /** Of a link that was typed wrong all are shown. */
  private static @Nullable UUID cohort(Input input) {
    return Input.of(input.fields()).optionalId(COHORT).orElse(null);
  }
}
