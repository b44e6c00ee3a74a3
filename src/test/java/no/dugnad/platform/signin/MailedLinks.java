package no.dugnad.platform.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;

/** Has the link sent by mail that somebody signs in with, as if they had asked for it. */
public final class MailedLinks {
  private final SignInMail mail;

  MailedLinks(SignInMail mail) {
    this.mail = mail;
  }

  /** Whoever asks is answered as late as one who gets no mail: it is there long before. */
  public void send(String address) {
    Thread.startVirtualThread(
        () -> {
          try {
            mail.handle(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                new DefaultOneTimeToken("-", address, Instant.MAX));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
