package no.dugnad.platform.security;

import no.dugnad.platform.security.SecurityEvent.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells the security log who came in and went, who tried to, and what they were refused. */
@Component
public class SecurityWatch {
  private static final String WHO = "user.id";

  private final ApplicationEventPublisher events;

  SecurityWatch(ApplicationEventPublisher events) {
    this.events = events;
  }

  @EventListener
  void signedIn(AuthenticationSuccessEvent event) {
    Authentication who = event.getAuthentication();
    events.publishEvent(
        SecurityEvent.of(What.SIGNED_IN)
            .with(WHO, who.getName())
            .with("dugnad.how", who.getClass().getSimpleName()));
  }

  public void failed(AuthenticationException why) {
    events.publishEvent(
        SecurityEvent.of(What.SIGN_IN_FAILED).with("error.type", why.getClass().getSimpleName()));
  }

  /** Somebody who was signed in has shown by a code that it is still they. */
  public void renewed() {
    events.publishEvent(SecurityEvent.of(What.SIGNED_IN).with("dugnad.how", "Code"));
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    events.publishEvent(
        SecurityEvent.of(What.SIGNED_OUT).with(WHO, event.getAuthentication().getName()));
  }

  /** Passers-by are asked to sign in, which is no news. */
  public void refused(AccessDeniedException why) {
    if (why instanceof CsrfException) {
      events.publishEvent(SecurityEvent.of(What.FORGERY_REFUSED));
    } else if (Circumstances.findPerson().isPresent()) {
      events.publishEvent(SecurityEvent.of(What.ACCESS_REFUSED));
    }
  }
}
