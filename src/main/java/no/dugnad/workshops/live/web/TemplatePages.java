package no.dugnad.workshops.live.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.workshops.agenda.AgendaTemplate;
import no.dugnad.workshops.agenda.AgendaTemplates;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.Seat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Agendas that are kept for the next workshop, and shared with colleagues. */
@Controller
class TemplatePages {
  private final AgendaTemplates templates;
  private final Workshops workshops;
  private final People people;

  TemplatePages(AgendaTemplates templates, Workshops workshops, People people) {
    this.templates = templates;
    this.workshops = workshops;
    this.people = people;
  }

  @GetMapping("/agenda-templates")
  @PreAuthorize("@workshopRules.keep(#viewer)")
  String list(Viewer viewer, Model model) {
    List<AgendaTemplate> all = templates.list(viewer);
    model.addAttribute("viewer", viewer);
    model.addAttribute("templates", all);
    model.addAttribute(
        "owners",
        people.listPersons(
            all.stream().map(AgendaTemplate::ownerId).filter(Objects::nonNull).toList()));
    return "workshops/live/templates";
  }

  @GetMapping("/w/{code}/template")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  ModelAndView blank(Seat seat) {
    Workshop workshop = workshops.getWorkshop(seat.workshopId());
    return page(workshop, Input.of(Map.of("title", workshop.title())));
  }

  static ModelAndView page(Workshop workshop, Input input) {
    var page = new ModelAndView("workshops/live/template");
    page.addObject("workshop", workshop);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
