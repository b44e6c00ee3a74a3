package no.dugnad.sharing.adoptions.web;

import java.time.Clock;
import java.util.UUID;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.sharing.adoptions.Adoption;
import no.dugnad.sharing.adoptions.AdoptionStatus.Ended;
import no.dugnad.sharing.adoptions.AdoptionStatus.Use;
import no.dugnad.sharing.adoptions.ProjectAdoptions;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever has a project says what is so of who adopts it. */
@Controller
class AdoptionController {
  private static final String WHY = "why";

  private final ProjectAdoptions adoptions;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Clock clock;

  AdoptionController(
      ProjectAdoptions adoptions, Projects projects, FollowUpHeads heads, Clock clock) {
    this.adoptions = adoptions;
    this.projects = projects;
    this.heads = heads;
    this.clock = clock;
  }

  @GetMapping("/projects/{id}/adoptions/{adoption}")
  @PreAuthorize("@adoptionRules.answer(#viewer, #id, #adoption)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id, @PathVariable UUID adoption) {
    Adoption shown = adoptions.get(adoption);
    return page("adoption", viewer, shown, UseInput.stored(shown.use()));
  }

  @PostMapping("/projects/{id}/adoptions/{adoption}/use")
  @PreAuthorize("@adoptionRules.answer(#viewer, #id, #adoption)")
  ModelAndView sayForThem(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID adoption,
      Input input,
      RedirectAttributes redirect) {
    Use use = UseInput.read(input, Oslo.date(clock.instant()));
    if (!input.hasProblems()) {
      try {
        adoptions.sayForThem(adoption, use, input.revision(), viewer);
        return done(id, adoption, "saidForThem", redirect);
      } catch (Refused refused) {
        input.reject("since", refused.key(), refused.args());
      }
    }
    return page("adoption", viewer, adoptions.get(adoption), input);
  }

  @PostMapping("/projects/{id}/adoptions/{adoption}/confirmation")
  @PreAuthorize("@adoptionRules.answer(#viewer, #id, #adoption)")
  ModelAndView vouch(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID adoption,
      Input input,
      RedirectAttributes redirect) {
    adoptions.vouch(adoption, input.revision(), viewer);
    return done(id, adoption, "vouched", redirect);
  }

  @PostMapping("/projects/{id}/adoptions/{adoption}/confirmation/removal")
  @PreAuthorize("@adoptionRules.answer(#viewer, #id, #adoption)")
  ModelAndView takeBackVouching(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID adoption,
      RedirectAttributes redirect) {
    adoptions.takeBackVouching(adoption, viewer);
    return done(id, adoption, "vouchingTakenBack", redirect);
  }

  @PostMapping("/projects/{id}/adoptions/{adoption}/rejection")
  @PreAuthorize("@adoptionRules.answer(#viewer, #id, #adoption)")
  ModelAndView reject(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID adoption,
      Input input,
      RedirectAttributes redirect) {
    String why = input.text(WHY, Ended.MAX_WHY);
    if (!input.hasProblems()) {
      try {
        adoptions.reject(adoption, why, input.revision(), viewer);
        return done(id, adoption, "rejected", redirect);
      } catch (Refused refused) {
        input.reject(WHY, refused.key(), refused.args());
      }
    }
    return page("adoption", viewer, adoptions.get(adoption), input);
  }

  /** What can't be undone has a page of its own, that asks. */
  @GetMapping("/projects/{id}/adoptions/{adoption}/ending")
  @PreAuthorize("@adoptionRules.answer(#viewer, #id, #adoption)")
  ModelAndView ending(Viewer viewer, @PathVariable UUID id, @PathVariable UUID adoption) {
    Adoption ending = adoptions.get(adoption);
    return ending.isEnded()
        ? back(id, adoption)
        : page("owner-ending", viewer, ending, Input.empty());
  }

  @PostMapping("/projects/{id}/adoptions/{adoption}/ending")
  @PreAuthorize("@adoptionRules.answer(#viewer, #id, #adoption)")
  ModelAndView end(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID adoption,
      Input input,
      RedirectAttributes redirect) {
    String why = input.text(WHY, Ended.MAX_WHY);
    if (!input.hasProblems()) {
      try {
        adoptions.end(adoption, why, input.revision(), viewer);
        return done(id, adoption, "ended", redirect);
      } catch (Refused refused) {
        input.reject(WHY, refused.key(), refused.args());
      }
    }
    return page("owner-ending", viewer, adoptions.get(adoption), input);
  }

  private static ModelAndView done(
      UUID id, UUID adoption, String what, RedirectAttributes redirect) {
    Notice.say(redirect, "adoptions.notice.owner." + what);
    return back(id, adoption);
  }

  private static ModelAndView back(UUID id, UUID adoption) {
    return new ModelAndView("redirect:/projects/" + id + "/adoptions/" + adoption);
  }

  private ModelAndView page(String template, Viewer viewer, Adoption adoption, Input input) {
    var page = new ModelAndView("sharing/adoptions/" + template);
    page.addObject("head", heads.head(projects.getProject(adoption.projectId()), viewer));
    page.addObject("adoption", adoption);
    page.addObject("revision", input.revision(adoption.revision()));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
