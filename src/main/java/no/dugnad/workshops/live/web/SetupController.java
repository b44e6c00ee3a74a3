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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets a workshop up, on a challenge or without one. */
@Controller
class SetupController {
  private final Challenges challenges;
  private final AgendaTemplates templates;
  private final Setups setups;

  SetupController(Challenges challenges, AgendaTemplates templates, Setups setups) {
    this.challenges = challenges;
    this.templates = templates;
    this.setups = setups;
  }

  @PostMapping("/workshops")
  @PreAuthorize("@workshopRules.keep(#viewer)")
  ModelAndView open(Viewer viewer, Input input, RedirectAttributes redirect) {
    return opened(viewer, null, input, redirect);
  }

  @PostMapping("/challenges/{id}/workshops")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  ModelAndView openOn(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    return opened(viewer, challenges.getChallenge(id), input, redirect);
  }

  private ModelAndView opened(
      Viewer viewer, @Nullable Challenge challenge, Input input, RedirectAttributes redirect) {
    AgendaTemplate template = SetupInput.template(input, templates, viewer);
    @Nullable UUID about = challenge == null ? null : challenge.id();
    WorkshopPlan plan = SetupInput.plan(input, about, template);
    Instant startsAt = SetupInput.startsAt(input);
    int tableSize = input.wholeNumber("tableSize", 0, Setup.MAX_TABLE_SIZE);
    if (plan == null || input.hasProblems()) {
      return SetupPages.page(challenge, template, templates.list(viewer), input);
    }
    Workshop workshop = setups.open(plan, startsAt, tableSize, viewer);
    Notice.say(redirect, "live.setup.opened", workshop.code());
    return new ModelAndView("redirect:/w/" + workshop.code() + "/console");
  }
}
