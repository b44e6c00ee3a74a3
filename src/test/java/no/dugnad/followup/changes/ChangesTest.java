package no.dugnad.followup.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.dugnad.followup.claims.TestMoney;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.programmes.TestProgramme;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.Posting;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** More time, more or less money, something else than planned: asked for, and answered by a day. */
@ServerTest
class ChangesTest {
  private static final String APPROVE = "form[action$=/approval]";
  private static final String REJECT = "form[action$=/rejection]";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Changes changes;
  @Autowired Programmes programmes;
  @Autowired Projects projects;
  @Autowired Outcomes outcomes;
  @Autowired Awards awards;
  @Autowired Funds funds;

  private TestCohort cohort;
  private Visitor owner;
  private Visitor adviser;
  private Visitor decisionMaker;

  @BeforeEach
  void twoProjects() {
    cohort = new TestCohort(beans, cast, 2).announce();
    owner = visitors.of(cast.applicant.id());
    adviser = visitors.of(cast.adviser.id());
    decisionMaker = visitors.of(cast.decisionMaker.id());
  }

  @Test
  void moreTimeMovesTheLastDeadlineAndNothingElse() {
    Occurrence report = TestProgramme.occurrence(programmes, cohort, "FINAL_REPORT");
    List<Occurrence> others = others(report);
    Page form = owner.get(project().path()).follow("a[href$=/changes]");
    Page other = owner.get(project().path() + "/changes");
    assertThat(form.text())
        .contains("Siste frist er nå", "Dette blir stående", "15. desember 2026");
    Page wrong =
        form.submit(".change-form", Map.of("asked", "TIME", "until", "i mai", "why", "Sykdom"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.select("#f-until").val()).isEqualTo("i mai");
    assertThat(wrong.select("#f-why").text()).isEqualTo("Sykdom");
    Page early =
        wrong.submit(".change-form", Map.of("until", report.due().day().minusDays(1).toString()));
    assertThat(early.text()).contains("Velg en senere dag");

    LocalDate until = report.due().day().plusDays(40);
    Page proposed = early.submit(".change-form", Map.of("until", until.toString()));

    assertThat(proposed.text()).contains("Dere får svar senest 15. desember 2026", "Sykdom");
    assertThat(owner.get("/home").select("section[aria-labelledby=by-others]").text())
        .contains("Dere får svar om mer tid");
    Page again =
        other.submit(
            ".change-form",
            Map.of("asked", "TIME", "until", until.plusDays(1).toString(), "why", "Mer"));
    assertThat(again.text()).contains("Dere har alt foreslått");
    assertThat(outbox.last(cast.adviser.email()).subject())
        .isEqualTo("Vil endre noe: «Prosjekt A»");
    Page deciding = adviser.get("/home").follow("a[href^=/changes/]");
    assertThat(deciding.select("title").text())
        .as("unlike the project's other changes")
        .startsWith("Mer tid, foreslått 1. desember 2026 – Prosjekt A");
    assertThat(deciding.select(APPROVE + " #f-until").val()).isEqualTo(until.toString());
    assertThat(decisionMaker.get(deciding.location()).status()).isEqualTo(404);
    assertThat(deciding.submit(APPROVE, Map.of("words", "Det går fint.")).text())
        .contains("Endringen er godkjent og gjennomført", "Det går fint.");

    Occurrence moved = programmes.getOccurrence(report.id());
    assertThat(moved.due()).isEqualTo(new Occurrence.Due(until, null, true));
    assertThat(others(report)).isEqualTo(others);
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().equals("Svar på endringen: «Prosjekt A»"))
        .hasSize(1);
    assertThat(owner.get(project().path()).text()).contains("Godkjente mer tid");
    assertThat(adviser.get("/home").text()).doesNotContain("Vil ha mer tid");
  }

  private List<Occurrence> others(Occurrence than) {
    return programmes.getProgramme(cohort.id()).occurrences().stream()
        .filter(one -> !one.id().equals(than.id()))
        .toList();
  }

