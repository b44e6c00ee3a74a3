package no.dugnad.platform.once;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person is asked, by an organisation or by a mail. */
@ServerTest
class PeopleTwiceTest extends TwiceWalk {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;

  @Test
  @Sends({
    "/invitations/{id}/acceptance",
    "/invitations/{id}/refusal",
    "/people/invitations/{id}/withdrawal",
    "/people/mail/{id}/sending",
    "/people/{id}/identity/withdrawal",
    "/address-change/confirmation",
    "/address-change/refusal"
  })
  void whatIsAskedOfAPersonIsAnsweredOnce() {
    clock.set(Instant.now());
    Visitor colleague = visitors.of(cast.colleague.id());
    Visitor applicant = visitors.of(cast.applicant.id());
    Visitor leader = visitors.of(cast.leader.id());
    Cast other = casts.getObject();
    Visitor administrator = visitors.of(other.administrator.id());
    sendTwice(
        "/invitations/{id}/acceptance", colleague.get(invited(administrator, cast.colleague)));
    sendTwice("/invitations/{id}/refusal", applicant.get(invited(administrator, cast.applicant)));
    invited(administrator, cast.leader);
    sendTwice("/people/invitations/{id}/withdrawal", administrator.get("/people"));

    db.sql("update post.mail set status = 'GIVEN_UP', sent_at = null where recipient = :to")
        .param("to", cast.leader.email())
        .update();
    Visitor ours = visitors.of(cast.administrator.id());
    sendTwice("/people/mail/{id}/sending", ours.get("/people/mail"));

    String employee =
        ours.get("/people?q=leader").select("a[href^=/people/]:contains(leader)").attr("href");
    ours.get(employee).submit("form[action$=/identity]", Map.of("email", address()));
    sendTwice("/people/{id}/identity/withdrawal", ours.get(employee));
    String next = address();
    leader.post("/me/address", Map.of("email", next));
    sendTwice(
        "/address-change/confirmation", visitors.stranger().get(outbox.to(next).getLast().path()));
    sendTwice("/address-change/refusal", visitors.stranger().get(outbox.to(next).getLast().path()));
  }

  @Test
  @Sends({"/synonyms", "/synonyms/{id}/removal"})
  void wordsAreSaidToMeanTheSameOnce() {
    Visitor adviser = visitors.of(cast.adviser.id());
    String words = "enordet\n" + UUID.randomUUID().toString().replace("-", "");
    sendTwice(
        "/synonyms", adviser.get("/synonyms"), "form[action='/synonyms']", Map.of("words", words));
    sendTwice("/synonyms/{id}/removal", adviser.get("/synonyms"));
  }

  private static String address() {
    return "ny-" + UUID.randomUUID() + "@dugnad.test";
  }

  /** Where the mail leads that asks the person to join another organisation. */
  private String invited(Visitor administrator, Person person) {
    administrator
        .get("/people/new")
        .submit(
            "form[action=/people]",
            Map.of("name", person.name(), "email", person.email(), "language", "nb"));
    eventually(
        () -> assertThat(outbox.to(person.email()).getLast().path()).startsWith("/invitations/"));
    return outbox.to(person.email()).getLast().path();
  }
}
