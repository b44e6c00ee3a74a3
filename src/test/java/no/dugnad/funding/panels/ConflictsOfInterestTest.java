package no.dugnad.funding.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.applications.Seal;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.AssessmentRules;
import no.dugnad.funding.assessment.Assessments;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.endorsements.Endorsements;
import no.dugnad.funding.panels.ConflictsOfInterest.Disqualified;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ConflictsOfInterestTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired ConflictsOfInterest conflicts;
  @Autowired Assessments assessments;
  @Autowired Panels panels;
  @Autowired AssessmentRules rules;
  @Autowired Seal seal;
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
  }

  @Test
  void untilTheyAnswerEverythingIsClosed() {
    assertThat(hiddenFrom(assessor())).containsExactlyInAnyOrder(robot, garden);
    assertThat(conflicts.listLines(round.callId, cast.viewer(assessor()))).hasSize(2);
    panel.open(assessor(), garden);
    assertThat(hiddenFrom(assessor())).containsExactly(robot);
    assertThat(rules.assess(cast.viewer(assessor()), garden)).isTrue();
    assertThat(rules.assess(cast.viewer(assessor()), robot)).isFalse();
  }

  @Test
  void anApplicantIsDisqualifiedWhateverTheySay() {
    assertDisqualifiedByRole(cast.applicant, robot);
  }

  @Test
  void aCoApplicantIsDisqualifiedFromTheMomentTheyAccept() {
    Person coApplicant = cast.employee("co-applicant", null, Role.ASSESSOR);
    clock.set(TestRound.DEADLINE.minusSeconds(60));
    var coApplicants = beans.getBean(CoApplicants.class);
    UUID draft = round.complete(cast.applicant, "Felles");
    coApplicants.invite(draft, coApplicant.email(), cast.applicant);
    assertThat(conflicts.isDisqualified(coApplicant.id(), draft)).isFalse();
    coApplicants.accept(draft, coApplicant);
    assertThat(conflicts.isDisqualified(coApplicant.id(), draft)).isTrue();
  }

  @Test
  void theManagerWhoIsAskedToEndorseIsDisqualified() {
    assertThat(conflicts.isDisqualified(cast.leader.id(), robot)).isTrue();
  }

  @Test
  void whatAManagerCannotAnswerAnyMoreWaitsForThemNoMore() {
    Endorsements endorsements = beans.getBean(Endorsements.class);
    assertThat(endorsements.listAwaited(cast.leader.id())).hasSize(2);
    panel.open(assessor(), garden);
    assertThat(endorsements.listAwaited(cast.leader.id())).isEmpty();
  }

  private void assertDisqualifiedByRole(Person person, UUID application) {
    Person assessor = withSeat(person);
    assertThat(conflicts.listLines(round.callId, cast.viewer(assessor)))
        .extracting(DeclarationLine::applicationId)
        .doesNotContain(application);
    panel.open(assessor, application);
    assertThat(conflicts.isDisqualified(assessor.id(), application)).isTrue();
    assertThat(rules.assess(cast.viewer(assessor), application)).isFalse();
    assertThat(hiddenFrom(assessor)).contains(application);
  }

  /** An employee who has got the role of assessor beside their own. */
  private Person withSeat(Person person) {
    beans
        .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql(
            """
            insert into people.membership_role (membership_id, role)
            select id, 'ASSESSOR' from people.membership where person_id = :person
            """)
        .param("person", person.id())
        .update();
    panel.seat(person);
    return person;
  }

  @Test
  void anAnswerThatChangesClosesAtOnceAndTheirScoresCountNoMore() {
    panel.open(assessor(), robot);
    panel.assess(assessor(), robot, 5, 5);
    panel.open(cast.assessors.get(1), robot);
    panel.assess(cast.assessors.get(1), robot, 1, 1);
    panel.close();
    assertThat(meanOfRobot()).isEqualByComparingTo("3");

    panel.disqualify(assessor(), robot);
    assertThat(rules.assess(cast.viewer(assessor()), robot)).isFalse();
    assertThat(meanOfRobot()).isEqualByComparingTo("1");
    assertThat(assessments.listHandedIn(robot, cast.viewer(assessor()))).isEmpty();
  }

  @Test
  void whoHasSteppedAsideCannotTakeItBackButTheAdviserCanOpen() {
    panel.disqualify(assessor(), robot);
    panel.open(assessor(), robot);
    assertThat(conflicts.isDisqualified(assessor().id(), robot)).isTrue();
    assertThat(conflicts.listDisqualified(round.callId, cast.viewer(cast.adviser)))
        .extracting(Disqualified::ground)
        .containsExactly("Søsken");

    conflicts.reopen(round.callId, robot, assessor().id(), cast.viewer(cast.adviser));
    assertThat(conflicts.listLines(round.callId, cast.viewer(assessor()))).hasSize(2);
    panel.open(assessor(), robot);
    assertThat(rules.assess(cast.viewer(assessor()), robot)).isTrue();
  }

  @Test
  void anAdviserWhoIsDisqualifiedDoesNotReopenTheirOwn() {
    Person both = cast.employee("both", null, Role.ADVISER, Role.ASSESSOR);
    panel.seat(both);
    panel.disqualify(both, robot);
    assertThatThrownBy(() -> conflicts.reopen(round.callId, robot, both.id(), cast.viewer(both)))
        .isInstanceOf(NotFound.class);
    assertThat(conflicts.listDisqualified(round.callId, cast.viewer(both))).isEmpty();
  }

  @Test
  void anAssessorWithoutASeatSeesNothing() {
    Person outside = cast.employee("no-seat", null, Role.ASSESSOR);
    assertThat(hiddenFrom(outside)).contains(robot, garden);
    panel.seat(outside);
    panel.open(outside, robot, garden);
    assertThat(hiddenFrom(outside)).isEmpty();
    panels.remove(round.callId, outside.id(), cast.viewer(cast.adviser));
    assertThat(hiddenFrom(outside)).contains(robot, garden);
  }

  @Test
  void nothingIsHiddenFromTheAdviserAndTheDecisionMakerWhoSitOnNoPanel() {
    assertThat(hiddenFrom(cast.adviser)).isEmpty();
    assertThat(hiddenFrom(cast.decisionMaker)).isEmpty();
  }

  private Set<UUID> hiddenFrom(Person person) {
    return seal.hiddenFrom(cast.viewer(person), List.of(robot, garden));
  }

  private java.math.BigDecimal meanOfRobot() {
    return assessments
        .ranking(round.callId, cast.viewer(cast.adviser))
        .find(robot)
        .orElseThrow()
        .standing()
        .mean();
  }

  private Person assessor() {
    return cast.assessors.getFirst();
  }
}
