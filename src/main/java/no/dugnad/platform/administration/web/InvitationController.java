package no.dugnad.platform.administration.web;

import java.util.UUID;
import no.dugnad.platform.administration.Invitation;
import no.dugnad.platform.administration.Invitations;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organisation's invitation, answered by the one who is invited. */
@Controller
class InvitationController {
  private final Invitations invitations;

  InvitationController(Invitations invitations) {
    this.invitations = invitations;
  }

  @GetMapping("/invitations/{id}")
  @PreAuthorize("@administrationRules.answer(#viewer, #id)")
  String invitation(@PathVariable UUID id, Viewer viewer, Model model) {
    Invitation invitation = invitations.get(id);
    if (invitation.answered()) return "redirect:/me";
    model.addAttribute("invitation", invitation);
    return "platform/administration/invitation";
  }

  @PostMapping("/invitations/{id}/acceptance")
  @PreAuthorize("@administrationRules.answer(#viewer, #id)")
  String accept(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
    Invitation invitation = invitations.get(id);
    invitations.accept(viewer, id);
    Notice.say(redirect, "administration.notice.joined", invitation.organisation());
    return "redirect:/me";
  }

  @PostMapping("/invitations/{id}/refusal")
  @PreAuthorize("@administrationRules.answer(#viewer, #id)")
  String decline(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
    Invitation invitation = invitations.get(id);
    invitations.decline(viewer, id);
    Notice.say(redirect, "administration.notice.declined", invitation.organisation());
    return "redirect:/home";
  }

  @PostMapping("/people/invitations/{id}/withdrawal")
  @PreAuthorize("@administrationRules.administerInvitation(#viewer, #id)")
  String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
    Invitation invitation = invitations.get(id);
    invitations.withdraw(viewer, id);
    Notice.say(redirect, "administration.notice.uninvited", invitation.email());
    return "redirect:/people";
  }
}
