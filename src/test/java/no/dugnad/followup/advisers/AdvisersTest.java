package no.dugnad.followup.advisers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
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

/**
 * That somebody answers a project, whoever has become a part of it or has nothing to do with it.
 */
@ServerTest
class AdvisersTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired Memberships memberships;

  @Test
  void anAdministratorSeesTheProjectsButNothingOfWhatIsBetweenThemAndTheAdviser() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = cohort.project(0).path();
    cohort.needHelp("Tilgang");
    visitors
        .of(cast.adviser.id())
        .get("/cohorts/" + cohort.id() + "/checks")
        .submit("form[action$=/answer]", Map.of("words-" + cohort.project(0).id(), "Jeg ringer"));
    Visitor administrator = visitors.of(cast.administrator.id()).impatient();

    Page project =
        administrator
            .get("/home")
            .follow("nav a[href='/cohorts']")
            .follow("main a[href='/cohorts/" + cohort.id() + "']")
            .follow("main a[href='" + path + "']");
    assertThat(project.text())
        .contains("Prosjekt A", "applicant", "Trenger hjelp", "Oppstartsøkt")
        .doesNotContain("35 000", "Jeg ringer");
    for (Page page : List.of(project, administrator.get("/cohorts/" + cohort.id())))
      for (String link : page.select("main a").eachAttr("href"))
        assertThat(administrator.get(link).status()).as(link).isEqualTo(200);
    for (String closed :
        List.of(
            path + "/check",
            path + "/outcome",
            path + "/handover",
            path + "/team",
            "/applications/" + cohort.applications.getFirst() + "/guidance",
            "/cohorts/" + cohort.id() + "/wall",
            "/cohorts/" + cohort.id() + "/checks",
            "/cohorts/" + cohort.id() + "/programme"))
      assertThat(administrator.get(closed).status()).as(closed).isEqualTo(404);
    Visitor elsewhere = visitors.of(casts.getObject().administrator.id()).impatient();
    for (String other : List.of(path, path + "/adviser", "/cohorts/" + cohort.id()))
      assertThat(elsewhere.get(other).status()).as(other).isEqualTo(404);
  }

  @Test
  void anAdministratorWhoIsDisqualifiedSeesNothingOfTheProject() {
    Person both = cast.employee("both", null, Role.ADMINISTRATOR, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(both);
    panel.disqualify(both, cohort.applications.getFirst());
    panel.open(both, cohort.applications.get(1));
    cohort.announce();
    setRoles(both, Role.ADMINISTRATOR);
    Visitor administrator = visitors.of(both.id()).impatient();
    assertThat(administrator.get("/cohorts/" + cohort.id()).text())
        .contains("Prosjekt B")
        .doesNotContain("Prosjekt A");
    for (String path : List.of("", "/adviser"))
      assertThat(administrator.get(cohort.project(0).path() + path).status()).isEqualTo(404);
    cohort.askForGuidance("Vi står fast");
    assertThat(visitors.of(cast.administrator.id()).get("/home").text())
        .doesNotContain("Prosjekt A");
    clock.advance(Duration.ofDays(30));
    assertThat(administrator.get("/home").text()).doesNotContain("Prosjekt A");
    assertThat(visitors.of(cast.administrator.id()).get("/home").text()).contains("Prosjekt A");
  }

  @Test
  void whatTheOnlyAdviserIsDisqualifiedFromWaitsForTheAdministratorAtOnce() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    panel.open(disqualified, cohort.applications.get(1));
    cohort.announce();
    setRoles(cast.adviser);
    cohort.needHelp("Tilgang");
    cohort.askForGuidance("Vi står fast");
    Page home = visitors.of(cast.administrator.id()).get("/home");
    assertThat(home.select("main li:contains(Prosjekt A)")).hasSize(2);
    assertThat(home.follow("main a[href$=/adviser]").text()).contains("Ingen rådgiver her kan");
    assertThat(
            visitors
                .of(cast.administrator.id())
                .get(cohort.project(1).path() + "/adviser")
                .select("main label")
                .eachText())
        .contains("disqualified");
  }

  private void setRoles(Person person, Role... roles) {
    memberships.setRoles(
        memberships.find(person.id(), cast.organisationId()).orElseThrow(), Set.of(roles));
  }

  @Test
  void whatTheOnlyAdviserMayNotAnswerAnyMoreWaitsForTheAdministratorUntilTheyMayAgain() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = cohort.project(0).path();
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    Visitor administrator = visitors.of(cast.administrator.id());
    cohort.needHelp("Tilgang");
    cohort.askForGuidance("Vi står fast");
    assertThat(administrator.get("/home").text()).doesNotContain("ingen rådgiver har svart");

    Page asked =
        owner.get(path + "/handover").submit("form.stack", Map.of("address", cast.adviser.email()));
    assertThat(asked.text())
        .contains("adviser er den eneste rådgiveren som kan svare", "fortsatt med i prosjektet");
    asked.submit("form.stack");
    assertThat(adviser.get("/home").text()).doesNotContain("Ber om hjelp");
    Page home = administrator.get("/home");
    assertThat(home.select("main li:contains(ingen rådgiver har svart)")).hasSize(2);
    assertThat(home.follow("main a[href='" + path + "/adviser']").text())
        .contains("Ingen rådgiver her kan følge opp prosjektet");

    Person second = cast.employee("second", null, Role.ADVISER);
    assertThat(administrator.get("/home").text()).doesNotContain("ingen rådgiver har svart");
    assertThat(visitors.of(second.id()).get("/home").text())
        .contains("Venter på svar", "Ber om hjelp");

    adviser
        .get(path + "/handover")
        .submit("form.stack", Map.of("address", cast.applicant.email()))
        .submit("form.stack");
    assertThat(adviser.get("/home").text()).doesNotContain("Ber om hjelp");
    assertThat(visitors.of(cast.adviser.id()).impatient().get(path + "/outcome").status())
        .as("for as long as they are in the team")
        .isEqualTo(404);
    adviser.get(path + "/team").submit("form[action$='" + cast.adviser.id() + "/going']");
    assertThat(
            adviser
                .get("/home")
                .follow("main a[href$=/guidance]")
                .submit("form.stack", Map.of("answer", "Nå kan jeg svare."))
                .text())
        .contains("Svaret er sendt");
    assertThat(
            adviser
                .get("/cohorts/" + cohort.id() + "/checks")
                .submit(
                    "form[action$=/answer]", Map.of("words-" + cohort.project(0).id(), "Her også."))
                .text())
        .contains("adviser svarte");
  }

  @Test
  void whereNoAdviserMayAnswerTheAdministratorsAreToldAsItIsAsked() {
    Person both = cast.employee("both", null, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 1, List.of(both)).announce();
    visitors
        .of(cast.applicant.id())
        .get(cohort.project(0).path() + "/handover")
        .submit("form.stack", Map.of("address", cast.adviser.email()))
        .submit("form.stack");
    cohort.needHelp("Tilgang");
    cohort.askForGuidance("Vi står fast");
    for (Person member : List.of(both, cast.adviser))
      assertThat(outbox.to(member.email()))
          .noneMatch(mail -> mail.subject().contains("hjelp: «Prosjekt A»"));
    assertThat(outbox.to(cast.administrator.email()))
        .extracting(Outbox.Written::subject)
        .containsExactly(
            "Ingen rådgiver kan svare: «Prosjekt A»", "Ingen rådgiver kan svare: «Prosjekt A»");
    assertThat(outbox.to(cast.administrator.email()).getFirst().path()).startsWith("/people");
  }

  @Test
  void whoIsChosenIsToldAloneForAsLongAsTheyMayAnswer() {
    Person chosen = cast.employee("chosen", null, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = cohort.project(0).path();
    Visitor administrator = visitors.of(cast.administrator.id());
    Page form = administrator.get(path).follow("main a[href$=/adviser]");
    Page beside = administrator.get(form.path());
    Page set = form.submit("form.stack", Map.of("person", chosen.id().toString()));
    assertThat(set.text()).contains("Rådgiveren for prosjektet er valgt", "prosjektet: chosen");
    Page late = beside.submit("form.stack", Map.of("person", cast.adviser.id().toString()));
    assertThat(late.status()).isEqualTo(422);
    Page nobody =
        administrator
            .get(form.path())
            .submit("form.stack", Map.of("person", cast.leader.id().toString()));
    assertThat(nobody.text()).contains("kan ikke følge opp dette prosjektet");
    cohort.needHelp("Tilgang");
    assertThat(outbox.to(chosen.email()).getLast().subject()).startsWith("Trenger hjelp");
    assertThat(outbox.to(cast.adviser.email()))
        .noneMatch(mail -> mail.subject().startsWith("Trenger hjelp"));
    assertThat(visitors.of(cast.applicant.id()).get(path).text()).contains("prosjektet: chosen");
    assertThat(visitors.of(cast.applicant.id()).impatient().get(path + "/adviser").status())
        .isEqualTo(404);

    visitors
        .of(cast.applicant.id())
        .get(path + "/handover")
        .submit("form.stack", Map.of("address", chosen.email()))
        .submit("form.stack");
    cohort.askForGuidance("Vi står fast");
    assertThat(outbox.to(cast.adviser.email()).getLast().subject()).startsWith("Noen ber om hjelp");
    assertThat(administrator.get(path + "/adviser").text())
        .contains("chosen er valgt, men kan ikke svare");
  }
}
