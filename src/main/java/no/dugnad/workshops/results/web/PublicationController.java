package no.dugnad.workshops.results.web;

import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.results.DescriptionStatus;
import no.dugnad.workshops.results.Descriptions;
import no.dugnad.workshops.results.Publications;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A needs description's way from the log to all who read. */
@Controller
class PublicationController {
  private final Descriptions descriptions;
  private final Publications publications;
  private final Workshops workshops;

  PublicationController(Descriptions descriptions, Publications publications, Workshops workshops) {
    this.descriptions = descriptions;
    this.publications = publications;
    this.workshops = workshops;
  }

  @PostMapping("/workshops/{id}/result/draft")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  String draft(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    descriptions.draft(id, viewer);
    Notice.say(redirect, "results.said.drafted");
    return "redirect:/workshops/" + id + "/result/text";
  }

  @PostMapping("/workshops/{id}/result/redrawing")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  String redraw(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    descriptions.redraw(id, viewer);
    Notice.say(redirect, "results.said.redrawn");
    return "redirect:/workshops/" + id + "/result/text";
  }

  @PostMapping("/workshops/{id}/result/approval")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  String approve(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    publications.approve(id, viewer);
    return said(id, redirect, "approved");
  }

  @PostMapping("/workshops/{id}/result/publication")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  String publish(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    publications.publish(id, viewer);
    return said(id, redirect, "published");
  }

  @PostMapping("/workshops/{id}/result/withdrawal")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  ModelAndView withdraw(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String why = input.text("why", DescriptionStatus.Withdrawn.MAX_WHY);
    if (input.hasProblems()) {
      ModelAndView page =
          WithdrawalPages.page(workshops.getWorkshop(id), descriptions.getDescription(id), input);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    publications.withdraw(id, why, viewer);
    return new ModelAndView(said(id, redirect, "withdrawn"));
  }

  private static String said(UUID id, RedirectAttributes redirect, String what) {
    Notice.say(redirect, "results.said." + what);
    return "redirect:/workshops/" + id + "/result";
  }
}
