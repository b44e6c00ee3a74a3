package no.dugnad.followup.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
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
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
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
  @Autowired Memberships memberships;
  @Autowired Duties duties;
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
  void whoWroteTheApplicationTogetherAreTheTeam() {
    var cohort = new TestCohort(beans, cast, 2, List.of(cast.outsider));
    cohort.announce();
    Project project = cohort.project(0);
    assertThat(projects.team(project.id()).people())
        .extracting(Person::name)
        .containsExactly("applicant", "outsider");
    assertThat(project.ownerId()).contains(cast.applicant.id());
    assertThat(project.unitId()).isEqualTo(cast.unit.id());
    assertThat(visitors.of(cast.outsider.id()).get("/projects").text()).contains("Prosjekt A");
    assertThat(visitors.of(cast.leader.id()).get(project.path()).text())
        .contains("Med i prosjektet", "outsider");
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
  void itIsUnderWayWhenItsOwnerSaysSoAndNobodyElseDoes() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = cohort.project(0).path();
    assertThat(visitors.of(cast.colleague.id()).post(path + "/beginning", Map.of()).status())
        .isEqualTo(404);

    Page begun = visitors.of(cast.applicant.id()).get(path).submit("form[action$=/beginning]");

    assertThat(begun.text()).contains("Prosjektet er i gang", "I gang");
    assertThat(begun.select("form[action$=/beginning]")).isEmpty();
    assertThat(cohort.project(0).status()).isInstanceOf(ProjectStatus.Running.class);
  }

  @Test
  void anOwnerWhoLeavesLeavesItVacantUntilAnotherTakesItOver() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    Person owner = cast.applicant;
    memberships.end(
        memberships.find(owner.id(), cast.organisationId()).orElseThrow(),
        owner.id(),
        cast.organisationId());
    clock.advance(Duration.ofDays(3));
    duties.runAll();
    duties.runAll();

    assertThat(projects.getProject(project.id()).isVacant()).isTrue();
    assertThat(visitors.of(owner.id()).get(project.path()).status()).isEqualTo(404);
    assertThat(outbox.to(cast.leader.email()))
        .filteredOn(mail -> mail.subject().contains("trenger en ny eier"))
        .hasSize(1);
    assertThat(visitors.of(cast.adviser.id()).get("/home").text()).contains("Prosjekt uten eier");
    assertThat(visitors.of(cast.colleague.id()).get("/home").text())
        .doesNotContain("Prosjekt uten eier");

    Page form = visitors.of(cast.leader.id()).get("/home").follow("a[href$=/handover]");
    Page refused = form.submit("form.stack", Map.of("address", cast.outsider.email()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Ingen ansatt her har adressen");
    assertThat(refused.select("#f-address").val()).isEqualTo(cast.outsider.email());
    Person taker = cast.employee("taker", cast.otherUnit);
    Page asked = refused.submit("form.stack", Map.of("address", taker.email()));
    assertThat(asked.text())
        .contains("Skal taker eie prosjektet?")
        .doesNotContain("rådgiver, og", "fortsatt med");
    assertThat(projects.getProject(project.id()).isVacant()).as("before it is confirmed").isTrue();
    assertThat(asked.submit("form.stack", Map.of("address", cast.leader.email())).text())
        .as("of another it is asked anew")
        .contains("Skal leader eie prosjektet?");
    Page done = asked.submit("form.stack");

    assertThat(done.text()).contains("Prosjektet har fått en ny eier", "taker");
    assertThat(projects.getProject(project.id()).ownerId()).contains(taker.id());
    assertThat(outbox.to(taker.email()).getLast().subject())
        .isEqualTo("Du eier nå prosjektet «Prosjekt A»");
    assertThat(visitors.of(taker.id()).get(project.path()).text())
        .contains("arbeider ikke her lenger", "Ga prosjektet til taker");
    assertThat(visitors.of(cast.adviser.id()).get("/home").text())
        .doesNotContain("Prosjekt uten eier");
  }

  @Test
  void whoTookItOverStopsItWithWhatWasLearnedAndAllThatCameBeforeStays() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    Person owner = cast.applicant;
    visitors.of(owner.id()).get(project.path()).submit("form[action$=/beginning]");
    memberships.end(
        memberships.find(owner.id(), cast.organisationId()).orElseThrow(),
        owner.id(),
        cast.organisationId());
    duties.runAll();
    Person taker = cast.employee("taker", cast.otherUnit);
    visitors
        .of(cast.leader.id())
        .get(project.path() + "/handover")
        .submit("form.stack", Map.of("address", taker.email()))
        .submit("form.stack");
    Page form = visitors.of(taker.id()).get(project.path()).follow("a[href$=/outcome]");
    assertThat(form.select("[value=NEVER_BEGUN]")).isEmpty();
    form.submit(
        "form.stack", Map.of("outcome", "STOPPED", "tried", "En app", "learned", "Papir er best"));

    assertThat(visitors.of(cast.colleague.id()).get(project.path()).text())
        .contains("Stoppet, med læring", "Papir er best", "taker");
    assertThat(events(project.id(), cast.adviser))
        .containsSubsequence(
            "projects.journal.awarded",
            "projects.journal.begun",
            "projects.journal.left",
            "projects.journal.handedOver",
            "projects.journal.ended.stopped");
    assertThat(projects.team(project.id()).members())
        .extracting(member -> member.person().name())
        .contains("applicant", "taker");
  }

  @Test
  void anAdviserWhoIsInTheTeamIsOfTheTeamAndTheOwnerAloneSaysHowItGoes() {
    Person both = cast.employee("both", null, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 2, List.of(both)).announce();
    String path = cohort.project(0).path();
    Visitor member = visitors.of(both.id()).impatient();
    assertThat(member.get(path).select("form[action$=/beginning], a[href$=/outcome]")).isEmpty();
    for (String deed : List.of("/beginning", "/outcome", "/reopening", "/thanks", "/handover"))
      assertThat(member.post(path + deed, Map.of()).status()).as(deed).isEqualTo(404);
    assertThat(member.get(cohort.project(1).path()).select("a[href$=/outcome]")).hasSize(1);

    end(cohort.project(0), new Outcome.NeverBegun("Ingen tid."), cast.applicant);
    assertThat(member.get("/home").text()).doesNotContain("Takk for et prosjekt");
    visitors
        .of(cast.adviser.id())
        .get(path + "/outcome")
        .submit("form[action$=/thanks]", Map.of("words", "Takk"));
    for (Person thanked : List.of(cast.applicant, both))
      assertThat(outbox.to(thanked.email()).getLast().subject()).startsWith("Takk for arbeidet");
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

  @Test
  void whatBecameOfItIsSaidOnceOfWhatWasSeenAndOfDaysThatHaveCome() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project awarded = cohort.project(0);
    assertThatThrownBy(
            () -> end(awarded, new Outcome.Continued(LocalDate.of(2026, 12, 2)), cast.applicant))
        .hasMessageContaining("projects.refused.notYetInOperation");
    outcomes.goOn(
        awarded.id(), LocalDate.of(2027, 6, 1), awarded.revision(), cast.viewer(cast.applicant));
    Project running = cohort.project(0);
    assertThat(running.status()).isInstanceOf(ProjectStatus.Running.class);
    assertThatThrownBy(() -> end(awarded, new Outcome.Completed(), cast.applicant))
        .hasMessageContaining("changedMeanwhile");
    assertThatThrownBy(() -> end(running, new Outcome.NeverBegun("Nei"), cast.applicant))
        .hasMessageContaining("projects.refused.begun");
    projects.begin(running.id(), cast.viewer(cast.applicant).actor());
    assertThat(events(running.id(), cast.applicant)).doesNotContain("projects.journal.begun");

    end(running, new Outcome.Stopped("En app", "Papir", ""), cast.applicant);
    Project stopped = cohort.project(0);
    assertThatThrownBy(() -> end(stopped, new Outcome.Completed(), cast.applicant))
        .hasMessageContaining("projects.refused.ended");
    outcomes.thank(stopped.id(), "Takk", stopped.revision(), cohort.adviser());
    assertThatThrownBy(
            () -> outcomes.thank(stopped.id(), "Og takk", stopped.revision(), cohort.adviser()))
        .hasMessageContaining("changedMeanwhile");
    outcomes.reopen(
        stopped.id(), "Videre", cohort.project(0).revision(), cast.viewer(cast.applicant));
    assertThat(cohort.project(0).status())
        .isEqualTo(new ProjectStatus.Running(clock.instant(), null));
    end(cohort.project(0), new Outcome.Completed(), cast.applicant);
    assertThat(cohort.project(0).status()).extracting("outcome").isEqualTo(new Outcome.Completed());
  }

  private void end(Project project, Outcome outcome, Person by) {
    outcomes.end(project.id(), outcome, project.revision(), cast.viewer(by));
  }

  @Test
  void itIsHandedToSomebodyElseAsItStoodAndNotWhenItHasEnded() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    Viewer owner = cast.viewer(cast.applicant);
    assertThatThrownBy(
            () ->
                projects.handOver(project.id(), cast.applicant.email(), project.revision(), owner))
        .hasMessageContaining("projects.refused.alreadyOwner");
    projects.handOver(project.id(), cast.leader.email(), project.revision(), owner);
    assertThatThrownBy(
            () ->
                projects.handOver(project.id(), cast.colleague.email(), project.revision(), owner))
        .hasMessageContaining("changedMeanwhile");
    end(cohort.project(0), new Outcome.Completed(), cast.leader);
    assertThatThrownBy(
            () ->
                projects.handOver(
                    project.id(), cast.colleague.email(), cohort.project(0).revision(), owner))
        .hasMessageContaining("projects.refused.ended");
  }

  @Test
  void whoeverIsInATeamMayGoOutOfItAndItsOwnerTakesPeopleOutAndBack() {
    Person helper = cast.employee("helper", cast.unit);
    Person other = cast.employee("other", cast.otherUnit);
    var cohort = new TestCohort(beans, cast, 2, List.of(helper, other)).announce();
    String path = cohort.project(0).path();
    Page team = visitors.of(helper.id()).get(path).follow("main a[href$=/team]");
    assertThat(team.select("form[action$=/going]")).as("themselves alone").hasSize(1);
    assertThat(
            visitors
                .of(helper.id())
                .impatient()
                .post(path + "/team/" + other.id() + "/going", Map.of())
                .status())
        .isEqualTo(404);
    assertThat(team.submit("form[action$=/going]").text())
        .contains("Du er ute av prosjektet", "Du er ikke med i noe prosjekt nå");
    assertThat(visitors.of(helper.id()).get(path).status()).isEqualTo(404);

    Visitor owner = visitors.of(cast.applicant.id());
    Page mine = owner.get(path + "/team");
    String owns = path + "/team/" + cast.applicant.id() + "/going";
    assertThat(mine.select("form[action='" + owns + "']")).isEmpty();
    Page stays = owner.post(owns, Map.of());
    assertThat(stays.status()).isEqualTo(422);
    assertThat(stays.text()).contains("Gi først prosjektet til en ny eier");
    Page out = mine.submit("form[action$='" + other.id() + "/going']");
    assertThat(out.text()).contains("Personen er ute av prosjektet", "Har vært med");
    projects.takeOut(cohort.project(0).id(), other.id(), cast.viewer(cast.applicant));
    assertThat(outbox.to(other.email()))
        .filteredOn(mail -> mail.subject().equals("Du er ikke lenger med i «Prosjekt A»"))
        .as("of two who do it at once")
        .hasSize(1);
    Page back = out.submit("form[action$='" + helper.id() + "/return']");
    assertThat(back.text()).contains("Personen er med igjen");
    assertThat(projects.team(cohort.project(0).id()).people())
        .extracting(Person::name)
        .containsExactly("applicant", "helper");
    assertThat(events(cohort.project(0).id(), cast.colleague))
        .containsSubsequence(
            "projects.journal.went", "projects.journal.takenOut", "projects.journal.takenBack");
    for (String deed : List.of("/going", "/return"))
      assertThat(
              visitors
                  .of(cast.colleague.id())
                  .impatient()
                  .post(path + "/team/" + helper.id() + deed, Map.of())
                  .status())
          .as(deed)
          .isEqualTo(404);
    assertThatThrownBy(
            () ->
                projects.takeBack(
                    cohort.project(0).id(), cast.leader.id(), cast.viewer(cast.applicant)))
        .as("who never was in it")
        .hasMessageContaining("member");
  }

  @Test
  void theOwnerTakesAColleagueIntoATeamOfOneAndTheyAreToldOnce() {
    Person adviser = cast.employee("both", null, Role.ADVISER);
    Person colleague = cast.employee("new", cast.otherUnit);
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = cohort.project(0).path();
    Visitor owner = visitors.of(cast.applicant.id());
    Page team = owner.get(path).follow("main a[href$=/team]");
    String form = "form[action='" + path + "/team']";
    for (var wrong :
        Map.of("ute@andre.test", "Ingen ansatt her har adressen", adviser.email(), "er rådgiver")
            .entrySet()) {
      Page refused = team.submit(form, Map.of("address", wrong.getKey()));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text()).contains(wrong.getValue());
      assertThat(refused.select("input[name=address]").val()).isEqualTo(wrong.getKey());
    }
    assertThat(visitors.of(colleague.id()).get(path).status()).isEqualTo(404);
    Map<String, String> taken = Map.of("address", colleague.email());
    assertThat(team.submit(form, taken).text()).contains("new er med i prosjektet");
    assertThat(owner.post(path + "/team", taken).text()).contains("new er med i prosjektet");
    assertThat(outbox.to(colleague.email()))
        .filteredOn(mail -> mail.subject().equals("Du er med i prosjektet «Prosjekt A»"))
        .hasSize(1);
    Page theirs = visitors.of(colleague.id()).get(path);
    assertThat(theirs.text()).contains("Tok new inn i prosjektet");
    assertThat(theirs.follow("main a[href$=/team]").select("form[action$=/team]"))
        .as("who is in it asks the owner")
        .isEmpty();
    for (Person other : List.of(colleague, cast.colleague))
      assertThat(
              visitors
                  .of(other.id())
                  .impatient()
                  .post(path + "/team", Map.of("address", cast.leader.email()))
                  .status())
          .isEqualTo(404);
  }

  @Test
  void whoHelpedAndLeavesIsOutOfItAndWhoLeavesWhatHasEndedStaysInItsTeam() {
    Person helper = cast.employee("helper", cast.unit);
    var cohort = new TestCohort(beans, cast, 2, List.of(helper)).announce();
    end(cohort.project(1), new Outcome.Completed(), cast.colleague);
    for (Person gone : List.of(helper, cast.colleague))
      memberships.end(
          memberships.find(gone.id(), cast.organisationId()).orElseThrow(),
          gone.id(),
          cast.organisationId());
    duties.runAll();

    assertThat(cohort.project(0).isVacant()).isFalse();
    assertThat(projects.team(cohort.project(0).id()).people())
        .extracting(Person::name)
        .containsExactly("applicant");
    assertThat(projects.team(cohort.project(1).id()).people())
        .extracting(Person::name)
        .containsExactly("colleague");
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

  @Test
  void aStopIsAResultThatAPersonThanksForAndThatMayBeTakenUpAgain() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    Visitor owner = visitors.of(cast.applicant.id());
    Page form = owner.get(project.path()).follow("a[href$=/outcome]");
    Page lacking = form.submit("form.stack", Map.of("outcome", "STOPPED", "tried", "En app"));
    assertThat(lacking.status()).isEqualTo(422);
    assertThat(lacking.select("#f-tried").val()).isEqualTo("En app");
    Page stopped = lacking.submit("form.stack", Map.of("learned", "Papir er best"));
    assertThat(stopped.text())
        .contains("Stoppet, med læring", "En app", "Papir er best", "Hvordan det gikk, er lagret");
    assertThat(stopped.select("[data-color=danger]")).isEmpty();
    assertThat(visitors.of(cast.colleague.id()).get(project.path()).text())
        .contains("Papir er best");

    Page thanking =
        visitors
            .of(cast.adviser.id())
            .get("/home")
            .follow("a[href='" + project.path() + "/outcome']");
    assertThat(thanking.text()).contains("Prosjekt A", "En app", "Papir er best");
    Page thanked = thanking.submit("form[action$=/thanks]", Map.of("words", "Modig av dere!"));
    assertThat(thanked.text()).contains("Takken er sendt", "Modig av dere!");
    assertThat(outbox.to(cast.applicant.email()).getLast().subject())
        .isEqualTo("Takk for arbeidet med «Prosjekt A»");
    assertThat(visitors.of(cast.adviser.id()).get("/home").text())
        .doesNotContain("Takk for et prosjekt");
    assertThat(owner.post(project.path() + "/thanks", Map.of("words", "x")).status())
        .isEqualTo(404);

    Page again =
        owner
            .get(project.path() + "/outcome")
            .submit("form[action$=/reopening]", Map.of("grounds", "Vi fikk det til."));
    assertThat(again.text()).contains("tatt opp igjen", "Tildelt", "Vi fikk det til.");
    assertThat(cohort.project(0).status()).isInstanceOf(ProjectStatus.Awarded.class);
    Page anew = owner.get(project.path() + "/outcome");
    assertThat(anew.select("input[name=outcome][checked]").val()).isEqualTo("STOPPED");
    assertThat(List.of(anew.select("#f-tried").val(), anew.select("#f-learned").val()))
        .containsExactly("En app", "Papir er best");
  }

  @Test
  void whatGoesOnIsAskedAgainLaterAndWhatNeverBeganSaysSoInASentence() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Visitor owner = visitors.of(cast.applicant.id());
    String path = cohort.project(0).path();
    Page past =
        owner
            .get(path + "/outcome")
            .submit("form.stack", Map.of("outcome", "GOES_ON", "lookAgainOn", "1.12.2026"));
    assertThat(past.status()).isEqualTo(422);
    Page on = past.submit("form.stack", Map.of("lookAgainOn", "1.6.2027"));
    assertThat(on.text()).contains("Fortsatt i gang", "Vi spør igjen 1. juni 2027");
    assertThat(owner.get(path + "/outcome").select("#f-lookAgainOn").val()).isEqualTo("2027-06-01");
    Page operating =
        owner
            .get(path + "/outcome")
            .submit("form.stack", Map.of("outcome", "CONTINUED", "inOperationOn", "1.1.1999"));
    assertThat(operating.text()).contains("Velg en dag fra og med 1. desember 2026");
    operating = operating.submit("form.stack", Map.of("inOperationOn", "1.12.2026"));
    assertThat(operating.text()).contains("Videreføres", "I vanlig drift fra 1. desember 2026");

    Page never =
        visitors
            .of(cast.colleague.id())
            .get(cohort.project(1).path() + "/outcome")
            .submit("form.stack", Map.of("outcome", "NEVER_BEGUN", "why", "Vi fikk ikke tid."));
    assertThat(never.text()).contains("Kom ikke i gang", "Vi fikk ikke tid.");
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts").text())
        .contains("2 prosjekter, 2 avsluttet");
  }

  private List<String> events(UUID id, Person person) {
    return projects.timeline(id, cast.viewer(person)).stream().map(JournalEntry::event).toList();
  }

  private List<String> menu(Person person) {
    return visitors.of(person.id()).get("/home").select("nav a").eachAttr("href");
  }
}