  @Test
  void moreMoneyIsForTheDecisionMakerAndNeverBeyondTheEnvelope() {
    UUID id = propose("MORE", "amount", "9 000 000");
    assertThat(adviser.get("/home").text()).doesNotContain("Vil ha mer penger");
    assertThat(adviser.get("/changes/" + id).select(APPROVE)).isEmpty();
    assertThat(adviser.post("/changes/" + id + "/approval", Map.of("amount", "1")).status())
        .isEqualTo(404);
    assertThat(outbox.last(cast.decisionMaker.email()).subject()).startsWith("Vil endre noe");

    Page deciding = decisionMaker.get("/home").follow("a[href^=/changes/]");
    Money available = funds.balance(award().envelopeId()).available();
    Page beyond = deciding.submit(APPROVE, Map.of("words", "Bra"));
    assertThat(beyond.status()).isEqualTo(422);
    assertThat(beyond.text()).contains("ledig. Det holder ikke til", "Sett av mer i rammen");
    assertThat(beyond.select("#f-words").text()).isEqualTo("Bra");
    assertThat(beyond.submit(APPROVE, Map.of("amount", "9 000 001")).text())
        .contains("Prosjektet har bedt om");
    assertThat(beyond.submit(APPROVE, Map.of("amount", "-5")).status()).isEqualTo(422);
    assertThat(award().sums().isChanged()).isFalse();

    assertThat(beyond.submit(APPROVE, Map.of("amount", "20 000")).text())
        .contains("Delvis godkjent", "mer – godkjent: 20 000 kr mer", "Godkjent med:");
    assertThat(owner.get(project().path() + "/changes").text().replace('\u00a0', ' '))
        .contains("Delvis godkjent", "mer – godkjent: 20 000 kr mer");
    assertThat(award().amount()).isEqualTo(Money.kroner(55_000));
    assertThat(award().announced()).isEqualTo(TestCohort.AMOUNT);
    assertThat(funds.balance(award().envelopeId()).available())
        .isEqualTo(available.minus(Money.kroner(20_000)));
    assertThat(visitors.stranger().get("/awards/" + award().id()).text().replace('\u00a0', ' '))
        .contains("35 000 kr", "nå 55 000 kr");
  }

