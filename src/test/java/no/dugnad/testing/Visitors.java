package no.dugnad.testing;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.people.People;
import no.dugnad.platform.signin.MailedLinks;
import org.springframework.core.env.Environment;

/** Makes {@link Visitor}s of the running product. */
public final class Visitors {
  private final Environment environment;
  private final People people;
  private final Outbox outbox;
  private final MailedLinks links;

  Visitors(Environment environment, People people, Outbox outbox, MailedLinks links) {
    this.environment = environment;
    this.people = people;
    this.outbox = outbox;
    this.links = links;
  }

  /** Somebody we don't know. */
  public Visitor stranger() {
    // The port is known when the server has started, later than this bean is made.
    String port = environment.getRequiredProperty("local.server.port");
    return new Visitor(URI.create("http://localhost:" + port));
  }

  /** The person, signed in as people do it: by the link in a mail. */
  public Visitor of(UUID personId) {
    Visitor visitor = stranger();
    signIn(personId, visitor);
    return visitor;
  }

  /** The same in a browser that somebody has already. */
  public void signIn(UUID personId, Visitor visitor) {
    String address = people.getPerson(personId).email();
    int before = outbox.count(address);
    links.send(address);
    eventually(() -> assertThat(outbox.count(address)).isGreaterThan(before));
    Page answer =
        visitor
            .get(outbox.last(address).path())
            .by(visitor.impatient())
            .submit("form[action=/sign-in/token]");
    if (!answer.redirect().map(URI::create).map(URI::getPath).equals(Optional.of("/home")))
      throw new AssertionError("not signed in: " + answer.text());
    // A token for what is sent without a form before it; this page asks the database for little.
    visitor.get("/privacy");
  }
}
