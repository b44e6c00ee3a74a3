package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.calls.TestCalls;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.platform.home.ReadingOrder;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Ids;
import no.dugnad.sharing.stories.TestStories;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopPlan;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the rooms hang in each other's pages stands where people know it from. */
@ServerTest
class SlotsInOrderTest {
  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired Challenges challenges;
  @Autowired Workshops workshops;
  @Autowired HostedBoards rooms;
  @Autowired ReadingOrder order;

  @Test
  void theMenuOfAnAdviser() {
    assertThat(menu(cast.adviser))
        .containsExactly("/home", "/our-calls", "/cohorts", "/workshops", "/awards", "/setup");
    assertThat(within(cast.adviser, "/setup"))
        .containsExactly(
            "/funds",
            "/forms",
            "/programme-template",
            "/account-fields",
            "/appeal-body",
            "/imports",
            "/synonyms");
    assertThat(tabs(cast.adviser, "/workshops"))
        .containsExactly("/workshops", "/our-challenges", "/our-needs", "/agenda-templates");
  }

  @Test
  void theMenuOfWhoOnlyApplies() {
    assertThat(menu(cast.applicant))
        .containsExactly("/home", "/calls", "/applications", "/catalogue");
  }

  @Test
  void theMenusOfAnAssessorOfADecisionMakerAndOfAnAdministrator() {
    assertThat(menu(cast.assessors.getFirst())).containsExactly("/home", "/assessments");
    assertThat(menu(cast.decisionMaker)).containsExactly("/home", "/decisions");
    assertThat(menu(cast.administrator)).containsExactly("/home", "/cohorts", "/setup");
    assertThat(within(cast.administrator, "/setup"))
        .containsExactly(
            "/account-fields",
            "/people",
            "/people/units",
            "/people/organisation",
            "/appeal-body",
            "/imports",
            "/people/mail");
  }

  @Test
  void theMenuOfWhoHasEveryRoleAndWhatIsThereForAll() {
    Person all = cast.employee("all", null, Role.values());
    assertThat(menu(all))
        .containsExactly(
            "/home",
            "/our-calls",
            "/cohorts",
            "/assessments",
            "/decisions",
            "/workshops",
            "/awards",
            "/setup");
    assertThat(visitors.of(all.id()).get("/home").select(".frame-footer nav a").eachAttr("href"))
        .containsExactly(
            "/calls",
            "/challenges",
            "/needs",
            "/year",
            "/catalogue",
            "/stories",
            "/w",
            "/accessibility",
            "/privacy");
  }

  @Test
  void theMenuOfAStrangerAndTheFrontPage() {
    announced();
    publishedChallenge();
    new TestStories(beans, cast).published();

    Page front = visitors.stranger().get("/");

    assertThat(menu(front))
        .containsExactly("/calls", "/challenges", "/awards", "/catalogue", "/stories", "/w");
    assertThat(front.select("main > section").eachAttr("aria-labelledby"))
        .containsExactly(
            "front-calls",
            "front-years",
            "front-stories",
            "front-challenges",
            "front-awards",
            "front-door",
            "way");
  }

  @Test
  void theFirstStepsOfAnOrganisationUntilItsFirstCallIsOut() {
    String steps = "section[aria-labelledby=first-steps] li";
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get("/home").select(steps)).hasSize(6);
    assertThat(adviser.get("/home").select(steps + " a").eachAttr("href"))
        .containsExactly("/funds", "/our-calls");
    assertThat(visitors.of(cast.applicant.id()).get("/home").select(steps)).isEmpty();

    new TestCalls(beans, cast).published("Den første");

