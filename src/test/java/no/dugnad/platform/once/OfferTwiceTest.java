package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.dugnad.followup.offers.TestTheme;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms of what is done about what a cohort said. */
@ServerTest
class OfferTwiceTest extends TwiceWalk {
  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired Outbox outbox;

  @Test
  @Sends({
    "/courses/{id}/holding",
    "/courses/{id}/removal",
    "/courses/{id}/seat",
    "/courses/{id}/seat/withdrawal"
  })
  void whatIsDoneAboutAThemeTwiceAtOnceIsDoneOnce() {
    var theme = new TestTheme(beans, cast, new TestCohort(beans, cast, 3).announce());
    Visitor adviser = visitors.of(cast.adviser.id());
    sendTwice("/courses/{id}/removal", theme.propose(adviser));
    String course = theme.schedule(adviser);
    Visitor comes = visitors.of(cast.applicant.id());
    assertThat(sendTwice("/courses/{id}/seat", comes.get(course)))
        .containsEntry("offers.seat", 1)
        .containsEntry("post.mail", 1);
    sendTwice("/courses/{id}/seat/withdrawal", comes.get(course));
    // It takes the place of the mail of the seat, where that is not sent yet.
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().startsWith("Du er meldt av"))
        .hasSize(1);
    clock.set(Instant.parse("2027-01-20T09:00:00Z"));
    sendTwice("/courses/{id}/holding", adviser.get(course));
  }
}
