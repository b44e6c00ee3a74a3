package no.dugnad.workshops.results.web;

import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.results.Description;
import no.dugnad.workshops.results.Descriptions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where one says why a needs description is taken back. */
@Controller
class WithdrawalPages {
  private final Descriptions descriptions;
  private final Workshops workshops;

  WithdrawalPages(Descriptions descriptions, Workshops workshops) {
    this.descriptions = descriptions;
    this.workshops = workshops;
  }

  @GetMapping("/workshops/{id}/result/withdrawal")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  ModelAndView askWhy(Viewer viewer, @PathVariable UUID id) {
    return page(workshops.getWorkshop(id), descriptions.getDescription(id), Input.empty());
  }

  static ModelAndView page(Workshop workshop, Description description, Input input) {
    return new ModelAndView("workshops/results/withdrawal")
        .addObject("workshop", workshop)
        .addObject("description", description)
        .addObject("input", input);
  }
}