  @Test
  void anAwardIsNotLoweredBelowWhatIsPaid() {
    assertThat(form("LESS", "amount", "35 001").text().replace('\u00a0', ' '))
        .contains("Bare 35 000 kr er verken betalt");
    UUID id = propose("LESS", "amount", "10 000");
    Page deciding = adviser.get("/changes/" + id);
    pay(30_000);

    Page refused = deciding.submit(APPROVE);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text().replace('\u00a0', ' ')).contains("Bare 5 000 kr er verken betalt");
    assertThat(refused.submit(APPROVE, Map.of("amount", "5 000")).status()).isEqualTo(200);
    assertThat(award().amount()).isEqualTo(Money.kroner(30_000));
    assertThat(awards.balance(award()).committed()).isEqualTo(Money.ZERO);
  }

  @Test
  void aProjectDoesNotGiveAwayWhatItHasClaimed() {
    owner.get(project().path() + "/payee").submit("form.stack", TestMoney.OUTSIDE);
    Page claim = owner.get(project().path() + "/money").submit("form[action$=/claims]");
    claim.submit(
        "button[value=send]",
        Map.of("text.0", "Tre", "amount.0", "20 000"),
        Map.of("file", new Upload("a.txt", "text/plain", new byte[] {'1'})));
    assertThat(form("LESS", "amount", "15 001").text().replace('\u00a0', ' '))
        .contains("krav på 20 000 kr venter på svar");
    UUID id = propose("LESS", "amount", "15 000");
    Page deciding = adviser.get("/changes/" + id);
    assertThat(deciding.text().replace('\u00a0', ' '))
        .contains("Krav som venter på svar 20 000 kr");
    assertThat(deciding.select(APPROVE).attr("data-confirm")).as("asks").isNotEmpty();
    deciding.submit(APPROVE, Map.of("amount", "12 000"));
    assertThat(outbox.last(cast.applicant.email()).text().replace('\u00a0', ' '))
        .contains("satt ned med 12 000 kr. Dere foreslo 15 000 kr");
  }

  @Test
  void neitherAllOfAnAwardIsTakenAwayNorADeadlineBroughtForward() {
    assertThat(form("LESS", "amount", "35 000").text()).contains("si hvordan det gikk i stedet");
    assertThat(award().amount()).isEqualTo(TestCohort.AMOUNT);
    LocalDate due = TestProgramme.occurrence(programmes, cohort, "FINAL_REPORT").due().day();
    UUID time = propose("TIME", "until", due.plusDays(40).toString());
    Page refused = adviser.get("/changes/" + time).submit(APPROVE, Map.of("until", due.toString()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Velg en senere dag");
  }

  @Test
  void ofTwoWhoDecideAtOnceOneIsToldByWhomItIsDone() {
    Person second = cast.employee("second", null, Role.DECISION_MAKER);
    UUID id = propose("MORE", "amount", "10 000");
    Page mine = decisionMaker.get("/changes/" + id);
    Page theirs = visitors.of(second.id()).get("/changes/" + id);

    List<Page> answers =
        AtOnce.all(
            List.<Callable<Page>>of(
                () -> mine.submit(APPROVE, Map.of("words", "Ja fra den ene")),
                () -> theirs.submit(REJECT, Map.of("why", "Nei fra den andre"))));

    assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(200, 422);
    boolean approved = answers.getFirst().status() == 200;
    Page late = answers.get(approved ? 1 : 0);
    assertThat(late.text())
        .contains(approved ? "decision-maker har alt godkjent" : "second har alt avslått")
        .contains(approved ? "Nei fra den andre" : "Ja fra den ene");
    assertThat(award().amount()).isEqualTo(Money.kroner(approved ? 45_000 : 35_000));
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().startsWith("Svar på endringen"))
        .hasSize(1);
  }

  @Test
  void nobodyDecidesTheirOwnOrWhatTheyAreDisqualifiedFrom() {
    UUID id = propose("SCOPE", "scope", "En app i stedet");
    UUID more = propose("MORE", "amount", "5 000");
    Person member = cast.employee("member", null, Role.ADVISER, Role.DECISION_MAKER);
    Person gone = cast.employee("gone", null, Role.ADVISER, Role.DECISION_MAKER);
    own(gone);
    own(member);
    projects.takeOut(project().id(), gone.id(), cast.viewer(member));
    Person disqualified =
        cast.employee("disqualified", null, Role.ADVISER, Role.DECISION_MAKER, Role.ASSESSOR);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    Person assessed = cast.employee("assessed", null, Role.DECISION_MAKER, Role.ASSESSOR);
    panel.seat(assessed);

    for (Person one :
        List.of(member, gone, disqualified, assessed, cast.colleague, cast.outsider)) {
      Visitor visitor = visitors.of(one.id());
      for (UUID change : List.of(id, more))
        for (String deed : List.of("approval", "rejection"))
          assertThat(
                  visitor
                      .post("/changes/" + change + "/" + deed, Map.of("amount", "1", "why", "Nei"))
                      .status())
              .as("%s by %s", deed, one.name())
              .isEqualTo(404);
      assertThat(visitor.get("/home").select("a[href^=/changes/]").size())
          .as(one.name())
          .isEqualTo(one.equals(member) ? 2 : 0);
    }
    for (Person one : List.of(disqualified, cast.colleague, cast.outsider))
      for (String path : List.of("/changes/" + id, project().path() + "/changes"))
        assertThat(visitors.of(one.id()).get(path).status()).as(one.name()).isEqualTo(404);
    assertThat(visitors.of(cast.leader.id()).get("/changes/" + id).status()).isEqualTo(200);
    assertThat(
            visitors.of(cast.leader.id()).post("/changes/" + id + "/withdrawal", Map.of()).status())
        .isEqualTo(404);
    assertThat(
            visitors
                .of(cast.leader.id())
                .post(
                    project().path() + "/changes",
                    Map.of("asked", "TIME", "until", "1.3.2029", "why", "Jeg vil"))
                .status())
        .as("for the team")
        .isEqualTo(404);
    assertThat(changes.list(project().id())).hasSize(2).allMatch(Change::isOpen);

    assertThat(adviser.get("/changes/" + id).submit(REJECT, Map.of("why", " ")).status())
        .isEqualTo(422);
    assertThat(adviser.get("/changes/" + id).submit(REJECT, Map.of("why", "Ikke nå.")).text())
        .contains("Ikke nå.", "Avslått av adviser");
  }

  @Test
  void whatNobodyMayDecideWaitsForTheAdministrator() {
    join(cast.decisionMaker);
    propose("MORE", "amount", "5 000");
    assertThat(visitors.of(cast.administrator.id()).get("/home").text())
        .contains("Vil endre noe, og ingen kan svare");
  }

  @Test
  void whatIsWithdrawnOrHasEndedAsksForNothingMore() {
    UUID id = propose("SCOPE", "scope", "En app i stedet");
    Page older = owner.get("/changes/" + id);
    owner.get("/changes/" + id).submit("form[action$=/withdrawal]");
    assertThat(older.submit("form[action$=/withdrawal]").status())
        .as("from another window")
        .isEqualTo(200);
    assertThat(changes.get(id).status()).isInstanceOf(ChangeStatus.Withdrawn.class);
    UUID open = propose("SCOPE", "scope", "Noe tredje");
    Page form = owner.get(project().path() + "/changes");
    Page deciding = adviser.get("/changes/" + open);

    outcomes.end(
        project().id(),
        new Outcome.NeverBegun("Ingen tid"),
        project().revision(),
        cast.viewer(cast.applicant),
        List.of());

    assertThat(changes.list(project().id())).noneMatch(Change::isOpen);
    Page late = deciding.submit(APPROVE, Map.of("words", "Gjerne"));
    assertThat(late.text()).contains("falt bort", "fordi prosjektet ble avsluttet", "Gjerne");
    String list = owner.get(project().path() + "/changes").text();
    assertThat(list).as("of the team, and of the end").contains("Trukket tilbake", "Falt bort");
    assertThat(
            form.submit(".change-form", Map.of("asked", "SCOPE", "scope", "Et", "why", "To"))
                .text())
        .contains("Prosjektet er avsluttet");
    assertThat(owner.get(project().path() + "/changes").select(".change-form")).isEmpty();
  }

  @Test
  void whatIsSentTwiceIsProposedAndApprovedOnce() {
    Page form = owner.get(project().path() + "/changes");
    var fields = Map.of("asked", "MORE", "amount", "5 000", "why", "Dyrere enn vi trodde 😀");
    AtOnce.all(
        Stream.generate(() -> (Callable<Page>) () -> form.submit(".change-form", fields))
            .limit(3)
            .toList());
    assertThat(changes.list(project().id())).hasSize(1);
    Page deciding = decisionMaker.get("/changes/" + changes.list(project().id()).getFirst().id());
    AtOnce.all(
        Stream.generate(() -> (Callable<Page>) () -> deciding.submit(APPROVE)).limit(3).toList());
    assertThat(award().amount()).isEqualTo(Money.kroner(40_000));
  }

  private void own(Person person) {
    projects.handOver(
        project().id(), person.email(), project().revision(), cast.viewer(cast.applicant));
  }

  private void join(Person person) {
    projects.takeIn(project().id(), person.email(), cast.viewer(cast.applicant));
  }

  private void pay(long kroner) {
    awards.post(
        award().id(),
        Posting.PAY,
        Money.kroner(kroner),
        awards.balance(award()).revision(),
        cohort.adviser().actor());
  }

  private Page form(String asked, String field, String value) {
    return owner
        .get(project().path() + "/changes")
        .submit(".change-form", Map.of("asked", asked, field, value, "why", "Derfor"));
  }

  private UUID propose(String asked, String field, String value) {
    assertThat(form(asked, field, value).status()).isEqualTo(200);
    return changes.list(project().id()).getFirst().id();
  }

  private Project project() {
    return cohort.project(0);
  }

  private Award award() {
    return awards.getAward(project().given().awardId());
  }
}
