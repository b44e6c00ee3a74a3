package no.dugnad.followup.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.gatherings.TestGatherings;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.casework.Responsibles;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.forms.Sheets;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
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

/** Help for who got nothing, and for who got some; and a new beginning. */
@ServerTest
class GuidanceTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Guidance guidance;
  @Autowired Projects projects;
  @Autowired Responsibles responsibles;
  @Autowired Calls calls;
  @Autowired Renewals renewals;
  @Autowired Applications applications;
  @Autowired Answers answers;

  @Test
  void whoGotNothingAsksAndAnAdviserAnswersByTheDayThatWasPromised() {
    var cohort = new TestCohort(beans, cast, 1);
    String path = "/applications/" + cohort.declined;
    assertThat(visitors.of(cast.leader.id()).get(path + "/guidance").status())
        .as("before the announcement")
        .isEqualTo(404);
    cohort.announce();
    Page form = visitors.of(cast.leader.id()).get(path).follow("main a[href$=/guidance]");
    assertThat(form.text()).contains("svarer en rådgiver senest 8. desember 2026");
    assertThat(form.submit("form.stack", Map.of("text", " ")).status()).isEqualTo(422);
    Page other = visitors.of(cast.leader.id()).get(path + "/guidance");

    Page asked = form.submit("form.stack", Map.of("text", "Hva manglet?"));

    assertThat(asked.text()).contains("Svar senest 8. desember 2026", "Hva manglet?");
    assertThat(asked.select("form[action$=/guidance]")).isEmpty();
    Page waits = visitors.of(cast.leader.id()).get("/home");
    assertThat(waits.select("section[aria-labelledby=by-others]").text())
        .contains("Du venter på andre", "Du får svar på det du spurte om");
    assertThat(waits.select("main > .task-list").text()).doesNotContain("Du får svar");
    assertThat(visitors.of(cast.administrator.id()).get("/home").text())
        .doesNotContain("ingen rådgiver har svart");
    assertThat(outbox.to(cast.adviser.email()).getLast().subject())
        .isEqualTo("Noen ber om hjelp: «Fikk ikke»");
    Page again = other.submit("form.stack", Map.of("text", "Og hva mer?"));
    assertThat(again.text()).contains("Dere har alt bedt om hjelp", "Og hva mer?");
    assertThat(guidance.list(cohort.declined)).hasSize(1);

    clock.advance(Duration.ofDays(8));
    assertThat(visitors.of(cast.administrator.id()).get("/home").text())
        .as("after the day that was promised")
        .contains("Fikk ikke", "ingen rådgiver har svart");
    Visitor adviser = visitors.of(cast.adviser.id());
    Page answering = adviser.get("/home").follow("a[href$=/guidance]");
    Page beside = adviser.get(path + "/guidance");
    assertThat(answering.submit("form.stack", Map.of("answer", "Snakk med biblioteket.")).text())
        .contains("Svaret er sendt", "Besvart");
    Page late = beside.submit("form.stack", Map.of("answer", "Noe annet."));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text())
        .contains("Spørsmålet er alt besvart", "Snakk med biblioteket.", "Noe annet.");
    assertThat(outbox.to(cast.leader.email()))
        .filteredOn(mail -> mail.subject().equals("Svar til deg: «Fikk ikke»"))
        .hasSize(1);
    assertThat(adviser.get("/home").text()).doesNotContain("Ber om hjelp");
    Page told = visitors.of(cast.leader.id()).get("/home");
    assertThat(told.text())
        .contains("Svar til deg fra en rådgiver")
        .containsPattern("Har ventet siden 9\\.\\sdesember 2026");
    assertThat(told.follow("main a[href$=/guidance]").text()).contains("Snakk med biblioteket.");
    assertThat(visitors.of(cast.leader.id()).get("/home").text())
        .doesNotContain("Svar til deg fra en rådgiver");
  }

  @Test
  void aProjectAsksFromItsOwnPageAndItsFellowsDoNotRead() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = "/applications/" + cohort.applications.getFirst() + "/guidance";
    Page asked =
        visitors
            .of(cast.applicant.id())
            .get(cohort.project(0).path())
            .follow("a[href$=/guidance]")
            .submit("form.stack", Map.of("text", "Vi står fast"));
    assertThat(asked.text()).contains("Vi står fast", "Prosjekt A");
    for (Person out : List.of(cast.colleague, cast.leader, cast.decisionMaker, cast.outsider))
      assertThat(visitors.of(out.id()).get(path).status()).as(out.name()).isEqualTo(404);
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts/" + cohort.id()).text())
        .contains("Venter på svar");
    assertThat(visitors.of(cast.colleague.id()).get("/cohorts/" + cohort.id()).text())
        .doesNotContain("Venter på svar");

    assertThat(asked.submit("form[action$=/withdrawal]").text()).contains("Trukket tilbake");
    assertThat(visitors.of(cast.adviser.id()).get("/home").text()).doesNotContain("Ber om hjelp");
  }

  @Test
  void whatSomebodyAskedFollowsTheTeamWhenTheyAreTakenOutOfIt() {
    Person helper = cast.employee("helper", cast.unit);
    var planned = new TestGatherings(beans, cast, visitors);
    TestCohort cohort = planned.cohort;
    Project project = cohort.project(0);
    Viewer owner = cast.viewer(cast.applicant);
    projects.takeIn(project.id(), helper.email(), owner);
    String gathering = planned.announced("START_UP", "2026-12-10", "09:00", "11:00");
    UUID application = cohort.applications.getFirst();
    guidance.ask(application, "Vi står fast", cast.viewer(helper));
    Visitor out = visitors.of(helper.id());
    assertThat(out.get("/home").text()).contains("Du får svar på det du spurte om");
    assertThat(out.get(gathering).status()).isEqualTo(200);

    projects.takeOut(project.id(), helper.id(), owner);
    assertNoDeadEnds(out.get("/home"));
    Page home = visitors.of(cast.applicant.id()).get("/home");
    assertThat(home.text()).contains("En rådgiver svarer på det prosjektet spurte om");
    assertThat(home.follow("main a[href$=/guidance]").select("form[action$=/withdrawal]"))
        .hasSize(1);

    guidance.answer(
        guidance.list(application).getFirst().id(), "Ring biblioteket.", cohort.adviser());
    assertThat(outbox.to(helper.email())).noneMatch(m -> m.subject().startsWith("Svar til deg"));
    assertThat(outbox.to(cast.applicant.email()).getLast().subject()).startsWith("Svar til deg");
    assertNoDeadEnds(out.get("/home"));
    assertThat(out.get("/home").text()).doesNotContain("Svar til deg");
    Visitor told = visitors.of(cast.applicant.id());
    assertThat(told.get("/home").follow("main a[href$=/guidance]").text())
        .contains("Ring biblioteket.");
    assertThat(told.get("/home").text()).doesNotContain("Svar til deg");
  }

  private static void assertNoDeadEnds(Page home) {
    assertThat(home.select("main a[href^=/]").eachAttr("href").stream().distinct())
        .allSatisfy(
            href -> assertThat(home.follow("main a[href='" + href + "']").status()).isEqualTo(200));
  }

  @Test
  void anAdviserWhoIsDisqualifiedIsNotAskedAndDoesNotAnswer() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    panel.disqualify(disqualified, cohort.declined);
    cohort.announce();
    guidance.ask(cohort.declined, "Hva manglet?", cast.viewer(cast.leader));
    cohort.askForGuidance("Vi står fast");

    Visitor visitor = visitors.of(disqualified.id());
    assertThat(outbox.to(disqualified.email())).noneMatch(m -> m.subject().contains("hjelp"));
    assertThat(visitor.get("/home").text()).doesNotContain("Ber om hjelp");
    for (UUID application : List.of(cohort.declined, cohort.applications.getFirst())) {
      assertThat(visitor.get("/applications/" + application + "/guidance").status()).isEqualTo(404);
      UUID asked = guidance.list(application).getFirst().id();
      assertThat(
              visitor
                  .impatient()
                  .post("/guidance/" + asked + "/answer", Map.of("answer", "Nei"))
                  .status())
          .isEqualTo(404);
      assertThat(guidance.get(asked).isOpen()).isTrue();
    }
  }

  @Test
  void whatIsTakenBackIsNotAnsweredAndNobodyElseTakesItBack() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    UUID application = cohort.applications.getFirst();
    UUID asked = cohort.askForGuidance("Vi står fast");
    for (Person other : List.of(cast.colleague, cast.adviser, cast.leader))
      assertThat(
              visitors.of(other.id()).post("/guidance/" + asked + "/withdrawal", Map.of()).status())
          .as(other.name())
          .isEqualTo(404);
    Page answering =
        visitors.of(cast.adviser.id()).get("/applications/" + application + "/guidance");
    guidance.withdraw(asked, cast.viewer(cast.applicant));
    guidance.withdraw(asked, cast.viewer(cast.applicant));
    Page late = answering.submit("form.stack", Map.of("answer", "Prøv igjen."));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("trukket tilbake av den som spurte", "Prøv igjen.");
  }

  @Test
  void whoSeesToTheApplicationIsToldAndWhoIsInItsTeamNeitherToldNorAsked() {
    Person both = cast.employee("both", null, Role.ADVISER);
    Person responsible = cast.employee("responsible", null, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 1, List.of(both)).announce();
    UUID application = cohort.applications.getFirst();
    responsibles.set(
        application, responsible.id(), Responsibles.revision(Optional.empty()), cohort.adviser());
    UUID asked = cohort.askForGuidance("Vi står fast");
    for (Person other : List.of(both, cast.adviser))
      assertThat(outbox.to(other.email())).noneMatch(m -> m.subject().startsWith("Noen ber om"));
    assertThat(outbox.to(responsible.email()).getLast().subject()).startsWith("Noen ber om hjelp");
    assertThat(visitors.of(both.id()).get("/home").text()).doesNotContain("Ber om hjelp");

    guidance.answer(asked, "Ring biblioteket.", cast.viewer(responsible));
    String path = "/applications/" + application + "/guidance";
    assertThat(visitors.of(both.id()).get(path).text()).contains("Ring biblioteket.");
    assertThat(visitors.of(cast.applicant.id()).get("/home").text())
        .as("another of the team has read it")
        .contains("Svar til deg fra en rådgiver");
  }

  @Test
  void nobodyBeginsAgainInACallThatIsClosedOrAnotherOrganisations() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    UUID next = cohort.round.call("Nye midler");
    calls.close(next, "Nok søknader", cohort.adviser().actor());
    UUID elsewhere = new TestRound(beans, casts.getObject()).callId;
    UUID open = cohort.round.call("Enda nyere midler");
    UUID draft = renewals.begin(cohort.declined, open, cast.viewer(cast.leader));
    assertThat(renewals.begin(cohort.declined, open, cast.viewer(cast.leader))).isEqualTo(draft);
    assertThatThrownBy(() -> renewals.begin(cohort.declined, next, cast.viewer(cast.leader)))
        .hasMessageContaining("applications.refused.notOpen");
    assertThatThrownBy(() -> renewals.begin(cohort.declined, elsewhere, cast.viewer(cast.leader)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theDayThatIsPromisedIsFiveWorkingDaysOn() {
    new TestCohort(beans, cast, 1).announce();
    clock.advance(Duration.ofDays(20));
    assertThat(guidance.promise()).as("past Christmas").isEqualTo(LocalDate.of(2026, 12, 29));
  }

  @Test
  void whoGotNothingBeginsAgainOnceWithAllThatHasAPlaceInTheNewForm() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    UUID next = cohort.round.call("Nye midler", nextForm());
    String path = "/applications/" + cohort.declined;
    assertThat(visitors.of(cast.applicant.id()).get(path + "/renewal").status()).isEqualTo(404);
    assertThat(
            visitors
                .of(cast.applicant.id())
                .get("/applications/" + cohort.applications.getFirst() + "/renewal")
                .status())
        .as("it got money")
        .isEqualTo(404);

    Page choice = visitors.of(cast.leader.id()).get(path).follow("main a[href$=/renewal]");
    assertThat(choice.text()).contains("Nye midler");
    Page begun = choice.submit("form[action$='" + next + "']");
    UUID draft = renewals.listDrafts(cohort.declined, cast.viewer(cast.leader)).get(next);
    choice.submit("form[action$='" + next + "']");

    assertThat(applications.listOf(cast.leader.id()))
        .filteredOn(own -> own.application().callId().equals(next))
        .hasSize(1);
    var sheet = answers.of(applications.getApplication(draft));
    assertThat(sheet.text(ApplicationForm.TITLE)).isEqualTo("Fikk ikke");
    assertThat(applications.getApplication(draft).title()).isEqualTo("Fikk ikke");
    assertThat(sheet.choice(ApplicationForm.KIND)).contains("DEVELOPMENT");
    assertThat(sheet.budget(ApplicationForm.BUDGET)).hasSize(2);
    assertThat(sheet.typed("why")).isEmpty();
    assertThat(begun.text()).contains("Dette fikk ikke plass", "Hvorfor?", "Fordi det trengs.");
    assertThat(begun.follow("main a[href$='" + draft + "']").text()).contains("Fikk ikke");
  }

  /** As the last, but that it asks for a yes or no where that asked why. */
  private static FormDefinition nextForm() {
    List<Section> last = TestRound.form().sections();
    return new FormDefinition(
        List.of(
            last.get(0),
            last.get(1),
            new Section(
                "more",
                "Behovet",
                "",
                List.of(Sheets.question("why", "Er det behov?", "", new AnswerType.YesNo())))));
  }
}