    assertThat(adviser.get("/home").select(steps)).isEmpty();
  }

  @Test
  void theReadingOrderNamesNothingThatIsGone() {
    assertThat(order.parts())
        .allSatisfy(part -> assertThat(Path.of("src/main/jte", part + ".jte")).exists());
  }

  @Test
  void theTabsOfACall() {
    var round = new TestRound(beans, cast);
    Person both = cast.employee("both", null, Role.ADVISER, Role.ASSESSOR);
    clock.set(TestRound.DEADLINE.minus(Duration.ofDays(1)));
    round.submitted(cast.applicant, "Spillverket");
    clock.set(TestRound.DEADLINE.plus(Duration.ofDays(1)));
    new TestPanel(beans, cast, round).seat(both);

    assertThat(tabs(both, round.callId))
        .containsExactly(
            "", "/settings", "/inquiries", "/applications", "/panel", "/assessments", "/meeting");
  }

  @Test
  void theTabsAndThePartsOfACallThatIsDecided() {
    TestCase decided = announced();
    UUID call = decided.round.callId;

    assertThat(tabs(cast.adviser, call))
        .containsExactly(
            "", "/settings", "/inquiries", "/applications", "/panel", "/meeting", "/decision");
    assertThat(
            visitors.of(cast.applicant.id()).get("/calls/" + call).select("main > *").stream()
                .map(e -> e.id() + e.attr("aria-labelledby") + e.select("> li > a").attr("href"))
                .filter(mark -> !mark.isEmpty()))
        .containsExactly("/applications/" + decided.award, "call-awards", "inquiries");
  }

  @Test
  void theWayOnIsThereWhenItIsPossibleToWhoMayGoIt() {
    var decided = new TestCase(beans, cast);
    String call = "/calls/" + decided.round.callId;
    assertThat(wayOn(call, cast.decisionMaker.id())).isEqualTo(call + "/decision");
    assertThat(wayOn(call, cast.adviser.id())).isEmpty();
    decided.confirm();
    assertThat(wayOn(call, cast.adviser.id())).isEqualTo(call + "/decision/announcement");
    assertThat(wayOn(call, cast.applicant.id())).isEmpty();
    decided.announce();
    String cohort = "/cohorts/" + decided.round.callId;
    assertThat(wayOn(call, cast.adviser.id())).isEqualTo(cohort);
    assertThat(wayOn(call + "/decision", cast.adviser.id())).isEqualTo(cohort);
    assertThat(wayOn(call, cast.applicant.id())).isEmpty();
  }

  @Test
  void thePartsOfAnApplication() {
    TestCase decided = announced();

    assertThat(
            visitors
                .of(cast.applicant.id())
                .get("/applications/" + decided.award)
                .select("main > section.ds-card")
                .eachAttr("aria-labelledby"))
        .containsExactly("outcome", "appeal", "project");
  }

  @Test
  void thePartsOfAChallenge() {
    UUID challenge = publishedChallenge();
    Workshop workshop =
        workshops.add(
            new WorkshopPlan(challenge, "Behov", Halls.STEPS, new Asks(true, true, true), 10),
            cast.viewer(cast.adviser));
    Author facilitator = Author.facilitator(cast.adviser.id());
    does(workshop, facilitator, new Deed.Start("needs"));
    does(workshop, facilitator, new Deed.Start("causes"));
    Author participant =
        Author.participant(
            workshops
                .join(workshop.id(), new Introduction("Kari", "", null, false), UUID.randomUUID())
                .participant());
    does(
        workshop,
        participant,
        new Deed.Write(Ids.next(), "causes", "Det er trekk", null, "", List.of()));

    assertThat(
            visitors
                .of(cast.adviser.id())
                .get("/challenges/" + challenge)
                .select("main > section")
                .eachAttr("aria-labelledby"))
        .containsSubsequence("workshops", "results");
  }

  private void does(Workshop workshop, Author by, Deed deed) {
    var asked = List.of(new HostedBoards.AskedDeed(Ids.next(), deed));
    assertThat(rooms.submit(workshop.id(), by, asked).getFirst().join())
        .isNotInstanceOf(Reply.No.class);
  }

  private TestCase announced() {
    var decided = new TestCase(beans, cast);
    decided.confirm();
    decided.announce();
    return decided;
  }

  private UUID publishedChallenge() {
    UUID challenge =
        challenges.add(
            cast.organisationId(),
            new ChallengeText("Kulde", "Elevene", "Det trekker", "Etaten", "Post", "nb"),
            cast.viewer(cast.adviser).actor());
    challenges.publish(challenge, cast.viewer(cast.adviser));
    return challenge;
  }

  private String wayOn(String page, UUID person) {
    return visitors.of(person).get(page).select("a.way-on").attr("href");
  }

  private List<String> menu(Person person) {
    return menu(visitors.of(person.id()).get("/home"));
  }

  private static List<String> menu(Page page) {
    return page.select(".frame-menu nav a").eachAttr("href");
  }

  private List<String> within(Person person, String page) {
    return visitors.of(person.id()).get(page).select(".cards a").eachAttr("href");
  }

  private List<String> tabs(Person person, String page) {
    return visitors.of(person.id()).get(page).select(".tabs-nav a").eachAttr("href");
  }

  private List<String> tabs(Person person, UUID call) {
    String path = "/calls/" + call;
    return visitors.of(person.id()).get(path).select(".tabs-nav a").eachAttr("href").stream()
        .map(tab -> tab.substring(path.length()))
        .toList();
  }
}
