package no.dugnad.followup.claims.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.claims.Claim;
import no.dugnad.followup.claims.Claims;
import no.dugnad.followup.claims.MoneyPart;
import no.dugnad.followup.claims.MoneyRules;
import no.dugnad.followup.claims.Payments;
import no.dugnad.followup.claims.Plans;
import no.dugnad.followup.payees.PayeeRules;
import no.dugnad.followup.payees.Payees;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Slots;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A project's money, for those inside it. */
@Controller
class MoneyPages {
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Payees payees;
  private final PayeeRules payeeRules;
  private final MoneyRules rules;
  private final Plans plans;
  private final Payments payments;
  private final Claims claims;
  private final Clock clock;
  private final List<MoneyPart> rooms;

  MoneyPages(
      Projects projects,
      FollowUpHeads heads,
      Payees payees,
      PayeeRules payeeRules,
      MoneyRules rules,
      Plans plans,
      Payments payments,
      Claims claims,
      Clock clock,
      Slots slots) {
    this.projects = projects;
    this.heads = heads;
    this.payees = payees;
    this.payeeRules = payeeRules;
    this.rules = rules;
    this.plans = plans;
    this.payments = payments;
    this.claims = claims;
    this.clock = clock;
    this.rooms = slots.in(MoneyPart.class);
  }

  @GetMapping("/projects/{id}/money")
  @PreAuthorize("@moneyRules.read(#viewer, #id)")
  ModelAndView money(Viewer viewer, @PathVariable UUID id) {
    return show(
        viewer,
        id,
        Input.empty().with(VoucherInput.PAID_ON, Oslo.date(clock.instant()).toString()));
  }

  /**
   * @param input of the transfer that was to be registered, and what is wrong with it
   */
  ModelAndView show(Viewer viewer, UUID id, Input input) {
    Project project = projects.getProject(id);
    boolean team = rules.claim(viewer, id);
    var page = new ModelAndView("followup/claims/money");
    page.addObject("head", heads.head(project, viewer));
    Payments.Figures figures = payments.figures(project);
    page.addObject("figures", figures);
    page.addObject("payee", payees.find(id));
    page.addObject("fields", payees.fieldsOf(id));
    page.addObject("saysPayee", payeeRules.say(viewer, id));
    page.addObject("unpaid", plans.listUnpaid(id));
    page.addObject("payments", payments.list(id));
    List<Claim> asked = claims.list(id, team);
    page.addObject("claims", asked);
    boolean paid = figures.paid().isPositive() || figures.returned().isPositive();
    page.addObject("held", payees.held(project, asked.stream().anyMatch(Claim::isApproved), paid));
    page.addObject("team", team);
    page.addObject("now", clock.instant());
    page.addObject("input", input);
    page.addObject(
        "parts", rooms.stream().flatMap(r -> r.parts(project, viewer).stream()).toList());
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
