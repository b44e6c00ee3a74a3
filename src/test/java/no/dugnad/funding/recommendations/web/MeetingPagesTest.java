package no.dugnad.funding.recommendations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.spreadsheets.Table;
import no.dugnad.platform.spreadsheets.TestTables;
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

@ServerTest
class MeetingPagesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  TestRound round;
  UUID robot;
  UUID garden;
  Visitor adviser;
  Visitor member;
  String meeting;

  @BeforeEach
  void everythingIsHandedIn() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    robot = round.submitted(cast.applicant, "Robotsel");
    garden = round.submitted(cast.colleague, "Sansehage");
    clock.set(TestRound.DEADLINE);
    var panel = new TestPanel(beans, cast, round);
    for (var assessor : cast.assessors) {
      panel.open(assessor, robot, garden);
      panel.assess(assessor, robot, 4, 5);
      panel.assess(assessor, garden, 1 + cast.assessors.indexOf(assessor) * 2, 3);
    }
    adviser = visitors.of(cast.adviser.id());
    member = visitors.of(cast.assessors.getFirst().id());
    meeting = "/calls/" + round.callId + "/meeting";
  }

  @Test
  void whoeverBeginsItIsToldWhoIsNotDone() {
    assertThat(adviser.get(meeting).select("dialog").text())
        .contains("Poengene låses")
        .doesNotContain("ikke ferdige");
    Person late = cast.employee("sen", null, Role.ASSESSOR);
    beans.getBean(Panels.class).add(round.callId, late.id(), cast.viewer(cast.adviser));
    assertThat(adviser.get(meeting).select("dialog").text())
        .containsOnlyOnce("Poengene låses")
        .contains("Disse er ikke ferdige: sen.");
  }

  @Test
  void thePanelMeetsProposesAndHandsOver() {
    assertThat(member.get(meeting).status()).as("not begun").isEqualTo(404);
    assertThat(adviser.get("/home").text()).contains("Start møtet i innovasjonsrådet");
    Page begun = adviser.get(meeting).submit("form[action$=/meeting]");
    assertThat(begun.text())
        .contains("Møtet har begynt", "Robotsel", "4,40", "Ulike syn", "1 000 000 kr");
    assertThat(member.get(meeting).text()).contains("Robotsel", "Sansehage");
    assertThat(member.get(meeting).select("#line-" + robot).text())
        .containsPattern("4,40 \\d vurderer");
    assertThat(member.get("/home").text()).contains("Innovasjonsrådets møte");

    Page untreated = adviser.get(meeting);
    assertThat(untreated.select("form[action$=/handover]")).isEmpty();
    assertThat(untreated.text()).contains("2 søknader mangler innstilling eller begrunnelse");
    assertThat(untreated.select("#board a[href$=/" + garden + "/recommendation]")).isNotEmpty();
    Page next =
        member
            .get("/applications/" + robot + "/recommendation")
            .submit(
                "button[name=next]",
                Map.of("verdict", "AWARD", "amount", "80 000", "grounds", "Nytt for oss."));
    assertThat(next.location()).isEqualTo("/applications/" + garden + "/recommendation");
    Page board = next.submit("form.stack", Map.of("verdict", "DECLINE", "grounds", "Drift."));
    assertThat(board.text()).contains("Tildeling", "Avslag", "80 000 kr", "920 000 kr", "2 av 2");

    Page handedOver = adviser.get(meeting).submit("form[action$=/handover]");
    assertThat(handedOver.text()).contains("Innstillingen er overlevert");
    assertThat(visitors.of(cast.decisionMaker.id()).get(meeting).text()).contains("Robotsel");
    assertThat(visitors.of(cast.decisionMaker.id()).get(meeting + "/protocol").text())
        .contains("Protokoll", "Nytt for oss.", "Drift.", "80 000 kr", "Ingen var inhabile.");
    assertThat(member.get(meeting + "/protocol").text())
        .contains("ikke hele protokollen", "Ingen var inhabile i søknadene på denne siden.");
  }

  @Test
  void theProtocolSaysWhereTheMeetingWasAndWhenItEndedOnceTheAdviserHasSaidIt() {
    adviser.get(meeting).submit("form[action$=/meeting]");
    clock.set(TestRound.DEADLINE.plus(Duration.ofHours(3)));
    String protocol = meeting + "/protocol";
    assertThat(adviser.get(protocol).text()).doesNotContain("Møtet sluttet", "Sted");
    assertThat(member.get(protocol).select("a[href$=/heading]")).isEmpty();
    assertThat(member.get(protocol + "/heading").status()).isEqualTo(404);

    Page form = adviser.get(protocol).follow("a[href$=/heading]");
    Map<String, String> ended = Map.of("place", "Rådhuset", "ended.date", "31.3.2027");
    Page early =
        form.submit(
            "form.stack",
            Map.of("place", "Rådhuset", "ended.date", "30.3.2027", "ended.time", "23.59"));
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.text()).contains("kan ikke ha sluttet før det");
    assertThat(early.select("#f-place").val()).isEqualTo("Rådhuset");
    assertThat(form.submit("form.stack", with(ended, "ended.time", "03.01")).text())
        .contains("ikke kommet ennå");
    assertThat(form.submit("form.stack", with(ended, "ended.time", "02.30")).text())
        .contains("Møtet sluttet 31. mars 2027 kl. 02.30", "Sted Rådhuset");
    assertThat(member.get(protocol).text()).contains("Møtet sluttet", "Sted Rådhuset");
    Page stale = form.submit("form.stack", with(ended, "ended.time", "02.45"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("02:30");
    assertThat(stale.submit("form.stack", Map.of()).text()).contains("kl. 02.45");
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  @Test
  void thePointsStandInATableOfCriterionByAssessorAndTheKnownAmountInTheForm() {
    adviser.get(meeting).submit("form[action$=/meeting]");
    Page page = adviser.get("/applications/" + robot + "/recommendation");

    assertThat(page.select("table thead th").eachText())
        .startsWith("Kriterium", "assessor1")
        .endsWith("Snitt");
    assertThat(page.select("table tbody tr").first().select("td"))
        .hasSize(page.select("table thead th").size() - 1);
    assertThat(page.select("input[name=amount]").val()).isEqualTo("100000");
  }

  @Test
  void thePanelsPageSaysThatTheScoresStandFromTheMeetingOn() {
    String panel = "/calls/" + round.callId + "/panel";
    assertThat(adviser.get(panel).text()).doesNotContain("poengene ligger fast");
    adviser.get(meeting).submit("form[action$=/meeting]");
    assertThat(adviser.get(panel).text()).contains("poengene ligger fast");
  }

  @Test
  void theBoardIsSentAgainOnlyWhenItHasChanged() {
    adviser.get(meeting).submit("form[action$=/meeting]");
    String version = member.get(meeting).select("#board-version").val();
    assertThat(member.get(meeting + "/board?version=" + version).status()).isEqualTo(204);
    adviser
        .get("/applications/" + robot + "/recommendation")
        .submit("form.stack", Map.of("verdict", "AWARD", "amount", "80 000"));
    Page changed = member.get(meeting + "/board?version=" + version);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text()).contains("920 000 kr", "Mangler begrunnelse");
    assertThat(changed.select("html body main")).as("a part of a page").isEmpty();
  }

  /** A dozen at most, and as many for many applications as for few. */
  @Test
  void noPageAsksMoreOfTheDatabaseWhenThereIsMoreToShow() {
    adviser.get(meeting).submit("form[action$=/meeting]");
    List<String> ofAdviser = List.of(meeting, meeting + "/board", meeting + "/protocol");
    submit(2);
    Map<String, Integer> before = queries(adviser, ofAdviser);
    List<String> ofMember =
        List.of(
            meeting,
            "/applications/" + robot + "/recommendation",
            "/applications/" + robot + "/assessment",
            "/calls/" + round.callId + "/assessments",
            "/assessments");
    Map<String, Integer> own = queries(member, ofMember);
    submit(5);
    assertThat(queries(adviser, ofAdviser)).isEqualTo(before);
    assertThat(queries(member, ofMember)).isEqualTo(own);
    assertThat(before.entrySet()).allMatch(page -> page.getValue() <= 12);
    assertThat(own.entrySet()).allMatch(page -> page.getValue() <= 12);
  }

  private void submit(int many) {
    clock.set(TestRound.DEADLINE.minusSeconds(60));
    for (int i = 0; i < many; i++) round.submitted(cast.applicant, "Enda en " + i);
    clock.set(TestRound.DEADLINE);
  }

  /** The least of three: the first reads what is then remembered, and a session notes its use. */
  private static Map<String, Integer> queries(Visitor visitor, List<String> paths) {
    var counted = new TreeMap<String, Integer>();
    for (String path : paths) {
      for (int i = 0; i < 3; i++) {
        Page page = visitor.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        counted.merge(path, page.queries(), Math::min);
      }
    }
    return counted;
  }

  @Test
  void theLineStandsWhereTheMoneyEnds() {
    adviser.get(meeting).submit("form[action$=/meeting]");
    assertThat(adviser.get(meeting).select("tr.budget-line")).as("enough for all").isEmpty();
  }

  @Test
  void theRankingIsTakenHomeAsASpreadsheet() {
    adviser.get(meeting).submit("form[action$=/meeting]");
    Page file = adviser.get(meeting).follow("a[href$=ranking.xlsx]");
    Table table = TestTables.read("ranking.xlsx", file.bytes());
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().getFirst().toString()).contains("Robotsel", "4,4");
  }

  @Test
  void thePauseIsAPageThatDoesNotAsk() {
    adviser.get(meeting).submit("form[action$=/meeting]");
    assertThat(adviser.get(meeting).select("#board[hx-get]")).hasSize(1);
    Page paused = adviser.get(meeting).follow("a[href$=live=off]");
    assertThat(paused.text()).contains("Oppdateringen er på pause");
    assertThat(paused.select("#board[hx-get]")).isEmpty();
  }

  @Test
  void whatIsTypedWrongIsSaidAndKept() {
    adviser.get(meeting).submit("form[action$=/meeting]");
    Page page = adviser.get("/applications/" + robot + "/recommendation");
    Page wrong =
        page.submit(
            "form.stack", Map.of("verdict", "AWARD", "amount", "200 000", "grounds", "Behold meg"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Skriv høyst det som er søkt om: 100 000 kr.");
    assertThat(wrong.select("textarea").text()).isEqualTo("Behold meg");
    assertThat(wrong.submit("form.stack", Map.of("amount", "0")).text())
        .contains("Skriv et beløp over null");
  }

  @Test
  void theOneWhoComesSecondSeesBothTexts() {
    adviser.get(meeting).submit("form[action$=/meeting]");
    Page mine = adviser.get("/applications/" + robot + "/recommendation");
    member
        .get("/applications/" + robot + "/recommendation")
        .submit("form.stack", Map.of("verdict", "AWARD", "amount", "80 000", "grounds", "Hennes"));
    Page clash =
        mine.submit("form.stack", Map.of("verdict", "DECLINE", "grounds", "Min begrunnelse"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.text()).contains("assessor1 har lagret", "Hennes", "Min begrunnelse");
    assertThat(clash.submit("form.stack").text()).contains("Innstillingen er lagret");
  }
}
