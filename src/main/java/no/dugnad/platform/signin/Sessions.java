package no.dugnad.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.AddressChanged;
import no.dugnad.platform.security.SecurityEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Who is signed in where. */
@Component
public class Sessions {
  private static final String SIGNED_IN_AT = "signin.at";

  private final JdbcClient db;
  private final CsrfTokenRepository csrf;
  private final OneTimeLinks links;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sessions(
      JdbcClient db,
      CsrfTokenRepository csrf,
      OneTimeLinks links,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.csrf = csrf;
    this.links = links;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Signs the person in without a link. The session from before is ended and the CSRF token
   * changed, so that nobody who planted either is signed in along with them.
   */
  public void begin(UUID personId, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) request.getSession().invalidate();
    links.endAll(personId);
    var user = User.withUsername(personId.toString()).password("").build();
    var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
    new CsrfAuthenticationStrategy(csrf).onAuthentication(signedIn, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    renew(request.getSession());
    events.publishEvent(new AuthenticationSuccessEvent(signedIn));
  }

  /** From now on the sign-in counts as made now. */
  void renew(HttpSession session) {
    session.setAttribute(SIGNED_IN_AT, clock.instant());
  }

  boolean isYoungerThan(Duration age, HttpSession session) {
    return session.getAttribute(SIGNED_IN_AT) instanceof Instant at
        && at.plus(age).isAfter(clock.instant());
  }

  /** Signs the person out of every browser, this one too; and no link that is out lets them in. */
  public void endAll(UUID personId, HttpServletRequest request, HttpServletResponse response) {
    new SecurityContextLogoutHandler().logout(request, response, null);
    links.endAll(personId);
    db.sql("delete from signin.session where principal_name = :person")
        .param("person", personId.toString())
        .update();
  }

  /** Who sat at the old address must show that they sit at the new one too. */
  @EventListener
  void endAll(AddressChanged changed) {
    events.publishEvent(
        SecurityEvent.of(SecurityEvent.What.ADDRESS_CHANGED)
            .with("dugnad.person", changed.personId()));
    db.sql("delete from signin.session where principal_name = :person")
        .param("person", changed.personId().toString())
        .update();
  }

  public int count(UUID personId) {
    return db.sql("select count(*) from signin.session where principal_name = :person")
        .param("person", personId.toString())
        .query(Integer.class)
        .single();
  }
}
