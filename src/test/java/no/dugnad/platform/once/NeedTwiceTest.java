package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody needs, told, confirmed, answered and applied with. */
@ServerTest
class NeedTwiceTest extends TwiceWalk {
  private static final String TEXT = "Ingen vet hvor nøklene henger.";

  private final String email =
      "n" + ThreadLocalRandom.current().nextLong(1L << 40) + "@eksempel.no";

  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;

  @Test
  @Sends({"/needs", "/needs/told/{token}", "/our-needs/{id}/answer"})
  void aNeedSentTwiceAtOnceIsToldConfirmedAndAnsweredOnce() {
    Visitor stranger = visitors.stranger();
    assertThat(
            sendTwice(
                "/needs",
                look(stranger),
                "form[action=/needs]",
                Map.of(
                    "organisation",
                    cast.organisationId().toString(),
                    "name",
                    "Pårørende",
                    "email",
                    email)))
        .containsEntry("needs.need", 1)
        .containsEntry("post.mail", 1);
    Page opened = stranger.get(outbox.last(email).path().replaceFirst("\\?.*", ""));
    assertThat(
            sendTwice("/needs/told/{token}", opened, "form.deed[action^=/needs/told/]", Map.of()))
        .containsEntry("journal.entry", 1);
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(
            sendTwice(
                "/our-needs/{id}/answer",
                adviser.get("/our-needs").follow("a[href^=/our-needs/]"),
                Map.of("ending", "TAKE_UP", "title", "Nøklene", "words", "Vi ser på det.")))
        .containsEntry("challenges.challenge", 1)
        .containsEntry("post.mail", 1);
  }

  @Test
  @Sends("/needs/calls/{callId}/applications")
  void anApplicationBegunWithANeedTwiceAtOnceIsBegunOnce() {
    clock.set(TestRound.DEADLINE.minus(Duration.ofDays(1)));
    var round = new TestRound(beans, cast);
    assertThat(
            sendTwice(
                "/needs/calls/{callId}/applications",
                look(visitors.of(cast.applicant.id())),
                "form[action*=" + round.callId + "]",
                Map.of()))
        .containsEntry("applications.application", 1);
  }

  private static Page look(Visitor visitor) {
    return visitor.get("/needs").submit("form[action=/needs/likeness]", Map.of("text", TEXT));
  }
}
