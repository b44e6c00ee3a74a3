package no.dugnad.funding.recommendations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is proposed on the board itself, without any script. Each has applied for 100 000. */
@ServerTest
class ProposalPagesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Recommendations recommendations;
  @Autowired Funds funds;
  TestRound round;
  UUID robot;
  UUID garden;
  UUID shop;
  Person aside;
  Visitor adviser;
  String meeting;

  @BeforeEach
  void thePanelMeets() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    robot = round.submitted(cast.applicant, "Robotsel");
    garden = round.submitted(cast.colleague, "Sansehage");
    shop = round.submitted(cast.applicant, "Kunstbod");
    clock.set(TestRound.DEADLINE);
    var panel = new TestPanel(beans, cast, round);
    Person assessor = cast.assessors.getFirst();
    panel.open(assessor, robot, garden, shop);
    panel.assess(assessor, robot, 5, 5);
    panel.assess(assessor, garden, 4, 4);
    panel.assess(assessor, shop, 1, 1);
    aside = cast.assessors.getLast();
    panel.open(aside, garden);
    panel.disqualify(aside, robot);
    recommendations.start(round.callId, cast.viewer(cast.adviser));
    adviser = visitors.of(cast.adviser.id());
    meeting = "/calls/" + round.callId + "/meeting";
  }

  @Test
  void manyAreProposedAtOnceForWhatWasAppliedForAndThatIsUndone() {
    Page done = propose(adviser, "AWARD", robot, garden);
    assertThat(done.text()).contains("Innstillingen er lagret for 2 søknader", "800 000 kr");
    assertThat(amounts()).containsExactly(100_000L, 100_000L, 0L);

    Page undone = done.submit("#undo");
    assertThat(undone.text())
        .contains("1 000 000 kr", "Endringene av 2 søknader er angret")
        .doesNotContain("lagret for");
    assertThat(amounts()).containsExactly(0L, 0L, 0L);
    assertThat(recommendations.get(robot).verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(undone.submit("#undo").text()).contains("lagret for 2 søknader");
    assertThat(amounts()).as("undoing is undone").containsExactly(100_000L, 100_000L, 0L);
  }

  @Test
  void theMoneyIsGivenInTheOrderOfTheRankingAndWhatItDoesNotReachIsSaid() {
    funds.commit(
        round.envelopeId, Ids.next(), Money.kroner(850_000), cast.viewer(cast.adviser).actor());
    Page done = propose(adviser, "AWARD", shop, garden, robot);
    assertThat(amounts()).containsExactly(100_000L, 50_000L, 0L);
    assertThat(done.text())
        .contains("Det er ikke nok igjen i rammen til: Kunstbod", "Gjenstår 0 kr")
        .doesNotContain("over rammen");
    assertThat(recommendations.get(shop).verdict()).isEqualTo(Verdict.UNDECIDED);

    Page over =
        done.submit(
            "#proposal-" + shop, Map.of("verdict." + shop, "AWARD", "amount." + shop, "60 000"));
    assertThat(over.text()).contains("Tildelingene er nå 60 000 kr over rammen");
    assertThat(over.submit("#undo").text()).doesNotContain("Over rammen");
  }

  @Test
  void oneIsProposedInItsLineWithTheAmountFilledInAndItsGroundsKept() {
    adviser
        .get("/applications/" + robot + "/recommendation")
        .submit("form.stack", Map.of("verdict", "DECLINE", "grounds", "Drift."));
    Page done =
        adviser
            .get(meeting)
            .submit(
                "#proposal-" + robot, Map.of("verdict." + robot, "AWARD", "amount." + robot, ""));
    assertThat(done.select("#proposal-" + robot + " [inputmode]").val()).isEqualTo("100000");
    assertThat(recommendations.get(robot).grounds()).isEqualTo("Drift.");
    Page less = done.submit("#proposal-" + robot, Map.of("amount." + robot, "80 000"));
    assertThat(less.text()).contains("920 000 kr");
  }

  @Test
  void anAmountThatCannotBeIsSaidInItsLineWithWhatWasTyped() {
    for (String typed : List.of("100 001", "mye", "-5", "0", "1E9999")) {
      Page told =
          adviser
              .get(meeting)
              .submit(
                  "#proposal-" + robot,
                  Map.of("verdict." + robot, "AWARD", "amount." + robot, typed));
      assertThat(told.status()).as(typed).isEqualTo(422);
      assertThat(told.select("[name='amount." + robot + "']").val()).isEqualTo(typed);
      assertThat(told.select("#line-" + robot + " .ds-validation-message")).hasSize(1);
    }
    assertThat(amounts()).containsExactly(0L, 0L, 0L);
  }

  @Test
  void twoWhoProposeForTheSameSeeEachOther() {
    Page theirs = visitors.of(cast.assessors.getFirst().id()).get(meeting);
    adviser.get(meeting).submit("#proposal-" + robot, Map.of("verdict." + robot, "DECLINE"));
    Page told =
        theirs.submit(
            "#proposal-" + robot, Map.of("verdict." + robot, "AWARD", "amount." + robot, "70 000"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.select("#line-" + robot + " .clash").text()).contains("adviser", "Avslag");
    assertThat(told.select("[name='amount." + robot + "']").val()).isEqualTo("70 000");
    assertThat(recommendations.get(robot).verdict()).isEqualTo(Verdict.DECLINE);
    told.submit("#line-" + robot + " .clash button");
    assertThat(amounts().getFirst()).isEqualTo(70_000L);

    Page many = propose(adviser, "DECLINE", robot, garden);
    assertThat(many.text()).contains("Én søknad ble endret av en annen imens");
    assertThat(recommendations.get(garden).verdict()).isEqualTo(Verdict.DECLINE);
  }

  @Test
  void whatAnotherSetMeanwhileStandsWhereManyAreDoneAtOnceOrThatIsUndone() {
    Page done = propose(adviser, "DECLINE", robot, garden);
    visitors
        .of(cast.assessors.getFirst().id())
        .get(meeting)
        .submit("#proposal-" + robot, Map.of("verdict." + robot, "AWARD"));

    Page undone = done.submit("#undo");
    Page again = propose(adviser, "DECLINE", robot);
    Page inPlace = adviser.htmx(meeting + "/board", fields("DECLINE", robot));
    var undoing = fields("UNDECIDED", robot);
    undoing.put("verdict." + robot, undoing.remove("verdict"));
    for (String how : List.of("true", "false")) {
      undoing.put(ProposalNews.UNDOING, how);
      Page undoneInPlace = adviser.htmx(meeting + "/board", undoing);
      for (Page told : List.of(undone, again, inPlace, undoneInPlace)) {
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text()).contains("Én søknad ble endret av en annen imens");
        assertThat(told.select(".clash")).isEmpty();
        assertThat(told.select("#verdict-" + robot + " [selected]").val()).isEqualTo("AWARD");
      }
    }
    assertThat(amounts()).containsExactly(100_000L, 0L, 0L);
  }

  @Test
  void whoIsTooLateIsToldThatItIsHandedOver() {
    Visitor member = visitors.of(cast.assessors.getFirst().id());
    for (UUID id : List.of(robot, garden, shop)) {
      adviser
          .get("/applications/" + id + "/recommendation")
          .submit("form.stack", Map.of("verdict", "DECLINE", "grounds", "Drift."));
    }
    adviser.get(meeting).submit("form[action$=/handover]");
    Page told =
        member.htmx(
            meeting + "/board",
            Map.of("chosen", robot, "verdict." + robot, "AWARD", "revision." + robot, "1"));
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text()).contains("Innstillingen er overlevert. Den kan endres hvis");
    assertThat(propose(member, "AWARD", robot).status()).isEqualTo(409);
    assertThat(amounts()).containsExactly(0L, 0L, 0L);
  }

  @Test
  void nobodyProposesForWhatTheyMayNotSee() {
    Visitor member = visitors.of(aside.id());
    assertThat(member.get(meeting).text()).doesNotContain("Robotsel");
    propose(member, "AWARD", robot, garden);
    assertThat(amounts()).as("theirs alone").containsExactly(0L, 100_000L, 0L);
    for (Person other : List.of(cast.applicant, cast.decisionMaker)) {
      Visitor visitor = visitors.of(other.id());
      assertThat(propose(visitor, "AWARD", robot).status()).as(other.name()).isEqualTo(404);
    }
    assertThat(propose(adviser, "AWARD").text()).contains("Du valgte ingen");
    assertThat(adviser.htmx(meeting + "/board", Map.of("verdict", "AWARD")).text())
        .contains("Du valgte ingen");
  }

  /** As a browser sends the ticked lines, each with the revision of a board that nobody touched. */
  private Page propose(Visitor visitor, String verdict, UUID... chosen) {
    return visitor.post(meeting + "/proposals", fields(verdict, chosen));
  }

  private static Map<String, Object> fields(String verdict, UUID... chosen) {
    var fields = new HashMap<String, Object>();
    fields.put("verdict", verdict);
    fields.put("chosen", List.of(chosen));
    for (UUID id : chosen) fields.put("revision." + id, "0");
    return fields;
  }

  private List<Long> amounts() {
    return List.of(robot, garden, shop).stream()
        .map(id -> recommendations.get(id).amount().ore() / 100)
        .toList();
  }
}
