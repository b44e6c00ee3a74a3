package no.dugnad.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the one-time link to somebody who exists, and answers alike to one who does not. */
@Component
class SignInMail implements OneTimeTokenGenerationSuccessHandler {
  private final Post post;
  private final People people;
  private final TransactionTemplate transaction;

  SignInMail(Post post, People people, TransactionTemplate transaction) {
    this.post = post;
    this.people = people;
    this.transaction = transaction;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken token)
      throws IOException {
    if (!token.getTokenValue().equals("-")) {
      people
          .findPersonByEmail(token.getUsername())
          .ifPresent(person -> transaction.executeWithoutResult(status -> send(person, token)));
    }
    response.sendRedirect("/sign-in/sent");
  }

  private void send(Person person, OneTimeToken token) {
    post.send(
        Mail.to(person.email(), person.locale())
            .subject("signin.mail.subject")
            .line("signin.mail.line", OneTimeLinks.LIFETIME.toMinutesPart())
            .link("/sign-in/token?token=" + token.getTokenValue(), "signin.mail.link")
            .line("signin.mail.notYou")
            .secret());
  }
}
