package no.dugnad.workshops.results.web;

import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.boards.Workshops;
import no.dugnad.workshops.results.NeedsDescriptions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came of a workshop, for those who hold it. */
@Controller
class ResultPages {
  private final Workshops workshops;

  ResultPages(Workshops workshops) {
    this.workshops = workshops;
  }

  @GetMapping("/workshops/{id}/result")
  @PreAuthorize("@boardRules.manage(#viewer, #id)")
  String show(Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("workshop", workshops.getWorkshop(id));
    model.addAttribute("result", NeedsDescriptions.of(workshops.board(id)));
    return "workshops/results/result";
  }
}
