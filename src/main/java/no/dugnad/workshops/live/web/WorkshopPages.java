package no.dugnad.workshops.live.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import no.dugnad.workshops.halls.Setups;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All workshops of the organisation, about a challenge or not. */
@Controller
class WorkshopPages {
  private static final int PAGE = 25;

  private final Workshops workshops;
  private final Setups setups;
  private final WorkshopLinks links;

  WorkshopPages(Workshops workshops, Setups setups, WorkshopLinks links) {
    this.workshops = workshops;
    this.setups = setups;
    this.links = links;
  }

  @GetMapping("/workshops")
  @PreAuthorize("@workshopRules.keep(#viewer)")
  String list(Viewer viewer, Input input, Model model) {
    UUID organisation = viewer.organisationId();
    Pager pager = Pager.of(input, PAGE, workshops.countWorkshops(organisation));
    List<Workshop> shown = workshops.listWorkshops(organisation, pager.size(), pager.offset());
    model.addAttribute("workshops", shown);
    model.addAttribute("setups", setups.list(shown.stream().map(Workshop::id).toList()));
    model.addAttribute("links", shown.stream().collect(Collectors.toMap(Workshop::id, links::of)));
    model.addAttribute("pager", pager);
    return "workshops/live/workshops";
  }
}
