package no.dugnad.workshops.live.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.workshops.agenda.AgendaTemplate;
import no.dugnad.workshops.agenda.AgendaTemplates;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Seat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a workshop's agenda for the next one, shares it and takes it away. */
@Controller
class TemplateController {
  private static final String LIST = "redirect:/agenda-templates";

  private final AgendaTemplates templates;
  private final Workshops workshops;
  private final HostedBoards boards;

  TemplateController(AgendaTemplates templates, Workshops workshops, HostedBoards boards) {
    this.templates = templates;
    this.workshops = workshops;
    this.boards = boards;
  }

  @PostMapping("/w/{code}/template")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  ModelAndView keep(Viewer viewer, Seat seat, Input input, RedirectAttributes redirect) {
    String title = input.line("title", AgendaTemplate.MAX_TITLE);
    if (input.hasProblems()) {
      return TemplatePages.page(workshops.getWorkshop(seat.workshopId()), input);
    }
    List<Step> steps = boards.ask(seat.workshopId(), Board::steps);
    templates.keep(steps, title, input.isTicked("shared"), viewer);
    Notice.say(redirect, "live.templates.kept", title);
    return new ModelAndView(LIST);
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
