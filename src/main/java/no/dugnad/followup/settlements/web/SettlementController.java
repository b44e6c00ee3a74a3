package no.dugnad.followup.settlements.web;

import java.util.UUID;
import no.dugnad.followup.claims.Payments;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.settlements.Settlement;
import no.dugnad.followup.settlements.SettlementRules;
import no.dugnad.followup.settlements.Settlements;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
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

/** What a project has not used, and how it comes back. */
@Controller
class SettlementController {
  private static final String AMOUNT = "amount";
  private static final String WRONG = "wrong";

  private final Settlements settlements;
  private final Payments payments;
  private final SettlementRules rules;
  private final Projects projects;
  private final FollowUpHeads heads;

  SettlementController(
      Settlements settlements,
      Payments payments,
      SettlementRules rules,
      Projects projects,
      FollowUpHeads heads) {
    this.settlements = settlements;
    this.payments = payments;
    this.rules = rules;
    this.projects = projects;
    this.heads = heads;
  }

  @GetMapping("/projects/{id}/settlement")
  @PreAuthorize("@settlementRules.read(#viewer, #id)")
  ModelAndView settlement(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, Input.empty());
  }

  @PostMapping("/projects/{id}/settlement/return")
  @PreAuthorize("@settlementRules.settle(#viewer, #id)")
  ModelAndView giveBack(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Money amount = input.money(AMOUNT);
    return done(
        viewer,
        id,
        input,
        redirect,
        "settlements.notice.givenBack",
        () -> settlements.giveBack(id, amount, input.revision(), viewer));
  }

  @PostMapping("/projects/{id}/settlement/finish")
  @PreAuthorize("@settlementRules.settle(#viewer, #id)")
  ModelAndView finish(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    return done(
        viewer,
        id,
        input,
        redirect,
        "settlements.notice.finished",
        () -> settlements.finish(id, input.revision(), viewer));
  }

  @PostMapping("/projects/{id}/settlement/correction")
  @PreAuthorize("@settlementRules.settle(#viewer, #id)")
  ModelAndView correct(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Money amount = input.money(WRONG);
    String grounds = input.text("grounds", Settlement.MAX_GROUNDS);
    return done(
        viewer,
        id,
        input,
        redirect,
        "settlements.notice.corrected",
        () -> settlements.correct(id, amount, grounds, input.revision(), viewer));
  }

  @PostMapping("/projects/{id}/settlement/reuse")
  @PreAuthorize("@settlementRules.settle(#viewer, #id)")
  ModelAndView reuse(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    return done(
        viewer,
        id,
        input,
        redirect,
        "settlements.notice.reused",
        () -> settlements.reuse(id, input.revision(), viewer));
  }

  @PostMapping("/projects/{id}/settlement/release")
  @PreAuthorize("@settlementRules.settle(#viewer, #id)")
  ModelAndView release(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    return done(
        viewer,
        id,
        input,
        redirect,
        "settlements.notice.released",
        () -> settlements.release(id, input.revision(), viewer));
  }

  private ModelAndView done(
      Viewer viewer,
      UUID id,
      Input input,
      RedirectAttributes redirect,
      String notice,
      Runnable deed) {
    if (!input.hasProblems()) {
      try {
        deed.run();
        Notice.say(redirect, notice);
        return new ModelAndView("redirect:" + Settlement.path(id));
      } catch (Refused refused) {
        input.reject(input.has(WRONG) ? WRONG : AMOUNT, refused.key(), refused.args());
      }
    }
    return page(viewer, id, input);
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input) {
    Project project = projects.getProject(id);
    var page = new ModelAndView("followup/settlements/settlement");
    page.addObject("head", heads.head(project, viewer));
    page.addObject("settlement", settlements.find(id));
    page.addObject("figures", payments.figures(project));
    page.addObject("balance", settlements.balance(project));
    page.addObject("settles", rules.settle(viewer, id));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
