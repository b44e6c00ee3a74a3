package no.dugnad.platform.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
  private final PeopleStore store;
  private final TransactionTemplate transaction;

  SignInMail(Post post, PeopleStore store, TransactionTemplate transaction) {
    this.post = post;
    this.store = store;
    this.transaction = transaction;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken token)
      throws IOException {
    if (!token.getTokenValue().equals("-")) {
      store
          .findPersonByEmail(token.getUsername())
          .ifPresent(person -> transaction.executeWithoutResult(status -> send(person, token)));
    }
    response.sendRedirect("/sign-in/sent");
  }

  private void send(Person person, OneTimeToken token) {
    post.send(
        Mail.to(person.email(), person.locale())
            .subject("people.mail.signIn.subject")
            .line("people.mail.signIn.line", OneTimeLinks.LIFETIME.toMinutesPart())
            .link("/sign-in/token?token=" + token.getTokenValue(), "people.mail.signIn.link")
            .line("people.mail.signIn.notYou"));
  }
}
