package no.dugnad.followup.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.funds.AwardBalance;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is transferred within the municipality: by a plan, when it is due, once. */
@ServerTest
class TransfersTest {
  private static final Map<String, String> VOUCHER =
      Map.of("reference", "Bilag 1", "paidOn", "1.12.2026");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Awards awards;
  @Autowired Outcomes outcomes;

  @Test
  void anInstalmentIsDueWhenTheDescriptionIsApprovedAndIsTransferredOnceByOneOfTwo() {
    Person other = cast.employee("other", null, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 3).announce();
    var money = new TestMoney(cohort, visitors);
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get("/payments").text()).contains("Ingen overføringer er klare nå");
    var hostile = new HashMap<>(TestMoney.INSIDE);
    hostile.put("payee.account.0", "=1+1");
    money.approved(0, hostile);
    money.approved(1, Map.of());

    assertThat(adviser.get("/home").text()).contains("Betal det som er klart");
    Page due = adviser.get("/home").follow("a[href*='/payments?cohort']");
    assertThat(due.text().replace('\u00a0', ' '))
        .as("only what can be paid is of the sum")
        .contains("1 på til sammen 35 000 kr");
    assertThat(due.select("section[aria-labelledby=unsaid]").text())
        .contains("Ikke sagt hvor pengene skal", "Prosjekt B")
        .doesNotContain("Prosjekt A");
    assertThat(due.select("tbody input[type=checkbox]")).as("only what can be sent").hasSize(1);
    Page csv = due.follow("a[href*='/payments/export']");
    assertThat(csv.body())
        .contains("Ansvar;Tjeneste;Prosjekt", "Prosjekt A", ";35000;;'=1+1;;77;")
        .doesNotContain("Prosjekt B", "Prosjekt C");
    assertThat(visitors.of(cast.colleague.id()).get("/home").text())
        .contains("Si hvor pengene skal");

