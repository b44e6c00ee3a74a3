package no.dugnad.followup.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.AwardEntered;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.NewRound;
import no.dugnad.funding.awards.Round;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the announcement to a project with its people, and to one whose owner has left. */
@ServerTest
class ProjectsTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Projects projects;
  @Autowired Outcomes outcomes;
  @Autowired Awards awards;
  @Autowired ApplicationEventPublisher events;
  @Autowired Appeals appeals;
  @Autowired Challenges challenges;
  @Autowired JdbcClient db;

  @Test
  void whoLeadsAUnitFindsItsProjects() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Page own = visitors.of(cast.leader.id()).get("/home").follow("nav a[href='/projects']");
    assertThat(own.select("#managed").text()).isEqualTo("Prosjektene i enheten din");
    assertThat(own.follow("main a:contains(Prosjekt A)").path())
        .isEqualTo(cohort.project(0).path());
    Person elsewhere = cast.employee("elsewhere", cast.otherUnit);
    assertThat(visitors.of(elsewhere.id()).get("/projects").text())
        .contains("Du er ikke med i noe prosjekt nå")
        .doesNotContain("Prosjekt A");
  }

  @Test
  void aProjectStandsFirstOnHomeOfItsTeamUntilItHasEnded() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Project project = cohort.project(0);
    Visitor owner = visitors.of(cast.applicant.id());
    Page home = owner.get("/home");
    assertThat(home.select("main section h2").eachText())
        .containsSubsequence("Prosjektene dine", "Det du har sendt inn");
    assertThat(home.select("section[aria-labelledby=own-projects]").text())
        .contains("Prosjekt A", "Tildelt");
    assertThat(home.follow("section[aria-labelledby=own-projects] a").path())
        .isEqualTo(project.path());
    assertThat(visitors.of(cast.colleague.id()).get("/home").select("#own-projects")).isEmpty();
    outcomes.end(
        project.id(),
        new Outcome.NeverBegun("Ingen tid"),
        project.revision(),
        cast.viewer(cast.applicant),
        List.of());
    assertThat(owner.get("/home").select("#own-projects")).isEmpty();
  }

  @Test
  void theChallengeThatItsCallAnswersStandsThereForWhoMayReadIt() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    UUID challenge =
        challenges.add(
            cast.organisationId(),
            new ChallengeText("Kulde", "Elevene", "Det trekker", "Etaten", "Post", "nb"),
            cohort.adviser().actor());
    db.sql("update calls.call set challenge_id = :challenge where id = :call")
        .param("challenge", challenge)
        .param("call", cohort.id())
        .update();
    String path = cohort.project(0).path();
    String link = "dd a[href=/challenges/" + challenge + "]";
    Visitor owner = visitors.of(cast.applicant.id());
    assertThat(owner.get(path).select(link)).as("while it is a draft").isEmpty();
    assertThat(visitors.of(cast.adviser.id()).get(path).select(link)).hasSize(1);
    challenges.publish(challenge, cohort.adviser());
    assertThat(owner.get(path).select(link).text()).isEqualTo("Kulde");
    assertThat(owner.get(path).follow(link).status()).isEqualTo(200);
  }

  @Test
  void beforeTheAnnouncementThereIsNothingAndAfterItOneCohortHoweverOftenItIsClicked() {
    var cohort = new TestCohort(beans, cast, 2);
    Person owner = cast.applicant;
    assertThat(projects.findCohort(cohort.id())).isEmpty();
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts").text())
        .contains("Ingen prosjekter ennå");
    assertThat(menu(owner)).doesNotContain("/projects");

    cohort.announce();
    cohort.announce();

    assertThat(projects.listCohorts(cast.organisationId(), 0, 20))
        .extracting(Cohort::id)
        .containsExactly(cohort.id());
    assertThat(projects.listProjects(cohort.id()))
        .extracting(Project::title)
        .containsExactly("Prosjekt A", "Prosjekt B");
    assertThat(menu(owner)).contains("/projects");
    Page own = visitors.of(owner.id()).get("/projects").follow("main a");
    assertThat(own.text()).contains("Prosjekt A", "Tildelt", "35 000 kr", "Skole");
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts").text())
        .contains("Små midler 2027", "2 prosjekter, 0 avsluttet");
  }

  @Test
  void anAppealThatIsUpheldLaterIsAProjectOfTheSameCohortWithADayOfItsOwn() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    appeals.register(cohort.declined, "Dette er nytt.", cast.viewer(cast.leader));
    clock.advance(Duration.ofDays(70));
    appeals.uphold(cohort.declined, Money.kroner(20_000), "Enig.", cast.viewer(cast.decisionMaker));

    assertThat(projects.listProjects(cohort.id())).hasSize(2);
    Project later = projects.findOfApplication(cohort.declined).orElseThrow();
    assertThat(later.given().at()).isEqualTo(clock.instant());
    assertThat(later.given().amount()).isEqualTo(Money.kroner(20_000));
  }

  @Test
  void anAppealThatGivesMoreIsToldInsideTheProject() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    UUID application = cohort.applications.getFirst();
    appeals.register(application, "Vi trenger mer.", cast.viewer(cast.applicant));
    appeals.uphold(application, Money.kroner(50_000), "Enig.", cast.viewer(cast.decisionMaker));

    UUID id = cohort.project(0).id();
    assertThat(events(id, cast.applicant)).contains("projects.journal.raised");
    assertThat(events(id, cast.colleague)).doesNotContain("projects.journal.raised");
    assertThat(projects.listProjects(cohort.id())).hasSize(2);
  }

  @Test
  void aRoundFromBeforeGivesProjectsThatNobodyFollowsAndIsGoneWhenItIsTakenBack() {
    var cohort = new TestCohort(beans, cast, 1);
    UUID round =
        awards.addRound(
            new NewRound(
                cohort.round.envelopeId,
                new Round.Published("I fjor", "Nettsiden", null, null, true),
                List.of(new NewRound.Row("Kultur", "Kart", Money.kroner(100)))),
            cast.viewer(cast.adviser).actor());
    Award award = awards.listOfRound(round).getFirst();
    Project project = projects.findOfAward(award.id()).orElseThrow();
    assertThat(project.cohort()).isNull();
    assertThat(project.owner()).isInstanceOf(Project.Owner.Unknown.class);
    assertThat(projects.countCohorts(cast.organisationId())).isZero();
    assertThat(outbox.to(cast.adviser.email())).isEmpty();

    awards.takeBackRound(round, cast.viewer(cast.adviser).actor());
    assertThat(projects.findOfAward(award.id())).isEmpty();
  }

  @Test
  void aFellowReadsTheProjectWithoutItsMoneyAndOthersDoNotReadIt() {
    Person employee = cast.employee("employee", cast.unit);
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    panel.open(disqualified, cohort.applications.get(1));
    cohort.announce();
    String path = cohort.project(0).path();

    for (Person inside : List.of(cast.applicant, cast.leader, cast.adviser))
      assertThat(visitors.of(inside.id()).get(path).text()).as(inside.name()).contains("35 000");
    assertThat(visitors.of(cast.colleague.id()).get(path).text())
        .contains("Prosjekt A", "applicant")
        .doesNotContain("35 000", "Gi prosjektet", "Vi er i gang", "Les søknaden");
    for (Person out : List.of(employee, disqualified, cast.decisionMaker, cast.outsider))
      assertThat(visitors.of(out.id()).get(path).status()).as(out.name()).isEqualTo(404);
    assertThat(visitors.of(disqualified.id()).get("/cohorts/" + cohort.id()).text())
        .contains("Prosjekt B")
        .doesNotContain("Prosjekt A");
    assertThat(visitors.of(disqualified.id()).get("/cohorts").text()).contains("ett prosjekt");
    assertThat(visitors.of(employee.id()).get("/cohorts/" + cohort.id()).status()).isEqualTo(404);
    end(cohort.project(0), new Outcome.NeverBegun("Ingen tid."), cast.applicant);
    end(cohort.project(1), new Outcome.NeverBegun("Ingen tid."), cast.colleague);
    assertThat(visitors.of(disqualified.id()).get("/home").text())
        .contains("Prosjekt B")
        .doesNotContain("Prosjekt A");
  }

  @Test
  void anAwardThatIsEnteredAgainIsNoSecondProject() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Project project = cohort.project(0);
    events.publishEvent(
        new AwardEntered(
            awards.getAward(project.given().awardId()),
            Optional.of(cohort.applications.getFirst()),
            clock.instant(),
            cohort.adviser().actor()));
    assertThat(projects.listProjects(cohort.id())).hasSize(1);
    assertThat(events(project.id(), cast.adviser)).containsOnlyOnce("projects.journal.awarded");
  }

  @Test
  void aFellowWhoIsDisqualifiedFromAnotherProjectKeepsTheirOwnAndSeesNothingOfThat() {
    Person fellow = cast.employee("fellow", cast.unit, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 2, List.of(fellow));
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(fellow);
    panel.disqualify(fellow, cohort.applications.get(1));
    cohort.announce();
    Visitor visitor = visitors.of(fellow.id());
    assertThat(visitor.get(cohort.project(1).path()).status()).isEqualTo(404);
    assertThat(visitor.get(cohort.project(0).path()).status()).isEqualTo(200);
    assertThat(visitor.get("/cohorts/" + cohort.id()).text())
        .contains("Prosjekt A")
        .doesNotContain("Prosjekt B");
  }

  private void end(Project project, Outcome outcome, Person by) {
    outcomes.end(project.id(), outcome, project.revision(), cast.viewer(by), List.of());
  }

  @Test
  void whoMayHaveNothingToDoWithAnyOfItsProjectsIsToldThatThereIsNothingToSee() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 1);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    cohort.announce();
    assertThat(visitors.of(disqualified.id()).get("/cohorts/" + cohort.id()).text())
        .contains("Det er ingen prosjekter her som du kan se")
        .doesNotContain("Prosjekt A");
  }

  @Test
  void anAdviserOfAnotherOrganisationSeesNothingOfItAndDoesNothing() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = cohort.project(0).path();
    Visitor other = visitors.of(casts.getObject().adviser.id()).impatient();
    for (String page : List.of(path, path + "/outcome", "/cohorts/" + cohort.id()))
      assertThat(other.get(page).status()).as(page).isEqualTo(404);
    for (String deed : List.of("/outcome", "/handover", "/thanks", "/beginning"))
      assertThat(other.post(path + deed, Map.of()).status()).as(deed).isEqualTo(404);
    assertThat(other.get("/cohorts").text()).contains("Ingen prosjekter ennå");
  }

  private List<String> events(UUID id, Person person) {
    return projects.timeline(id, cast.viewer(person)).stream().map(JournalEntry::event).toList();
  }

  private List<String> menu(Person person) {
    return visitors.of(person.id()).get("/home").select("nav a").eachAttr("href");
  }
}
