package no.dugnad.funding.applications.web;

import java.util.UUID;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.applications.Dossiers;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who writes the application, and the way in and out. */
@Controller
class CoApplicantController {

  private final CoApplicants coApplicants;
  private final Dossiers dossiers;

  CoApplicantController(CoApplicants coApplicants, Dossiers dossiers) {
    this.coApplicants = coApplicants;
    this.dossiers = dossiers;
  }

  @GetMapping("/applications/{id}/co-applicants")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView list(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, Input.empty(), HttpStatus.OK);
  }

  @PostMapping("/applications/{id}/co-applicants")
  @PreAuthorize("@applicationRules.own(#viewer, #id)")
  ModelAndView invite(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String address = input.email("address");
    if (!input.hasProblems()) invite(id, address, viewer, input);
    if (input.hasProblems()) return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "applications.notice.invited", address);
    return back(id);
  }

  /** What the use case refuses is said at the field, where it is mended. */
  private void invite(UUID id, String address, Viewer viewer, Input input) {
    try {
      coApplicants.invite(id, address, viewer.person());
    } catch (Refused refused) {
      input.reject("address", refused.key(), refused.args());
    }
  }

  @PostMapping("/applications/{id}/co-applicants/{personId}/removal")
  @PreAuthorize("@applicationRules.own(#viewer, #id)")
  ModelAndView remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID personId,
      RedirectAttributes redirect) {
    coApplicants.remove(id, personId, viewer.person());
    Notice.say(redirect, "applications.notice.removed");
    return back(id);
  }

  @GetMapping("/applications/{id}/invitation")
  @PreAuthorize("@applicationRules.answerInvitation(#viewer, #id)")
  String invitation(Viewer viewer, @PathVariable UUID id, Model model) {
    Dossier dossier = dossiers.of(id, viewer);
    if (dossier.relation().participant()) return "redirect:/applications/" + id;
    model.addAttribute("dossier", dossier);
    return "funding/applications/invitation";
  }

  @PostMapping("/applications/{id}/acceptance")
  @PreAuthorize("@applicationRules.answerInvitation(#viewer, #id)")
  String accept(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    coApplicants.accept(id, viewer.person());
    Notice.say(redirect, "applications.notice.accepted");
    return "redirect:/applications/" + id;
  }

  @PostMapping("/applications/{id}/departure")
  @PreAuthorize("@applicationRules.answerInvitation(#viewer, #id)")
  String leave(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    coApplicants.leave(id, viewer.person());
    Notice.say(redirect, "applications.notice.left");
    return "redirect:/applications";
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input, HttpStatus status) {
    var page = new ModelAndView("funding/applications/co-applicants", status);
    page.addObject("dossier", dossiers.of(id, viewer));
    page.addObject("viewerId", viewer.personId());
    page.addObject("input", input);
    return page;
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/applications/" + id + "/co-applicants");
  }
}
