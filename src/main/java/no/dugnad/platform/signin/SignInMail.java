package no.dugnad.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.EmailAddress;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the one-time link to somebody who exists. One who does not gets the same answer, after the
 * same time, so that a stranger can't find out who is here.
 */
@Component
class SignInMail implements OneTimeTokenGenerationSuccessHandler {
  /** More than it takes to write the mail. */
  static final Duration ANSWER_TIME = Duration.ofMillis(150);

  private final Post post;
  private final People people;
  private final OneTimeLinks links;
  private final TransactionTemplate transaction;

  SignInMail(Post post, People people, OneTimeLinks links, TransactionTemplate transaction) {
    this.post = post;
    this.people = people;
    this.links = links;
    this.transaction = transaction;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken asked)
      throws IOException {
    long began = System.nanoTime();
    Optional.of(asked.getUsername())
        .filter(EmailAddress::isOne)
        .flatMap(people::findPersonByEmail)
        .ifPresent(person -> transaction.executeWithoutResult(status -> send(person)));
    waitUntil(began + ANSWER_TIME.toNanos());
    response.sendRedirect("/sign-in/sent");
  }

  private void send(Person person) {
    links
        .issue(person)
        .ifPresent(
            token ->
                post.send(
                    Mail.to(person.email(), person.locale())
                        .subject("signin.mail.subject")
                        .line("signin.mail.line", OneTimeLinks.LIFETIME.toMinutesPart())
                        .link("/sign-in/token?token=" + token, "signin.mail.link")
                        .line("signin.mail.notYou")
                        .secret()));
  }

  private static void waitUntil(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
