package no.dugnad.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.security.SecurityWatch;
import no.dugnad.platform.shared.Blanks;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * What cannot be undone is done by somebody who signed in of late, or types a code that is mailed
 * to them: who finds a browser open somewhere has no mailbox along with it.
 */
@Component
public class FreshSignIn {
  public static final Duration LASTS = Duration.ofMinutes(30);

  /** The field in which a code comes along with the deed's own fields. */
  public static final String CODE = "_code";

  /** The button that asks for another code. */
  public static final String ANOTHER = "_another-code";

  private final HttpServletRequest request;
  private final Sessions sessions;
  private final Codes codes;
  private final SecurityWatch watch;

  /**
   * @param request that of the moment, whichever it is
   */
  FreshSignIn(HttpServletRequest request, Sessions sessions, Codes codes, SecurityWatch watch) {
    this.request = request;
    this.sessions = sessions;
    this.codes = codes;
    this.watch = watch;
  }

  /**
   * Lets the deed go on if the sign-in is of late, or a right code came along.
   *
   * @throws TooOld when not: the page that asks for a code then answers, and holds what was typed
   */
  public void require() {
    HttpSession session = request.getSession();
    if (sessions.isYoungerThan(LASTS, session)) return;
    String typed = request.getParameter(CODE);
    if (typed == null || asksForAnother()) throw new TooOld(null);
    if (Blanks.isBlank(typed)) throw new TooOld("signin.code.missing");
    if (!codes.accept(session.getId(), typed)) {
      watch.failed(new BadCredentialsException("a wrong code"));
      throw new TooOld("signin.code.wrong");
    }
    watch.renewed();
    sessions.renew(session);
  }

  /**
   * Sends a code for the session to the person.
   *
   * @return whether there is one that works
   */
  public boolean sendCode(Person person) {
    return codes.send(person, request.getSession().getId(), asksForAnother());
  }

  private boolean asksForAnother() {
    return request.getParameter(ANOTHER) != null;
  }

  /** The sign-in is too old for the deed, which has changed nothing yet. */
  public static final class TooOld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String problem;

    private TooOld(@Nullable String problem) {
      super("the sign-in is older than the deed allows");
      this.problem = problem;
    }

    /** What is wrong with the code that came along. */
    public Optional<String> problem() {
      return Optional.ofNullable(problem);
    }
  }
}
