package no.dugnad.workshops.live.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.workshops.agenda.AgendaTemplate;
import no.dugnad.workshops.agenda.AgendaTemplates;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Seat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agendas that are kept for the next workshop, and shared with colleagues. */
@Controller
class TemplatePages {
  private static final String LIST = "redirect:/agenda-templates";

  private final AgendaTemplates templates;
  private final Workshops workshops;
  private final HostedBoards boards;
  private final People people;

  TemplatePages(
      AgendaTemplates templates, Workshops workshops, HostedBoards boards, People people) {
    this.templates = templates;
    this.workshops = workshops;
    this.boards = boards;
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
    return form(seat, Input.of(Map.of("title", workshop.title())));
  }

  @PostMapping("/w/{code}/template")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  ModelAndView keep(Viewer viewer, Seat seat, Input input, RedirectAttributes redirect) {
    String title = input.text("title", AgendaTemplate.MAX_TITLE);
    if (input.hasProblems()) return form(seat, input);
    List<Step> steps = boards.ask(seat.workshopId(), Board::steps);
    templates.keep(steps, title, input.isTicked("shared"), viewer);
    Notice.say(redirect, "live.templates.kept", title);
    return new ModelAndView(LIST);
  }

  private ModelAndView form(Seat seat, Input input) {
    var page = new ModelAndView("workshops/live/template");
    page.addObject("workshop", workshops.getWorkshop(seat.workshopId()));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/agenda-templates/{id}/sharing")
  @PreAuthorize("@workshopRules.keep(#viewer)")
  String share(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    boolean shared = input.isTicked("shared");
    templates.share(id, shared, viewer);
    Notice.say(redirect, shared ? "live.templates.shared" : "live.templates.unshared");
    return LIST;
  }

  @PostMapping("/agenda-templates/{id}/removal")
  @PreAuthorize("@workshopRules.keep(#viewer)")
  String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    templates.remove(id, viewer);
    Notice.say(redirect, "live.templates.removed");
    return LIST;
  }
}
