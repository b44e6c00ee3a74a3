package no.dugnad.followup.claims.web;

import java.time.Clock;
import java.util.UUID;
import no.dugnad.followup.claims.Claim;
import no.dugnad.followup.claims.ClaimAnswers;
import no.dugnad.followup.claims.ClaimStatus;
import no.dugnad.followup.claims.Claims;
import no.dugnad.followup.claims.MoneyRules;
import no.dugnad.followup.claims.Plans;
import no.dugnad.followup.payees.AccountFields;
import no.dugnad.followup.payees.Payees;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Input;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A claim as its team writes it, and as all others read and answer it. */
@Component
class ClaimPages {
  private final Claims claims;
  private final ClaimAnswers answers;
  private final Plans plans;
  private final Payees payees;
  private final MoneyRules rules;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Clock clock;

  ClaimPages(
      Claims claims,
      ClaimAnswers answers,
      Plans plans,
      Payees payees,
      MoneyRules rules,
      Projects projects,
      FollowUpHeads heads,
      Clock clock) {
    this.claims = claims;
    this.answers = answers;
    this.plans = plans;
    this.payees = payees;
    this.rules = rules;
    this.projects = projects;
    this.heads = heads;
    this.clock = clock;
  }

  /** As it is stored, and with what can be foreseen in the forms that answer it. */
  ModelAndView show(Viewer viewer, UUID projectId, UUID id) {
    Claim claim = claims.get(projectId, id);
    return show(viewer, claim, stored(viewer, claim));
  }

  private Input stored(Viewer viewer, Claim claim) {
    if (isWritten(viewer, claim)) return ClaimInput.stored(claim);
    return switch (claim.status()) {
      case ClaimStatus.Submitted(_, UUID by) ->
          Input.empty().with("amount", claim.sum().typed()).with("to", by.toString());
      case ClaimStatus.Approved _ ->
          Input.empty().with(VoucherInput.PAID_ON, Oslo.date(clock.instant()).toString());
      case ClaimStatus.Draft _,
          ClaimStatus.Withdrawn _,
          ClaimStatus.Returned _,
          ClaimStatus.Paid _,
          ClaimStatus.Rejected _ ->
          Input.empty();
    };
  }

  /**
   * @param input what was typed in one of its forms, and what is wrong with that
   */
  ModelAndView show(Viewer viewer, Claim claim, Input input) {
    Project project = projects.getProject(claim.projectId());
    boolean writes = isWritten(viewer, claim);
    var page = new ModelAndView("followup/claims/" + (writes ? "writing" : "claim"));
    page.addObject("head", heads.head(project, viewer));
    page.addObject("claim", claim);
    page.addObject("receipts", claims.listReceipts(claim));
    page.addObject("remarks", claims.listRemarks(claim));
    page.addObject("left", plans.free(project.id()));
    page.addObject("revision", input.revision(writes ? claim.revision() : answers.revision(claim)));
    page.addObject("input", input);
    if (!writes) {
      page.addObject("answers", rules.pay(viewer, claim.projectId()));
      page.addObject("withdraws", claim.isSubmitted() && rules.claim(viewer, claim.projectId()));
      page.addObject("team", projects.team(project.id()).people());
      AccountFields fields = payees.fieldsOf(project.id());
      page.addObject("payee", payees.find(project.id()).map(it -> it.said(fields)));
      page.addObject("changed", payees.findChanged(project.id()).orElse(null));
      page.addObject("fields", fields);
    }
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private boolean isWritten(Viewer viewer, Claim claim) {
    return claim.isWritable() && rules.claim(viewer, claim.projectId());
  }
}
