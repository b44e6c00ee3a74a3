package no.dugnad.platform.administration.web;

import java.util.UUID;
import no.dugnad.platform.administration.FailedMail;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mail that did not get through. */
@Controller
class FailedMailController {
  private final FailedMail mail;

  FailedMailController(FailedMail mail) {
    this.mail = mail;
  }

  @GetMapping("/people/mail")
  @PreAuthorize("@administrationRules.administer(#viewer)")
  String list(Viewer viewer, Model model) {
    model.addAttribute("mails", mail.list(viewer));
    return "platform/administration/mail";
  }

  @PostMapping("/people/mail/{id}/sending")
  @PreAuthorize("@administrationRules.administer(#viewer)")
  String sendAgain(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
    mail.sendAgain(viewer, id);
    Notice.say(redirect, "administration.notice.sentAgain");
    return "redirect:/people/mail";
  }
}
