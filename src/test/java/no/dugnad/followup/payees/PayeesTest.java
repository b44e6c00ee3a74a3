package no.dugnad.followup.payees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.claims.TestMoney;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.Posting;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the money of a project goes. */
@ServerTest
class PayeesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Awards awards;
  @Autowired Outcomes outcomes;
  @Autowired Outbox outbox;

  @Test
  void itIsSaidWhereTheDescriptionIsHandedInAndNothingTypedIsLost() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    var money = new TestMoney(cohort, visitors);
    Page form = money.described(0);
    var wrong = new HashMap<>(TestMoney.OUTSIDE);
    wrong.put("payee.bankAccount", "1234 56 78904");
    wrong.put("payee.number", "974760674");

    Page refused = form.submit("#submit", wrong);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Kontrollsifferet stemmer ikke");
    assertThat(refused.select("[name='payee.name']").val()).isEqualTo("Snekkeren AS");
    assertThat(refused.select("[name='payee.bankAccount']").val()).isEqualTo("1234 56 78904");
    assertThat(refused.select(".ds-error-summary a")).hasSize(2);
    assertThat(refused.submit("#submit", Map.of("payee.bankAccount", "1234 56 7890")).text())
        .contains("Dette er ikke et kontonummer");
    assertThat(refused.submit("#submit", TestMoney.INSIDE).text()).contains("Kvittering");

    String page = cohort.project(0).path() + "/money";
    for (Person reader : List.of(cast.applicant, cast.adviser, cast.leader))
      assertThat(visitors.of(reader.id()).get(page).text())
          .as(reader.name())
          .contains("Ansvar 3210, Prosjekt 77");
    assertThat(visitors.of(cast.leader.id()).get(page).select("main form, a[href$=/payee]"))
        .as("who leads the unit says nothing")
        .isEmpty();

    money.described(1).submit("#submit");
    String other = cohort.project(1).path() + "/money";
    assertThat(visitors.of(cast.colleague.id()).get(other).text()).contains("Ikke sagt ennå");
  }

  @Test
  void whenSomethingIsPaidAnAdviserAloneChangesItAndSaysWhy() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    cohort.announce();
    var project = cohort.project(0);
    String path = project.path() + "/payee";
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    owner.get(path).submit("form.stack", TestMoney.INSIDE);
    Page older = owner.get(path);
    owner.get(path).submit("form.stack", TestMoney.OUTSIDE);
    Page clash = older.submit("form.stack", Map.of("payee.account.0", "4000"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.select("[name='payee.account.0']").val()).isEqualTo("4000");
    assertThat(clash.text()).contains("Snekkeren AS");

    var award = awards.getAward(project.given().awardId());
    Page before = owner.get(path);
    awards.post(
        award.id(),
        Posting.PAY,
        Money.kroner(1),
        awards.balance(award).revision(),
        cast.viewer(cast.adviser).actor());
    assertThat(before.submit("form.stack", TestMoney.INSIDE).text())
        .contains("Be en rådgiver om å endre");
    assertThat(owner.get(path).select("main form")).isEmpty();
    Page held = owner.get(project.path() + "/money");
    assertThat(held.select("a[href$=/payee]")).as("a way that leads nowhere").isEmpty();
    assertThat(held.text()).contains("Be en rådgiver om å endre");
    Page unsaid = adviser.get(path).submit("form.stack", TestMoney.INSIDE);
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(unsaid.select("#f-why-problem").text()).contains("Skriv hvorfor");
    assertThat(unsaid.submit("form.stack", Map.of("why", "Feil konto")).text())
        .contains("Lagret. Hit går pengene.", "Ansvar 3210");

    for (Person out : List.of(disqualified, cast.colleague, cast.decisionMaker))
      for (String page : List.of("/payee", "/money"))
        assertThat(visitors.of(out.id()).get(project.path() + page).status())
            .as(out.name() + page)
            .isEqualTo(404);
    assertThat(visitors.of(cast.leader.id()).post(path, TestMoney.INSIDE).status()).isEqualTo(404);
  }

  @Test
  void itsOwnerAndWhoPaysAreToldOnceThatItWasChangedButNotWhere() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = cohort.project(0).path() + "/payee";
    Visitor owner = visitors.of(cast.applicant.id());
    owner.get(path).submit("form.stack", TestMoney.INSIDE);
    assertThat(told(cast.adviser)).as("that it is said").isEmpty();
    Page change = owner.get(path);
    change.submit("form.stack", TestMoney.OUTSIDE);
    change.submit("form.stack", TestMoney.OUTSIDE);
    assertThat(told(cast.applicant)).as("who did it").isEmpty();
    assertThat(told(cast.adviser)).hasSize(1);
    assertThat(told(cast.adviser).getFirst().text())
        .contains("applicant har endret hvor pengene")
        .doesNotContain("Snekkeren", "3210");

    visitors.of(cast.adviser.id()).get(path).submit("form.stack", TestMoney.INSIDE);
    assertThat(told(cast.applicant)).hasSize(1);
    assertThat(told(cast.applicant).getFirst().text()).contains("adviser har endret");
    assertThat(told(cast.adviser)).hasSize(1);
    assertThat(owner.get(cohort.project(0).path()).text()).contains("Endret hvor pengene skal");
  }

  private List<Outbox.Written> told(Person person) {
    return outbox.to(person.email()).stream()
        .filter(mail -> mail.subject().startsWith("Pengene skal et annet sted"))
        .toList();
  }

  @Test
  void whenTheProjectHasEndedItsOwnerSaysItOnceAndAnAdviserAloneChangesIt() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    var project = cohort.project(0);
    outcomes.end(
        project.id(),
        new Outcome.Stopped("Prøvde", "Lærte", ""),
        project.revision(),
        cast.viewer(cast.applicant),
        List.of());
    String path = project.path() + "/payee";
    Visitor owner = visitors.of(cast.applicant.id());
    assertThat(owner.get(path).submit("form.stack", TestMoney.INSIDE).text()).contains("Lagret");
    assertThat(owner.get(path).select("main form")).isEmpty();
    assertThat(owner.get(path).text()).contains("Prosjektet er slutt. Be en rådgiver");
    assertThat(owner.post(path, TestMoney.OUTSIDE).text()).contains("Be en rådgiver");
    var changed = new HashMap<>(TestMoney.OUTSIDE);
    changed.put("why", "Feil konto");
    assertThat(visitors.of(cast.adviser.id()).get(path).submit("form.stack", changed).text())
        .contains("Lagret. Hit går pengene.");
  }

  @Test
  void aFieldOfTheAccountsThatIsNamedAnewKeepsWhatWasWrittenInIt() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String project = cohort.project(0).path();
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    owner.get(project + "/payee").submit("form.stack", TestMoney.INSIDE);

    Page fields = adviser.get("/account-fields");
    assertThat(fields.select("#f-name-1").val()).isEqualTo("Tjeneste");
    Page older = adviser.get("/account-fields");
    fields.submit(
        "form.stack", Map.of("name.0", "", "name.2", "Prosjektnummer", "name.3", "Fritt"));
    assertThat(owner.get(project + "/money").text())
        .contains("Prosjektnummer 77")
        .doesNotContain("3210");
    assertThat(older.submit("form.stack", Map.of("name.4", "Annet")).status()).isEqualTo(422);
    Page none =
        adviser
            .get("/account-fields")
            .submit("form.stack", Map.of("name.1", " ", "name.2", "", "name.3", ""));
    assertThat(none.text()).contains("Gi minst ett felt et navn");
    adviser.get("/account-fields").submit("form.stack", Map.of("name.0", "Ansvar"));
    assertThat(owner.get(project + "/money").text()).contains("Ansvar 3210, Prosjektnummer 77");
    assertThat(owner.get("/account-fields").status()).isEqualTo(403);
  }
}
