package no.dugnad.followup.payees.web;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.payees.AccountFields;
import no.dugnad.followup.payees.Payee;
import no.dugnad.followup.payees.PayeeRules;
import no.dugnad.followup.payees.Payees;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
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

/** Says where a project's money goes. */
@Controller
class PayeeController {
  private static final String WHY = "why";

  private final Payees payees;
  private final PayeeRules rules;
  private final Projects projects;
  private final FollowUpHeads heads;

  PayeeController(Payees payees, PayeeRules rules, Projects projects, FollowUpHeads heads) {
    this.payees = payees;
    this.rules = rules;
    this.projects = projects;
    this.heads = heads;
  }

  @GetMapping("/projects/{id}/payee")
  @PreAuthorize("@payeeRules.read(#viewer, #id)")
  ModelAndView payee(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, PayeeInput.stored(payees.find(id)));
  }

  @PostMapping("/projects/{id}/payee")
  @PreAuthorize("@payeeRules.say(#viewer, #id)")
  ModelAndView say(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Project project = projects.getProject(id);
    String why = input.optionalText(WHY, Payee.MAX_WHY);
    Optional<Payee> payee = PayeeInput.read(input, payees.fields(project.organisationId()));
    if (!input.hasProblems()) {
      try {
        payees.say(id, payee.orElseThrow(), why, input.revision(), viewer);
        Notice.say(redirect, "payees.notice.said");
        return new ModelAndView("redirect:/projects/" + id + "/money");
      } catch (Refused refused) {
        if (refused.isClash()) input.clash(PayeeInput.stored(payees.find(id)));
        boolean unsaid = refused.key().equals("payees.refused.noReason");
        input.reject(unsaid ? WHY : PayeeInput.KIND, refused.key(), refused.args());
      }
    }
    return page(viewer, id, input);
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input) {
    Project project = projects.getProject(id);
    Optional<Payee> payee = payees.find(id);
    AccountFields fields = payees.fields(project.organisationId());
    Optional<Payees.Held> held = payees.held(project);
    var head = heads.head(project, viewer);
    var page = new ModelAndView("followup/payees/payee");
    page.addObject("head", head);
    page.addObject("said", payee.map(it -> it.said(fields)));
    page.addObject("fields", fields);
    page.addObject("held", held);
    page.addObject("says", rules.say(viewer, id) && (held.isEmpty() || head.follows()));
    page.addObject("revision", input.revision(Payee.revision(payee)));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
