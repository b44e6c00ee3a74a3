package no.dugnad.funding.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RecommendationsTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Recommendations recommendations;
  @Autowired RecommendationRules rules;
  @Autowired Funds funds;
  @Autowired Calls calls;
  @Autowired Outbox outbox;
  TestRound round;
  TestPanel panel;
  UUID robot;
  UUID garden;

  @BeforeEach
  void afterTheDeadline() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    robot = round.submitted(cast.applicant, "Robotsel");
    garden = round.submitted(cast.colleague, "Sansehage");
    clock.set(TestRound.DEADLINE);
    panel = new TestPanel(beans, cast, round);
    panel.open(assessor(), robot, garden);
    panel.assess(assessor(), robot, 5, 5);
    panel.assess(assessor(), garden, 2, 2);
  }

  @Test
  void theMeetingWaitsForTheDeadline() {
    clock.set(TestRound.DEADLINE.minusSeconds(1));
    assertRefused(
        "recommendations.refused.notYet", () -> recommendations.start(round.callId, adviser()));
  }

  @Test
  void nothingIsProposedBeforeTheMeeting() {
    assertThatThrownBy(() -> propose(robot, Verdict.DECLINE, 0, 0)).isInstanceOf(NotFound.class);
  }

  @Test
  void fromItsBeginningNoScoreChanges() {
    start();
    assertRefused("assessment.refused.closed", () -> panel.score(assessor(), robot, 1, 1));
    assertThat(recommendations.findBoard(round.callId, adviser()).orElseThrow().lines())
        .extracting(line -> line.application().title())
        .containsExactly("Robotsel", "Sansehage");
  }

  @Test
  void aProposalIsKeptWithItsGrounds() {
    start();
    propose(robot, Verdict.AWARD, 60_000, 0);
    assertThat(recommendations.get(robot))
        .isEqualTo(new Recommendation(robot, Verdict.AWARD, Money.kroner(60_000), "Fordi.", 1));
    MeetingBoard board = recommendations.findBoard(round.callId, adviser()).orElseThrow();
    assertThat(board.remaining()).isEqualTo(Money.kroner(940_000));
    assertThat(recommendations.list(round.callId)).hasSize(2);
  }

  @Test
  void twoWhoWriteAtOnceNeverOverwriteEachOther() {
    start();
    propose(robot, Verdict.AWARD, 60_000, 0);
    Recommendation.Save second = propose(robot, Verdict.DECLINE, 0, 0);
    assertThat(second)
        .isInstanceOfSatisfying(
            Recommendation.Save.Clash.class,
            clash -> {
              assertThat(clash.stored().amount()).isEqualTo(Money.kroner(60_000));
              assertThat(clash.by()).isEqualTo("adviser");
            });
    assertThat(propose(robot, Verdict.DECLINE, 0, 1)).isInstanceOf(Recommendation.Save.Saved.class);
  }

  @Test
  void moreThanAppliedForIsRefused() {
    start();
    assertRefused(
        "recommendations.refused.tooMuch", () -> propose(robot, Verdict.AWARD, 100_001, 0));
  }

  @Test
  void onlyAWholeProposalIsHandedOver() {
    start();
    propose(robot, Verdict.AWARD, 60_000, 0);
    assertRefused("recommendations.refused.incomplete", this::handOver);
    recommendations.propose(
        new Recommendation(garden, Verdict.DECLINE, Money.ZERO, " ", 0), adviser());
    assertRefused("recommendations.refused.incomplete", this::handOver);
    propose(garden, Verdict.DECLINE, 0, 1);
    handOver();
    assertThat(recommendations.isHandedOver(round.callId)).isTrue();
    assertRefused("recommendations.refused.handedOver", this::handOver);
    assertRefused(
        "recommendations.refused.handedOver", () -> propose(garden, Verdict.DECLINE, 0, 2));
  }

  @Test
  void noMoreIsProposedThanTheEnvelopeHas() {
    var actor = adviser().actor();
    funds.commit(round.envelopeId, Ids.next(), Money.kroner(850_000), actor);
    start();
    propose(robot, Verdict.AWARD, 100_000, 0);
    propose(garden, Verdict.AWARD, 50_001, 0);
    assertRefused("recommendations.refused.exceeds", this::handOver);
    propose(garden, Verdict.AWARD, 50_000, 1);
    handOver();
  }

  @Test
  void whatIsHandedOverStaysWithinWhatTheEnvelopeHadThen() {
    settle();
    funds.commit(round.envelopeId, Ids.next(), Money.kroner(60_000), adviser().actor());
    assertThat(recommendations.findBoard(round.callId, adviser()).orElseThrow().available())
        .isEqualTo(Money.kroner(1_000_000));
  }

  @Test
  void itCanBeSentBackAndHandedOverAgain() {
    settle();
    recommendations.sendBack(
        round.callId, "Begrunn avslaget bedre.", cast.viewer(cast.decisionMaker).actor());
    assertThat(recommendations.isHandedOver(round.callId)).isFalse();
    assertThat(recommendations.findMeeting(round.callId).orElseThrow().status())
        .isInstanceOfSatisfying(
            MeetingStatus.SentBack.class,
            back -> assertThat(back.why()).isEqualTo("Begrunn avslaget bedre."));
    assertThat(outbox.to(cast.adviser.email()).getLast().subject()).contains("sendt tilbake");
    propose(garden, Verdict.DECLINE, 0, 1);
    handOver();
    assertRefused(
        "recommendations.refused.notHandedOver",
        () -> {
          recommendations.sendBack(round.callId, "A", adviser().actor());
          recommendations.sendBack(round.callId, "B", adviser().actor());
        });
  }

  @Test
  void whoCannotSeeTheWholeCaseDoesNotHandItOver() {
    Person both = cast.employee("both", null, Role.ADVISER, Role.ASSESSOR);
    panel.seat(both);
    panel.open(both, robot);
    panel.disqualify(both, garden);
    start();
    propose(robot, Verdict.AWARD, 60_000, 0);
    propose(garden, Verdict.DECLINE, 0, 0);
    assertRefused(
        "recommendations.refused.notWhole",
        () -> recommendations.handOver(round.callId, board(cast.viewer(both)), cast.viewer(both)));
    assertThat(rules.propose(cast.viewer(both), robot)).isTrue();
    assertThat(rules.propose(cast.viewer(both), garden)).isFalse();
    handOver();
  }

  @Test
  void whoIsDisqualifiedHasAMeetingWithoutTheApplication() {
    Person second = cast.assessors.get(1);
    panel.open(second, garden);
    panel.disqualify(second, robot);
    start();
    propose(robot, Verdict.AWARD, 60_000, 0);
    MeetingBoard board = recommendations.findBoard(round.callId, cast.viewer(second)).orElseThrow();
    assertThat(board.lines()).hasSize(1);
    assertThat(board.lines().getFirst().ranked().place()).isEqualTo(1);
    assertThat(board.remaining()).isEqualTo(Money.kroner(1_000_000));
    Revision before = board.revision();
    propose(robot, Verdict.AWARD, 70_000, 1);
    assertThat(
            recommendations.findBoard(round.callId, cast.viewer(second)).orElseThrow().revision())
        .isEqualTo(before);
    assertThat(rules.propose(cast.viewer(second), robot)).isFalse();
  }

  private void settle() {
    start();
    propose(robot, Verdict.AWARD, 60_000, 0);
    propose(garden, Verdict.DECLINE, 0, 0);
    handOver();
  }

  private void start() {
    recommendations.start(round.callId, adviser());
  }

  private void handOver() {
    recommendations.handOver(round.callId, board(adviser()), adviser());
  }

  private Recommendation.Save propose(UUID id, Verdict verdict, long kroner, long base) {
    return recommendations.propose(
        new Recommendation(id, verdict, Money.kroner(kroner), "Fordi.", base), adviser());
  }

  private static void assertRefused(String key, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private Viewer adviser() {
    return cast.viewer(cast.adviser);
  }

  private Person assessor() {
    return cast.assessors.getFirst();
  }

  private Revision board(Viewer viewer) {
    return recommendations.findBoard(round.callId, viewer).orElseThrow().revision();
  }
}
