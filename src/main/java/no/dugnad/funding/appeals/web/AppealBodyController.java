package no.dugnad.funding.appeals.web;

import java.util.Map;
import java.util.Optional;
import no.dugnad.funding.appeals.Appeal;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation names the body that its appeals go on to. */
@Controller
class AppealBodyController {
  private final Appeals appeals;

  AppealBodyController(Appeals appeals) {
    this.appeals = appeals;
  }

  @GetMapping("/appeal-body")
  @PreAuthorize("@appealRules.nameBody(#viewer)")
  ModelAndView body(Viewer viewer) {
    return page(viewer, stored(viewer), HttpStatus.OK);
  }

  @PostMapping("/appeal-body")
  @PreAuthorize("@appealRules.nameBody(#viewer)")
  ModelAndView name(Viewer viewer, Input input, RedirectAttributes redirect) {
    String name = input.text("name", Appeal.MAX_BODY);
    if (input.hasProblems()) return page(viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
    try {
      appeals.setBody(name, input.revision(), viewer);
    } catch (Refused refused) {
      if (!refused.isClash()) throw refused;
      if (input.clash(stored(viewer))) return page(viewer, input, HttpStatus.CONFLICT);
    }
    Notice.say(redirect, "appeals.notice.body");
    return new ModelAndView("redirect:/appeal-body");
  }

  private Input stored(Viewer viewer) {
    return Input.of(Map.of("name", appeals.findBody(viewer.organisationId()).orElse("")));
  }

  private ModelAndView page(Viewer viewer, Input input, HttpStatus status) {
    Optional<String> body = appeals.findBody(viewer.organisationId());
    return new ModelAndView("funding/appeals/body", status)
        .addObject("revision", input.revision(Revision.of(body)))
        .addObject("input", input);
  }
}
