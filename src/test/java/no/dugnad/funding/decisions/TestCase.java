package no.dugnad.funding.decisions;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import no.dugnad.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;

/**
 * A round whose recommendation is handed over: two applications, one to award and one to decline.
 */
public final class TestCase {
  public static final Instant DECIDED = Instant.parse("2027-05-03T08:00:00Z");
  private static final Instant WRITTEN = Instant.parse("2027-03-01T08:00:00Z");

  private final BeanFactory beans;
  private final Cast cast;

  public final TestRound round;

  /** Applied for 100 000; recommended 80 000. */
  public final UUID award;

  public final UUID decline;

  public TestCase(BeanFactory beans, Cast cast) {
    this.beans = beans;
    this.cast = cast;
    var clock = beans.getBean(TestClock.class);
    clock.set(WRITTEN);
    round = new TestRound(beans, cast);
    award = round.submitted(cast.applicant, "Spillverket");
    decline = round.submitted(cast.colleague, "Oppdragstorg");
    clock.set(TestRound.DEADLINE.plus(Duration.ofDays(1)));
    handOver();
    clock.set(DECIDED);
  }

  private void handOver() {
    Recommendations recommendations = beans.getBean(Recommendations.class);
    Viewer adviser = cast.viewer(cast.adviser);
    recommendations.start(round.callId, adviser);
    recommend(award, Verdict.AWARD, 80_000, "Noe nytt for tjenesten.");
    recommend(decline, Verdict.DECLINE, 0, "Ligger innenfor vanlig drift.");
    recommendations.handOver(
        round.callId,
        recommendations.findBoard(round.callId, adviser).orElseThrow().revision(),
        adviser);
  }

  private void recommend(UUID application, Verdict verdict, long kroner, String grounds) {
    beans
        .getBean(Recommendations.class)
        .propose(
            new Recommendation(application, verdict, Money.kroner(kroner), grounds, 0),
            cast.viewer(cast.adviser));
  }

  public Viewer decisionMaker() {
    return cast.viewer(cast.decisionMaker);
  }

  public void confirm() {
    beans.getBean(Decisions.class).confirm(round.callId, revision(), decisionMaker());
  }

  public void announce() {
    beans.getBean(Announcements.class).announce(round.callId, true, revision(), decisionMaker());
  }

  /** What the decision-maker has before them. */
  public Revision revision() {
    return beans.getBean(Decisions.class).revision(round.callId, decisionMaker());
  }
}
