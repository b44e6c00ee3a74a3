package no.dugnad.funding.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.calls.CallPhases;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call says how far it has come wherever it is listed, to each as much as they may know. */
@ServerTest
class CallPhasesTest {
  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired CallPhases phases;
  @Autowired JdbcClient db;

  @Test
  void fromTheDeadlineToTheMeeting() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    TestRound round = new TestRound(beans, cast);
    assertThat(phases.of(round.call(), Viewer.anonymous())).isEqualTo(Phase.OPEN);
    clock.set(TestRound.DEADLINE);
    assertThat(phases.of(round.call(), adviser())).isEqualTo(Phase.PAST_DEADLINE);

    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round.submitted(cast.applicant, "Robotsel");
    clock.set(TestRound.DEADLINE);
    Person assessor = cast.assessors.getFirst();
    beans.getBean(Panels.class).add(round.callId, assessor.id(), adviser());
    assertThat(phases.of(round.call(), adviser())).isEqualTo(Phase.ASSESSED);

    beans.getBean(Recommendations.class).start(round.callId, adviser());
    assertThat(phases.of(round.call(), adviser())).isEqualTo(Phase.IN_MEETING);
    assertThat(phases.of(round.call(), cast.viewer(assessor))).isEqualTo(Phase.IN_MEETING);
    assertThat(phases.of(round.call(), cast.viewer(cast.applicant))).isEqualTo(Phase.ASSESSED);
    assertThat(visitors.of(assessor.id()).get("/assessments").text()).contains("I møte");
  }

  @Test
  void thatItIsDecidedIsSaidToThoseAloneWhoDecideAndCarryItOut() {
    TestCase round = new TestCase(beans, cast);
    List<Viewer> others =
        List.of(Viewer.anonymous(), cast.viewer(cast.applicant), cast.viewer(cast.administrator));
    assertThat(phase(round, adviser())).isEqualTo(Phase.TO_DECIDE);
    others.forEach(viewer -> assertThat(phase(round, viewer)).isEqualTo(Phase.ASSESSED));

    round.confirm();
    assertThat(phase(round, adviser())).isEqualTo(Phase.DECIDED);
    assertThat(phase(round, round.decisionMaker())).isEqualTo(Phase.DECIDED);
    others.forEach(viewer -> assertThat(phase(round, viewer)).isEqualTo(Phase.ASSESSED));
    Visitor reader = visitors.of(cast.adviser.id());
    Page decided = reader.get("/our-calls").submit("form.filters", Map.of("phase", "DECIDED"));
    assertThat(decided.select("tbody .ds-tag").eachText()).containsExactly("Vedtatt");
    assertThat(decided.follow("tbody th a").path())
        .as("where its work is then")
        .isEqualTo("/calls/" + round.round.callId + "/decision");
    assertThat(reader.get("/our-calls?phase=ASSESSED").select("tbody tr")).isEmpty();
    assertThat(visitors.stranger().get("/calls/" + round.round.callId).text())
        .contains("Under vurdering");

    round.announce();
    assertThat(phase(round, adviser())).isEqualTo(Phase.ANNOUNCED);
    others.forEach(viewer -> assertThat(phase(round, viewer)).isEqualTo(Phase.ANNOUNCED));
  }

  @Test
  void whatOneIsDisqualifiedFromIsNotCounted() {
    TestCase round = new TestCase(beans, cast);
    Person too = cast.employee("decides-too", null, Role.DECISION_MAKER);
    db.sql("insert into panels.declaration values (?, ?, 'DISQUALIFIED', 'Søsken', now())")
        .params(round.decline, too.id())
        .update();
    Decisions decisions = beans.getBean(Decisions.class);
    decisions.decide(
        round.award,
        Outcome.DECLINE,
        Money.ZERO,
        "Drift.",
        "Som drift.",
        decisions.getProposal(round.award).revision(),
        round.decisionMaker());

    assertThat(phase(round, round.decisionMaker())).isEqualTo(Phase.TO_DECIDE);
    assertThat(phase(round, cast.viewer(too)))
        .as("all that they may know of is decided")
        .isEqualTo(Phase.DECIDED);
  }

  private Phase phase(TestCase round, Viewer viewer) {
    return phases.of(round.round.call(), viewer);
  }

  private Viewer adviser() {
    return cast.viewer(cast.adviser);
  }
}
