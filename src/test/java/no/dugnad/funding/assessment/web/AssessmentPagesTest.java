package no.dugnad.funding.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
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
class AssessmentPagesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Journal journal;
  @Autowired Outbox outbox;
  TestRound round;
  UUID robot;
  UUID garden;

  @BeforeEach
  void afterTheDeadline() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    robot = round.submitted(cast.applicant, "Robotsel");
    garden = round.submitted(cast.colleague, "Sansehage");
    clock.set(TestRound.DEADLINE);
  }

  @Test
  void theAdviserPicksAPanelInTheBrowser() {
    Visitor adviser = visitors.of(cast.adviser.id());
    Page panel = adviser.get("/calls/" + round.callId + "/panel");
    assertThat(panel.text()).contains("Ingen er valgt ennå");
    Page seated =
        panel.submit(
            "form[action$=/panel]", Map.of("person", List.of(assessor(0).id(), assessor(1).id())));
    assertThat(seated.text()).contains("2 medlemmer er lagt til", "2 søknader gjenstår", "0 av 0");
    assertThat(outbox.to(assessor(0).email())).hasSize(1);
    Page fewer = seated.submit("form[action$=/removal]");
    assertThat(fewer.text()).contains("Medlemmet er ute av innovasjonsrådet");
  }

  @Test
  void whatWaitsInACallThatWasClosedEarlyHasWaitedSinceThen() {
    Instant closed = TestRound.DEADLINE.minus(Duration.ofDays(3));
    clock.set(closed);
    beans
        .getBean(Calls.class)
        .close(round.callId, "Nok søknader", cast.viewer(cast.adviser).actor());
    new TestPanel(beans, cast, round);

    Page home = visitors.of(assessor(0).id()).get("/home");
    assertThat(home.select(".due time").eachAttr("datetime")).containsExactly(closed.toString());
  }

  @Test
  void aMemberAnswersFirstAndReadsThen() {
    new TestPanel(beans, cast, round);
    Visitor member = visitors.of(assessor(0).id());
    assertThat(member.get("/home").text()).contains("Svar om habilitet");
    assertThat(member.get("/applications/" + robot).status()).isEqualTo(404);
    assertThat(member.get("/applications/" + robot + "/assessment").status()).isEqualTo(404);

    assertThat(member.get("/calls/" + round.callId + "/assessments").text())
        .contains("2 søknader er lukket for deg", "står her når du har svart")
        .doesNotContain("ingen søknader du skal vurdere", "Endre svarene");
    Page declarations = member.get("/calls/" + round.callId + "/assessments/declarations");
    assertThat(declarations.text()).contains("Robotsel", "applicant (Skole)");
    assertThat(declarations.text()).doesNotContain("Fordi det trengs", "100 000");
    Page groundless =
        declarations.submit(
            "form[action$=/declarations]",
            Map.of("answer." + robot, "DISQUALIFIED", "answer." + garden, "NONE"));
    assertThat(groundless.status()).isEqualTo(422);
    assertThat(groundless.select(".ds-error-summary li").text()).startsWith("Robotsel, hvorfor");
    assertThat(groundless.select("input[name=answer." + garden + "][checked]").val())
        .isEqualTo("NONE");

    Page own =
        groundless.submit(
            "form[action$=/declarations]",
            Map.of("answer." + robot, "DISQUALIFIED", "ground." + robot, "Vi er søsken."));
    assertThat(own.text()).contains("Sansehage").doesNotContain("Robotsel");
    assertThat(member.get("/calls/" + round.callId + "/assessments/declarations").text())
        .contains("Sansehage")
        .doesNotContain("Robotsel");
    assertThat(member.get("/applications/" + robot + "/assessment").status()).isEqualTo(404);
    assertThat(member.get("/applications/" + garden + "/assessment").text())
        .contains("Fordi det trengs.", "100 000 kr", "Søknad 1 av 1");
  }

  @Test
  void theLeadersWordIsReadByThoseWhoAssess() {
    visitors
        .of(cast.leader.id())
        .get("/applications/" + robot + "/endorsement")
        .submit(
            "form[action$=/endorsement]",
            Map.of("answer", "ENDORSE", "word", "Dette vil vi gjerne prøve."));
    new TestPanel(beans, cast, round).open(assessor(0), robot);

    Page page = visitors.of(assessor(0).id()).get("/applications/" + robot + "/assessment");
    assertThat(page.select("section[aria-labelledby=endorsement]").text())
        .contains("leader", "Dette vil vi gjerne prøve.");
  }

  @Test
  void nextIsTheOneThatIsNotDone() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    UUID shop = round.submitted(cast.applicant, "Kunstbod");
    clock.set(TestRound.DEADLINE);
    TestPanel panel = new TestPanel(beans, cast, round);
    panel.open(assessor(0), robot, garden, shop);
    Visitor member = visitors.of(assessor(0).id());
    assertThat(next(member, shop)).isEqualTo(robot);
    panel.assess(assessor(0), robot, 3, 3);
    assertThat(next(member, shop)).isEqualTo(garden);
    assertThat(next(member, garden)).isEqualTo(shop);
    assertThat(member.get("/applications/" + garden + "/assessment").text())
        .contains("En du ikke er ferdig med")
        .doesNotContain("Neste søknad");
    panel.score(assessor(0), shop, 3, 3);
    assertThat(next(member, robot)).isEqualTo(garden);
  }

  private static UUID next(Visitor member, UUID application) {
    String href =
        member
            .get("/applications/" + application + "/assessment")
            .select("a:matchesOwn(Neste søknad|En du ikke er ferdig med)")
            .attr("href");
    return UUID.fromString(href.split("/")[2]);
  }

  @Test
  void theRestIsChosenAtOnceAndSaidOfEachWhenItIsSaved() {
    new TestPanel(beans, cast, round);
    Visitor member = visitors.of(assessor(0).id());
    String path = "/calls/" + round.callId + "/assessments/declarations";
    Page chosen =
        member
            .get(path)
            .submit(
                "button[name=rest]",
                Map.of("answer." + robot, "DISQUALIFIED", "ground." + robot, "Vi er søsken."));
    assertThat(chosen.text()).contains("valgt for hver søknad du ikke hadde svart for: én søknad");
    assertThat(chosen.select("main [role=status]").text()).contains("ikke lagret ennå");
    assertThat(chosen.select("main [role=status] button[form=declarations]").text())
        .as("it is saved from where that is said")
        .isEqualTo("Lagre svarene");
    assertThat(chosen.select("input[name=answer." + robot + "][checked]").val())
        .isEqualTo("DISQUALIFIED");
    assertThat(member.get(path).text()).as("nothing is said yet").contains("2 søknader gjenstår");

    assertThat(chosen.submit("button[name=rest]").text())
        .contains("Du har alt valgt et svar for hver søknad. Se over, og lagre svarene.");
    chosen.submit("form[action$=/declarations]");
    assertThat(journal.list(garden, Audience.STAFF))
        .extracting(JournalEntry::event)
        .contains("panels.journal.notDisqualified");
    assertThat(member.get(path).text()).contains("Du har svart for alle").doesNotContain("Robot");
  }

  @Test
  void theWayBackFromAnApplicationLeadsWhereTheReaderMayGo() {
    new TestPanel(beans, cast, round).open(assessor(0), robot);
    for (Person reader : List.of(assessor(0), cast.adviser, cast.applicant)) {
      Page page = visitors.of(reader.id()).get("/applications/" + robot);
      assertThat(page.follow(".frame-crumbs > a").status()).as(reader.name()).isEqualTo(200);
    }
  }

  @Test
  void scoresAreSavedAndHandedInWithoutAnyScript() {
    new TestPanel(beans, cast, round).open(assessor(0), robot, garden);
    Visitor member = visitors.of(assessor(0).id());
    Page page = member.get("/applications/" + robot + "/assessment");
    Page incomplete =
        page.submit("button[formaction]", Map.of(points(0), "4", grounds(0), "Nytt for oss."));
    assertThat(incomplete.status()).isEqualTo(422);
    assertThat(incomplete.text()).contains("Gi poeng på «Gevinst» før du leverer.");
    assertThat(incomplete.select("textarea[name=" + grounds(0) + "]").text())
        .isEqualTo("Nytt for oss.");
    assertThat(member.get("/applications/" + robot + "/assessment").select("[checked]").val())
        .as("what could be saved, is")
        .isEqualTo("4");

    Page tooLong = incomplete.submit("button[formaction]", Map.of(grounds(1), "a".repeat(4001)));
    assertThat(tooLong.select(".ds-error-summary li").eachText())
        .anyMatch(said -> said.startsWith("Begrunnelse for «Gevinst»: Teksten kan ha høyst"));

    Page next = incomplete.submit("button[formaction]", Map.of(points(1), "2"));
    assertThat(next.path())
        .as("on to the next")
        .isEqualTo("/applications/" + garden + "/assessment");
    assertThat(next.text()).contains("Vurderingen er levert: Robotsel");
    assertThat(next.submit("form[action$=/taking-back]").text()).contains("kan endre den");
    Page handedIn =
        member
            .get("/applications/" + robot + "/assessment")
            .submit("button[formaction]")
            .follow("main [role=status] a");
    assertThat(handedIn.text()).contains("Levert", "Nytt for oss.");
    Page list = member.get("/calls/" + round.callId + "/assessments");
    assertThat(list.text()).contains("Du har levert 1 av 2.");
    assertThat(handedIn.submit("form[action$=/taking-back]").text()).contains("kan endre den");
  }

  @Test
  void whatWasTypedInAnotherWindowIsShownWhenOneHasHandedInMeanwhile() {
    new TestPanel(beans, cast, round).open(assessor(0), robot);
    Visitor member = visitors.of(assessor(0).id());
    String path = "/applications/" + robot + "/assessment";
    Page one = member.get(path);
    Page other = member.get(path);
    one.submit("button[formaction]", Map.of(points(0), "4", points(1), "4"));

    Page told = other.submit("button[formaction]", Map.of(grounds(0), "Skrevet på telefonen"));
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.select("blockquote").eachText()).containsExactly("Skrevet på telefonen");
    assertThat(told.follow("main a.ds-button").path()).isEqualTo(path);
    Page switched = told.submit("form[action=/language] button[value=nn]");
    assertThat(switched.status()).isEqualTo(200);
    assertThat(switched.path()).isEqualTo(path);
  }

  @Test
  void eachCriterionIsSavedWhileItIsTyped() {
    new TestPanel(beans, cast, round).open(assessor(0), robot);
    Visitor member = visitors.of(assessor(0).id());
    Page page = member.get("/applications/" + robot + "/assessment");
    String open = page.select("input[name=page]").val();

    Page saved = save(member, open, "0", "3", "Først");
    assertThat(saved.select(".saved").text()).isEqualTo("Lagret kl. 00.00");
    assertThat(saved.select("input[type=hidden]").val()).isEqualTo("1");
    assertThat(save(member, open, "0", "3", "Igjen, fra samme side").text())
        .as("one's own page is never in conflict with itself")
        .contains("Lagret kl.");
    Page clash = save(member, UUID.randomUUID().toString(), "0", "5", "Fra nettbrettet");
    assertThat(clash.text()).contains("noe annet et annet sted", "Igjen, fra samme side");
    String revision = clash.select("input[type=hidden]").val();
    assertThat(save(member, UUID.randomUUID().toString(), revision, "5", "Valgt").text())
        .contains("Lagret kl.");
    assertThat(save(member, open, "9", "6", "Utenfor skalaen").text()).contains("Ikke lagret");
    assertThat(save(member, open, "9", "5", "x".repeat(5000)).text()).contains("Ikke lagret");
  }

  @Test
  void theOthersAreSealedUntilOnesOwnAreHandedIn() {
    var panel = new TestPanel(beans, cast, round);
    panel.open(assessor(0), robot);
    panel.open(assessor(1), robot);
    panel.assess(assessor(1), robot, 5, 4);
    Visitor member = visitors.of(assessor(0).id());
    String path = "/applications/" + robot + "/assessment";
    assertThat(member.get(path).text())
        .contains("når du selv har levert")
        .doesNotContain("4 poeng");
    panel.assess(assessor(0), robot, 1, 1);
    assertThat(member.get(path).text()).contains("assessor2", "5 poeng", "4 poeng");
    assertThat(visitors.of(cast.adviser.id()).get("/calls/" + round.callId + "/panel").text())
        .contains("1 av 1")
        .doesNotContain("5 poeng");
  }

  @Test
  void nobodyElseComesIn() {
    new TestPanel(beans, cast, round).open(assessor(0), robot);
    String panel = "/calls/" + round.callId + "/panel";
    String own = "/calls/" + round.callId + "/assessments";
    for (Person person : List.of(cast.applicant, cast.decisionMaker, assessor(0))) {
      assertThat(visitors.of(person.id()).get(panel).status()).as(person.name()).isEqualTo(404);
    }
    for (Person person : List.of(cast.applicant, cast.adviser, cast.decisionMaker)) {
      Visitor visitor = visitors.of(person.id());
      assertThat(visitor.get(own).status()).as(person.name()).isEqualTo(404);
      assertThat(visitor.get("/applications/" + robot + "/assessment").status()).isEqualTo(404);
    }
  }

  private Page save(Visitor member, String page, String revision, String points, String grounds) {
    Criterion criterion = round.call().criteria().getFirst();
    return member.htmx(
        "/applications/" + robot + "/assessment/scores/" + criterion.id(),
        Map.of(
            "page",
            page,
            "revision." + criterion.id(),
            revision,
            points(0),
            points,
            grounds(0),
            grounds));
  }

  private String points(int index) {
    return "points." + round.call().criteria().get(index).id();
  }

  private String grounds(int index) {
    return "grounds." + round.call().criteria().get(index).id();
  }

  private Person assessor(int index) {
    return cast.assessors.get(index);
  }
}
