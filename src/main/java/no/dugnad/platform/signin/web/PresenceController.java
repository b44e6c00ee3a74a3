package no.dugnad.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Frame;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells a page that has been open for a while who is signed in by now. */
@Controller
class PresenceController {

  /**
   * @param person empty when nobody is
   * @param sitting as the page was told when it was drawn: another when they have signed in anew
   * @param token what the page's forms are to carry from now on
   */
  record SignedInNow(String person, String sitting, String token) {}

  @GetMapping(path = "/sign-in/now", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<SignedInNow> now(Viewer viewer, CsrfToken token, HttpServletRequest request) {
    return ResponseEntity.ok(
        viewer.isSignedIn()
            ? new SignedInNow(
                viewer.personId().toString(), Frame.sitting(request), token.getToken())
            : new SignedInNow("", "", token.getToken()));
  }
}
