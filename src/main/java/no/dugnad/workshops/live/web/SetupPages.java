package no.dugnad.workshops.live.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.workshops.agenda.AgendaTemplate;
import no.dugnad.workshops.agenda.AgendaTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a workshop is set up with, on a challenge or without one. */
@Controller
class SetupPages {
  private final Challenges challenges;
  private final AgendaTemplates templates;

  SetupPages(Challenges challenges, AgendaTemplates templates) {
    this.challenges = challenges;
    this.templates = templates;
  }

  @GetMapping("/workshops/new")
  @PreAuthorize("@workshopRules.keep(#viewer)")
  ModelAndView blank(Viewer viewer, Input input) {
    return suggestion(viewer, null, input);
  }

  @GetMapping("/challenges/{id}/workshops/new")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  ModelAndView blankOn(Viewer viewer, @PathVariable UUID id, Input input) {
    return suggestion(viewer, challenges.getChallenge(id), input);
  }

  private ModelAndView suggestion(Viewer viewer, @Nullable Challenge challenge, Input input) {
    AgendaTemplate template = SetupInput.template(input, templates, viewer);
    String title = challenge == null ? template.title() : challenge.title();
    return page(challenge, template, templates.list(viewer), SetupInput.suggested(template, title));
  }

  static ModelAndView page(
      @Nullable Challenge challenge,
      AgendaTemplate template,
      List<AgendaTemplate> templates,
      Input input) {
    var page = new ModelAndView("workshops/live/setup");
    page.addObject("challenge", challenge);
    page.addObject("template", template);
    page.addObject("templates", templates);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