    assertThat(due.submit("form[action='/payments/transfers']", VOUCHER).text())
        .contains("Velg minst én overføring");
    String tick = due.select("tbody input[type=checkbox]").val();
    var chosen = new HashMap<String, Object>(VOUCHER);
    chosen.put("due", List.of(tick));
    Page theirs = visitors.of(other.id()).get("/payments");
    Page tomorrow = due.submit("form[action='/payments/transfers']", later(chosen));
    assertThat(tomorrow.text()).contains("Datoen er ikke kommet ennå");
    assertThat(tomorrow.select("[name=reference]").val()).isEqualTo("Bilag 1");
    List<Page> answers =
        AtOnce.all(
            List.of(
                () -> due.submit("form[action='/payments/transfers']", chosen),
                () -> theirs.submit("form[action='/payments/transfers']", chosen)));
    assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(200, 422);
    Page loser = answers.get(answers.getFirst().status() == 422 ? 0 : 1);
    assertThat(loser.text())
        .contains(
            "«Prosjekt A» er alt registrert som betalt av "
                + (loser.equals(answers.getFirst()) ? "other" : "adviser"));
    assertThat(balance(cohort.project(0)))
        .isEqualTo(new AwardBalance(Money.ZERO, TestCohort.AMOUNT, Money.ZERO));
    String page = cohort.project(0).path() + "/money";
    assertThat(visitors.of(cast.applicant.id()).get(page).text())
        .contains("Utbetalt 35", "Bilag 1")
        .doesNotContain("Registrer");
    assertThat(adviser.get("/payments/paid").text()).contains("Prosjekt A", "1 på til sammen 35");
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().startsWith("Del 1 er overført: Prosjekt A"))
        .hasSize(1);
  }

  @Test
  void aProjectThatHasNotSaidWhereToStandsOnceWithAllThatIsDue() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Visitor adviser = visitors.of(cast.adviser.id());
    adviser
        .get("/cohorts/" + cohort.id() + "/plan")
        .submit(
            "form.stack",
            Map.of(
                "share.0", "60",
                "when.0", "DESCRIPTION",
                "share.1", "40",
                "when.1", "DATE",
                "day.1", "2026-12-01"));
    new TestMoney(cohort, visitors).approved(0, Map.of());
    Page due = adviser.get("/payments");
    assertThat(due.select("section[aria-labelledby=unsaid] li").eachText())
        .extracting(text -> text.replace('\u00a0', ' '))
        .containsExactly("Prosjekt A 35 000 kr Del 1 · Del 2", "Prosjekt B 14 000 kr Del 2");
  }

  private static Map<String, Object> later(Map<String, Object> chosen) {
    var later = new HashMap<>(chosen);
    later.put("paidOn", "1.1.2027");
    return later;
  }

  @Test
  void whatWasRegisteredByMistakeIsReversedAndIsDueAgain() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    new TestMoney(cohort, visitors).approved(0, TestMoney.INSIDE);
    Project project = cohort.project(0);
    Visitor adviser = visitors.of(cast.adviser.id());
    Page form = adviser.get(project.path() + "/money");
    Page paid = form.submit("#transfer", VOUCHER);
    assertThat(form.submit("#transfer", VOUCHER).status()).as("from another window").isEqualTo(200);
    assertThat(balance(project).paid()).isEqualTo(TestCohort.AMOUNT);

    Page payment = paid.follow("#paid ~ ul a");
    Page reversed = payment.submit("form[action$=/reversal]", Map.of("why", "Feil prosjekt"));
    assertThat(reversed.text()).contains("Ført tilbake", "Klar til å betales", "Tilbakeført");
    assertThat(payment.submit("form[action$=/reversal]", Map.of("why", "Feil prosjekt")).status())
        .as("sent again")
        .isEqualTo(200);
    assertThat(balance(project).committed()).isEqualTo(TestCohort.AMOUNT);
    assertThat(adviser.get("/payments").text()).contains("Prosjekt A");
    Outbox.Written told = outbox.last(cast.applicant.email());
    assertThat(told.subject()).startsWith("Del 1 er ikke overført likevel");
    assertThat(told.text()).contains("Begrunnelse: Feil prosjekt");
    assertThat(
            reversed
                .submit("#transfer", Map.of("reference", "Bilag 1", "paidOn", "30.11.2026"))
                .select("#f-paidOn-problem")
                .text())
        .as("nothing is paid before it was awarded")
        .contains("1. desember 2026");
    assertThat(reversed.submit("#transfer", VOUCHER).text())
        .contains("Én overføring er registrert");
    assertThat(
            visitors
                .of(cast.applicant.id())
                .post(payment.path() + "/reversal", Map.of("why", "Min"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void anAccountThatIsChangedBeforeItIsRegisteredIsToldWithBoth() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    new TestMoney(cohort, visitors).approved(0, TestMoney.INSIDE);
    Project project = cohort.project(0);
    Visitor adviser = visitors.of(cast.adviser.id());
    Page due = adviser.get("/payments");
    var chosen = new HashMap<>(VOUCHER);
    chosen.put("due", due.select("tbody input[type=checkbox]").val());
    Page money = adviser.get(project.path() + "/money");
    visitors
        .of(cast.applicant.id())
        .get(project.path() + "/payee")
        .submit("form.stack", Map.of("payee.account.0", "4000"));

    for (Page told :
        List.of(
            due.submit("form[action='/payments/transfers']", chosen),
            money.submit("#transfer", VOUCHER))) {
      assertThat(told.status()).isEqualTo(422);
      assertThat(told.text())
          .contains("Før: Ansvar 3210, Prosjekt 77. Nå: Ansvar 4000, Prosjekt 77.");
      assertThat(told.select("[name=reference]").val()).isEqualTo("Bilag 1");
    }
    assertThat(balance(project).paid()).isEqualTo(Money.ZERO);

    Page later = adviser.get("/payments");
    assertThat(later.text())
        .as("also whoever pays by a list from before")
        .contains("Ansvar 4000, Prosjekt 77", "Endret av applicant", "Før: Ansvar 3210");
    chosen.put("due", later.select("tbody input[type=checkbox]").val());
    assertThat(later.submit("form[action='/payments/transfers']", chosen).text())
        .contains("Én overføring er registrert");
  }

  @Test
  void aPlanIsSetForACohortAtOnceAndForOneProjectToTheKrone() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    var money = new TestMoney(cohort, visitors);
    Visitor adviser = visitors.of(cast.adviser.id());
    String plan = "/cohorts/" + cohort.id() + "/plan";
    Map<String, String> halves =
        Map.of(
            "share.0",
            "60",
            "when.0",
            "DESCRIPTION",
            "share.1",
            "40",
            "when.1",
            "DATE",
            "day.1",
            "1.3.2027");
    Page form = adviser.get("/cohorts/" + cohort.id()).follow("a[href$=/plan]");
    Page wrong = form.submit("form.stack", Map.of("share.0", "60"));
    assertThat(wrong.text()).contains("Andelene blir 60 %");
    Page older = adviser.get(plan);
    assertThat(wrong.submit("form.stack", halves).text()).contains("Planen er lagret");
    assertThat(older.submit("form.stack", Map.of("share.0", "50")).status()).isEqualTo(422);
    money.approved(0, TestMoney.INSIDE);
    String first = cohort.project(0).path();
    assertThat(adviser.get(first + "/money").submit("#transfer", VOUCHER).text())
        .contains("Utbetalt 21", "14 000");

    adviser.get(plan).submit("form.stack", Map.of("share.0", "100", "share.1", ""));
    assertThat(adviser.get(first + "/money").text())
        .as("who has got something keeps what they had")
        .contains("Del 2 14 000");
    String second = cohort.project(1).path();
    Page own = adviser.get(second + "/money").follow("a[href$=/plan]");
    Page tooLittle =
        own.submit(
            "form.stack", Map.of("share.0", "10 000", "share.1", "24 999,50", "when.1", "FINAL"));
    assertThat(tooLittle.text()).contains("Delene blir 34");
    assertThat(tooLittle.select("#f-share-1").val()).isEqualTo("24 999,50");
    assertThat(tooLittle.submit("form.stack", Map.of("share.1", "25 000")).text())
        .contains("Del 1 10 000", "Del 2 25 000", "Når sluttrapporten er godkjent");

    clock.set(Instant.parse("2027-02-28T22:59:59Z"));
    assertThat(visitors.of(cast.adviser.id()).get("/payments").text()).doesNotContain("Prosjekt A");
    clock.set(Instant.parse("2027-02-28T23:00:00Z"));
    assertThat(visitors.of(cast.adviser.id()).get("/payments").text())
        .contains("Prosjekt A", "14 000");
  }

  @Test
  void whoIsInTheTeamOrMayHaveNothingToDoWithItPaysNothingAndAGivenUpOneIsNotDue() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    Person both = cast.employee("both", cast.unit, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 2, List.of(both));
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.open(disqualified, cohort.applications.get(1));
    panel.disqualify(disqualified, cohort.applications.getFirst());
    cohort.announce();
    var money = new TestMoney(cohort, visitors);
    money.approved(0, TestMoney.INSIDE);
    money.approved(1, TestMoney.INSIDE);
    Project project = cohort.project(0);
    Page open = visitors.of(cast.adviser.id()).get("/payments");
    String tick = open.select("tbody input[type=checkbox]").first().val();

    for (Person out : List.of(disqualified, both)) {
      Visitor visitor = visitors.of(out.id());
      assertThat(visitor.get("/payments").text())
          .as(out.name())
          .contains("Prosjekt B", "1 på til sammen 35")
          .doesNotContain("Prosjekt A");
      assertThat(visitor.get("/payments/export").body()).doesNotContain("Prosjekt A");
      var fields = new HashMap<String, String>(VOUCHER);
      fields.put("due", tick);
      assertThat(visitor.post("/payments/transfers", fields).status()).isEqualTo(404);
      assertThat(visitor.post(project.path() + "/transfers", fields).status()).isEqualTo(404);
      assertThat(visitor.get(project.path() + "/plan").status()).isEqualTo(404);
    }
    assertThat(balance(project).paid()).isEqualTo(Money.ZERO);
    assertThat(visitors.of(cast.applicant.id()).get("/payments").status()).isEqualTo(403);

    outcomes.end(
        project.id(),
        new Outcome.Stopped("Prøvde", "Lærte", ""),
        project.revision(),
        cast.viewer(cast.applicant),
        List.of());
    assertThat(visitors.of(cast.adviser.id()).get("/payments").text())
        .contains("Prosjekt B")
        .doesNotContain("Prosjekt A");
  }

  @Test
  void whatIsDueToAProjectThatHasEndedSaysThatItHas() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    var money = new TestMoney(cohort, visitors);
    money.approved(0, TestMoney.INSIDE);
    money.approved(1, TestMoney.INSIDE);
    Project project = cohort.project(0);
    outcomes.end(
        project.id(),
        new Outcome.Completed(),
        project.revision(),
        cast.viewer(cast.applicant),
        List.of());
    Visitor adviser = visitors.of(cast.adviser.id());
    Page due = adviser.get("/payments");
    assertThat(due.select("tbody tr").eachText())
        .satisfiesExactly(
            ended -> assertThat(ended).contains("Prosjekt A", "Avsluttet"),
            runs -> assertThat(runs).contains("Prosjekt B").doesNotContain("Avsluttet"));
    assertThat(adviser.get("/payments/export").body().lines())
        .satisfiesExactly(
            header -> assertThat(header).contains(";Status;"),
            ended -> assertThat(ended).contains("Prosjekt A", ";Avsluttet;"),
            runs -> assertThat(runs).contains("Prosjekt B").doesNotContain("Avsluttet"));
    assertThat(adviser.get(project.path() + "/money").text())
        .contains("Prosjektet er avsluttet. Skal det ikke ha mer");
  }

  private AwardBalance balance(Project project) {
    return awards.balance(awards.getAward(project.given().awardId()));
  }
}
