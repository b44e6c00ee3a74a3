package no.dugnad.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.dugnad.platform.people.People;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Somebody has pressed the button that a mail led them to: once, or once more. */
@Component
class SignedInByMail {
  private final Sessions sessions;
  private final OneTimeLinks links;
  private final FirstAdministrator first;
  private final People people;

  SignedInByMail(Sessions sessions, OneTimeLinks links, FirstAdministrator first, People people) {
    this.sessions = sessions;
    this.links = links;
    this.first = first;
    this.people = people;
  }

  void note(HttpServletRequest request, Authentication signedIn) {
    UUID person = UUID.fromString(signedIn.getName());
    sessions.renew(request.getSession());
    people.confirmAddress(person);
    first.close(person);
  }

  /** Whether the one who is signed in has used this link themselves. */
  boolean isPressedAgain(HttpServletRequest request) {
    String token = request.getParameter("token");
    Authentication signedIn =
        new HttpSessionSecurityContextRepository()
            .loadDeferredContext(request)
            .get()
            .getAuthentication();
    return token != null
        && signedIn != null
        && request.getRequestURI().equals(OneTimeLinks.PATH)
        && links.findUser(token).filter(p -> p.toString().equals(signedIn.getName())).isPresent();
  }
}
