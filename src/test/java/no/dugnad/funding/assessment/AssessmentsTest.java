package no.dugnad.funding.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.Ranking.Standing;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AssessmentsTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Outbox outbox;
  @Autowired Panels panels;
  @Autowired Assessments assessments;
  TestRound round;
  TestPanel panel;
  UUID robot;
  UUID garden;
  Person one;
  Person two;

  @BeforeEach
  void afterTheDeadline() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    robot = round.submitted(cast.applicant, "Robotsel");
    garden = round.submitted(cast.colleague, "Sansehage");
    clock.set(TestRound.DEADLINE);
    panel = new TestPanel(beans, cast, round);
    one = cast.assessors.get(0);
    two = cast.assessors.get(1);
    panel.open(one, robot, garden);
    panel.open(two, robot, garden);
  }

  @Test
  void aSeatIsToldOfOnce() {
    panels.remove(round.callId, one.id(), cast.viewer(cast.adviser));
    panel.seat(one);
    assertThat(outbox.to(one.email())).hasSize(1);
    assertThat(outbox.to(one.email()).getFirst().path())
        .isEqualTo("/calls/" + round.callId + "/assessments?lang=nb");
  }

  @Test
  void onlyAssessorsOfTheOrganisationGetASeat() {
    assertRefused("panels.refused.notAssessor", () -> panel.seat(cast.colleague));
    assertRefused("panels.refused.notAssessor", () -> panel.seat(cast.outsider));
  }

  @Test
  void aMemberIsRemindedAtMostOnceADay() {
    remind();
    assertRefused("panels.refused.reminded", this::remind);
    clock.advance(Duration.ofHours(23));
    assertRefused("panels.refused.reminded", this::remind);
    clock.advance(Duration.ofHours(1));
    remind();
    assertThat(outbox.to(one.email())).hasSize(3);
    assertThat(outbox.to(one.email()).getLast().text()).doesNotContain("Robotsel");
  }

  @Test
  void whoIsDoneIsNotReminded() {
    panel.assess(one, robot, 3, 3);
    panel.assess(one, garden, 3, 3);
    assertRefused("panels.refused.done", this::remind);
  }

  @Test
  void onlyWholeAssessmentsAreHandedIn() {
    panel.score(one, robot, 3);
    assertRefused(
        "assessment.refused.incomplete", () -> assessments.handIn(robot, cast.viewer(one)));
    panel.score(one, garden, 4, 4);
    assertThat(assessments.handInAll(round.callId, cast.viewer(one))).isEqualTo(1);
    assertThat(assessments.getOwn(garden, cast.viewer(one)).isHandedIn()).isTrue();
  }

  @Test
  void whatIsHandedInChangesOnlyWhenTakenBack() {
    panel.assess(one, robot, 3, 3);
    assertRefused("assessment.refused.handedIn", () -> panel.score(one, robot, 4, 4));
    assessments.takeBack(robot, cast.viewer(one));
    var criterion = round.call().criteria().getFirst().id();
    assertThat(panel.save(one, robot, new Score(criterion, 4, "", 1, null)))
        .isInstanceOf(Score.Save.Saved.class);
  }

  @Test
  void theOthersAreOpenWhenOnesOwnAreHandedIn() {
    panel.assess(two, robot, 5, 5);
    assertThat(assessments.listHandedIn(robot, cast.viewer(one))).isEmpty();
    panel.assess(one, robot, 1, 1);
    assertThat(assessments.listHandedIn(robot, cast.viewer(one))).hasSize(2);
    assertThat(assessments.listHandedIn(garden, cast.viewer(one))).isEmpty();
    assertThat(assessments.listHandedIn(robot, cast.viewer(cast.adviser)))
        .as("the adviser waits for the meeting")
        .isEmpty();
    panel.close();
    assertThat(assessments.listHandedIn(robot, cast.viewer(cast.adviser))).hasSize(2);
    assertThat(assessments.listHandedIn(robot, cast.viewer(one))).hasSize(2);
  }

  @Test
  void whoeverTakesBackBeforeAnybodyElseHasHandedInHasSeenNothing() {
    panel.assess(one, robot, 1, 1);
    assessments.takeBack(robot, cast.viewer(one));
    panel.assess(two, robot, 5, 5);
    assertThat(assessments.listHandedIn(robot, cast.viewer(one))).isEmpty();
    change(one, 4, 4);
    panel.close();
    assertThat(assessments.getOwn(robot, cast.viewer(one)).isChangedAfterSeeing()).isFalse();
    assertThat(ranked().changed()).isZero();
  }

  @Test
  void aChangeAfterHavingSeenStandsBesideTheFirstVersion() {
    panel.assess(two, robot, 5, 5);
    panel.assess(one, robot, 1, 2);
    assessments.takeBack(robot, cast.viewer(one));
    change(one, 5, 2);
    assessments.takeBack(robot, cast.viewer(one));
    change(one, 4, 2);
    panel.close();

    Assessment changed =
        assessments.listHandedIn(robot, cast.viewer(cast.adviser)).stream()
            .filter(assessment -> assessment.assessorId().equals(one.id()))
            .findFirst()
            .orElseThrow();
    assertThat(changed.isChangedAfterSeeing()).isTrue();
    assertThat(changed.first()).extracting(Score::points).containsExactly(1, 2);
    assertThat(changed.scores()).extracting(Score::points).containsExactly(4, 2);
    assertThat(changed.changedFrom(changed.scores().getLast().criterionId())).isEmpty();
    assertThat(ranked().changed()).isEqualTo(1);
  }

  @Test
  void whatWasSeenStaysSeenAndNothingLaterOpens() {
    Person three = cast.assessors.get(2);
    panel.open(three, robot);
    panel.assess(two, robot, 5, 5);
    panel.assess(one, robot, 1, 1);
    assessments.takeBack(robot, cast.viewer(one));
    clock.advance(Duration.ofMinutes(1));
    panel.assess(three, robot, 3, 3);
    assertThat(assessments.listHandedIn(robot, cast.viewer(one)))
        .extracting(Assessment::assessorId)
        .containsExactly(two.id());
    change(one, 5, 5);
    assertThat(assessments.listHandedIn(robot, cast.viewer(one))).hasSize(3);
  }

  @Test
  void whoHasSeenAndHandsInNoMoreStandsByTheFirstVersion() {
    panel.assess(two, robot, 5, 5);
    panel.assess(one, robot, 1, 1);
    assessments.takeBack(robot, cast.viewer(one));
    rescore(one, 5, 5);
    assertThat(ranked().standing().assessors()).as("before the meeting").isZero();
    panel.close();
    Assessment own = assessments.getOwn(robot, cast.viewer(one));
    assertThat(own.isHandedIn()).isTrue();
    assertThat(own.scores()).extracting(Score::points).containsExactly(1, 1);
    assertThat(own.isChangedAfterSeeing()).isFalse();
    assertThat(ranked().standing().assessors()).isEqualTo(2);
  }

  private void change(Person assessor, int... points) {
    rescore(assessor, points);
    assessments.handIn(robot, cast.viewer(assessor));
  }

  private void rescore(Person assessor, int... points) {
    for (Score stored : assessments.getOwn(robot, cast.viewer(assessor)).scores()) {
      int index =
          round.call().criteria().stream().map(c -> c.id()).toList().indexOf(stored.criterionId());
      var typed = new Score(stored.criterionId(), points[index], "", stored.revision(), null);
      assertThat(panel.save(assessor, robot, typed)).isInstanceOf(Score.Save.Saved.class);
    }
  }

  private Ranking.Ranked ranked() {
    return assessments.ranking(round.callId, cast.viewer(cast.adviser)).find(robot).orElseThrow();
  }

  @Test
  void whoLeavesThePanelKeepsTheirScoresAndCountsNoMore() {
    panel.assess(one, robot, 1, 1);
    panel.assess(two, robot, 5, 5);
    panel.close();
    panels.remove(round.callId, one.id(), cast.viewer(cast.adviser));
    assertThat(assessorsOfRobot()).isEqualTo(1);
    assertThatThrownBy(() -> panel.score(one, robot, 2, 2)).isInstanceOf(NotFound.class);
    panel.seat(one);
    assertThat(assessorsOfRobot()).isEqualTo(2);
  }

  @Test
  void aMemberWhoIsDisqualifiedFromAllChangesNothingInTheRanking() {
    panel.assess(one, robot, 4, 5);
    panel.assess(two, robot, 2, 5);
    Person three = cast.assessors.get(2);
    panel.open(three, robot);
    panel.assess(three, robot, 1, 1);
    panel.disqualify(three, robot);
    panel.close();
    Standing with =
        assessments
            .ranking(round.callId, cast.viewer(cast.adviser))
            .find(robot)
            .orElseThrow()
            .standing();
    panels.remove(round.callId, three.id(), cast.viewer(cast.adviser));
    assertThat(
            assessments
                .ranking(round.callId, cast.viewer(cast.adviser))
                .find(robot)
                .orElseThrow()
                .standing())
        .isEqualTo(with);
    assertThat(with.assessors()).isEqualTo(2);
  }

  @Test
  void aCriterionOfAnotherCallIsNone() {
    var other = new Score(Ids.next(), 3, "", 0, null);
    assertThatThrownBy(() -> panel.save(one, robot, other)).isInstanceOf(NotFound.class);
  }

  private int assessorsOfRobot() {
    return assessments
        .ranking(round.callId, cast.viewer(cast.adviser))
        .find(robot)
        .orElseThrow()
        .assessors();
  }

  private void remind() {
    panels.remind(round.callId, one.id(), cast.viewer(cast.adviser));
  }

  private static void assertRefused(String key, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  @Test
  void aMemberIsHeldWhileADeedOfTheirsIsUnderWay() {
    beans
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              assertThat(panels.lockSeat(round.callId, one.id())).isTrue();
              assertThat(CompletableFuture.supplyAsync(this::free).join())
                  .containsExactly(two.id());
            });
  }

  /** The members of whom nobody holds the seat. */
  private List<UUID> free() {
    return beans
        .getBean(TransactionTemplate.class)
        .execute(
            _ ->
                beans
                    .getBean(JdbcClient.class)
                    .sql(
                        """
                        select person_id from panels.panel_member
                         where call_id = :call and person_id = any(:persons)
                           for update skip locked
                        """)
                    .param("call", round.callId)
                    .param("persons", new UUID[] {one.id(), two.id()})
                    .query(UUID.class)
                    .list());
  }
}
