package no.dugnad.workshops.results.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopRules;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.results.Description;
import no.dugnad.workshops.results.Descriptions;
import no.dugnad.workshops.results.Publications;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came of a workshop: for those who hold it, and for all when it is published. */
@Controller
class ResultPages {
  private final Workshops workshops;
  private final Descriptions descriptions;
  private final Publications publications;
  private final WorkshopRules rules;

  ResultPages(
      Workshops workshops,
      Descriptions descriptions,
      Publications publications,
      WorkshopRules rules) {
    this.workshops = workshops;
    this.descriptions = descriptions;
    this.publications = publications;
    this.rules = rules;
  }

  @GetMapping("/workshops/{id}/result")
  @PreAuthorize("@resultRules.see(#viewer, #id)")
  String show(Viewer viewer, @PathVariable UUID id, Locale language, Model model) {
    Workshop workshop = workshops.getWorkshop(id);
    boolean manages = rules.facilitates(viewer, workshop);
    Description description = descriptions.describe(id, language);
    model.addAttribute("workshop", workshop);
    model.addAttribute("description", description);
    model.addAttribute("manages", manages);
    model.addAttribute("publishable", publications.isOnPublicChallenge(description));
    model.addAttribute("over", description.status() == null && descriptions.isOver(id));
    model.addAttribute("entries", manages ? workshops.timeline(id) : List.of());
    return "workshops/results/result";
  }
}
