package no.dugnad.workshops.live.web;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.workshops.agenda.AgendaTemplate;
import no.dugnad.workshops.agenda.AgendaTemplates;
import no.dugnad.workshops.halls.Setup;
import no.dugnad.workshops.halls.Setups;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting up a workshop, on a challenge or without one. */
@Controller
class SetupPages {
  private final Challenges challenges;
  private final AgendaTemplates templates;
  private final Setups setups;

  SetupPages(Challenges challenges, AgendaTemplates templates, Setups setups) {
    this.challenges = challenges;
    this.templates = templates;
    this.setups = setups;
  }

  @GetMapping("/workshops/new")
  @PreAuthorize("@workshopRules.keep(#viewer)")
  ModelAndView blank(Viewer viewer, Input input) {
    return suggestion(viewer, null, input);
  }

  @PostMapping("/workshops")
  @PreAuthorize("@workshopRules.keep(#viewer)")
  ModelAndView open(Viewer viewer, Input input, RedirectAttributes redirect) {
    return opened(viewer, null, input, redirect);
  }

  @GetMapping("/challenges/{id}/workshops/new")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  ModelAndView blankOn(Viewer viewer, @PathVariable UUID id, Input input) {
    return suggestion(viewer, challenges.getChallenge(id), input);
  }

  @PostMapping("/challenges/{id}/workshops")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  ModelAndView openOn(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    return opened(viewer, challenges.getChallenge(id), input, redirect);
  }

  private ModelAndView suggestion(Viewer viewer, @Nullable Challenge challenge, Input input) {
    AgendaTemplate template = template(input, viewer);
    String title = challenge == null ? template.title() : challenge.title();
    return form(viewer, challenge, template, SetupInput.suggested(template, title));
  }

  private ModelAndView opened(
      Viewer viewer, @Nullable Challenge challenge, Input input, RedirectAttributes redirect) {
    AgendaTemplate template = template(input, viewer);
    @Nullable UUID about = challenge == null ? null : challenge.id();
    WorkshopPlan plan = SetupInput.plan(input, about, template);
    Instant startsAt = SetupInput.startsAt(input);
    int tableSize = input.wholeNumber("tableSize", 0, Setup.MAX_TABLE_SIZE);
    if (plan == null || input.hasProblems()) return form(viewer, challenge, template, input);
    Workshop workshop = setups.open(plan, startsAt, tableSize, viewer);
    Notice.say(redirect, "live.setup.opened", workshop.code());
    return new ModelAndView("redirect:/w/" + workshop.code() + "/console");
  }

  /** The one that was chosen; ours when none was. */
  private AgendaTemplate template(Input input, Viewer viewer) {
    @Nullable UUID chosen = input.optionalId("template").orElse(null);
    return templates.get(chosen == null ? AgendaTemplates.HJERNEDUGNAD : chosen, viewer);
  }

  private ModelAndView form(
      Viewer viewer, @Nullable Challenge challenge, AgendaTemplate template, Input input) {
    var page = new ModelAndView("workshops/live/setup");
    page.addObject("challenge", challenge);
    page.addObject("template", template);
    page.addObject("templates", templates.list(viewer));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
