package no.dugnad.followup.settlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.dugnad.followup.changes.Changes;
import no.dugnad.followup.claims.TestMoney;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.Posting;
import no.dugnad.funding.funds.AwardBalance;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What was not used comes back to the envelope, and can be used again. */
@ServerTest
class SettlementsTest {
  private static final String OUTCOME = "form.outcome";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Settlements settlements;
  @Autowired Changes changes;
  @Autowired Projects projects;
  @Autowired Awards awards;
  @Autowired Funds funds;

  private TestCohort cohort;
  private Visitor owner;
  private Visitor adviser;

  @BeforeEach
  void oneProject() {
    cohort = new TestCohort(beans, cast, 2).announce();
    owner = visitors.of(cast.applicant.id());
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void whatIsUnspentIsToldRegisteredAndUsedAgain() {
    assertThat(outcome().select("#f-unspent")).as("while nothing is paid").isEmpty();
    pay(30_000);
    Page form = outcome();
    for (String wrong : List.of("30 001", "-1", "litt"))
      assertThat(
              form.submit(OUTCOME, Map.of("outcome", "COMPLETED", "unspent", wrong))
                  .select("#f-unspent")
                  .val())
          .isEqualTo(wrong);
    assertThat(project().isEnded()).isFalse();
    form.submit(OUTCOME, Map.of("outcome", "COMPLETED", "unspent", "4 000,50"));

    assertThat(owner.get(project().path() + "/money").follow("a[href$=/settlement]").text())
        .contains("4 000,50 kr ikke er brukt", "En rådgiver fører det")
        .doesNotContain("Før som betalt tilbake");
    assertThat(owner.get("/home").text()).doesNotContain("penger som ikke er brukt");
    assertThat(
            owner.post(Settlement.path(project().id()) + "/return", Map.of("amount", "1")).status())
        .isEqualTo(404);
    Page task = adviser.get("/home").follow("a[href$=/settlement]");
    assertThat(adviser.get("/home").text())
        .contains("Har penger som ikke er brukt")
        .doesNotContain("penger som ikke er betalt");
    Page other = adviser.get(Settlement.path(project().id()));
    Page tooMuch = task.submit("form[action$=/return]", Map.of("amount", "30 001"));
    assertThat(tooMuch.status()).isEqualTo(422);
    assertThat(tooMuch.select("#f-amount").val()).isEqualTo("30 001");
    assertThat(tooMuch.select("form[action$=/finish]")).as("none has come").isEmpty();
    Page part = tooMuch.submit("form[action$=/return]", Map.of("amount", "3 000"));
    assertThat(part.text().replace('\u00a0', ' '))
        .contains("3 000 kr er ført som betalt tilbake. 1 000,50 kr gjenstår");
    Page most = part.submit("form[action$=/return]", Map.of("amount", "1 000"));
    Page late = adviser.get(Settlement.path(project().id()));
    Page came = most.submit("form[action$=/finish]");
    assertThat(came.text().replace('\u00a0', ' ')).contains("4 000 kr er ført som betalt tilbake");
    assertThat(late.submit("form[action$=/finish]").status()).as("done already").isEqualTo(422);
    assertThat(other.submit("form[action$=/return]").status()).as("done already").isEqualTo(422);
    assertThat(balance().returned()).isEqualTo(Money.kroner(4_000));
    assertThat(adviser.get("/home").text()).contains("penger som kan gjøres ledige");

    assertThat(came.select("form[action$=/reuse]").attr("data-confirm")).as("asks").isNotEmpty();
    Money before = available();
    List<Page> twice =
        AtOnce.all(
            Collections.nCopies(2, (Callable<Page>) () -> came.submit("form[action$=/reuse]")));
    assertThat(twice).extracting(Page::status).containsOnly(200);
    assertThat(available()).isEqualTo(before.plus(Money.kroner(4_000)));
    assertThat(adviser.get("/home").text()).contains("Er slutt, og har penger som ikke er betalt");
    assertThat(adviser.get(Settlement.path(project().id())).submit("form[action$=/release]").text())
        .contains("Resten er frigjort");
    assertThat(balance().committed()).isEqualTo(Money.ZERO);
    for (String page : List.of("/money", "/settlement")) {
      Page figures = owner.get(project().path() + page);
      assertThat(figures.select("#figures").text().replace('\u00a0', ' '))
          .isEqualTo(
              "Innvilget nå 35 000 kr Utbetalt 30 000 kr av det er 4 000 kr betalt tilbake"
                  + " Gjenstår å betale ut 0 kr Frigjort 5 000 kr");
      TestMoney.assertAddsUp(figures);
    }
    assertThat(available()).isEqualTo(before.plus(Money.kroner(9_000)));
    assertThat(adviser.get("/home").select("a[href$=/settlement]")).isEmpty();
  }

  @Test
  void aFinalReportSpendsNoMoreThanIsAwardedAndReadsWhatWasSaidToBeUnspent() {
    pay(30_000);
    outcome().submit(OUTCOME, Map.of("outcome", "COMPLETED", "unspent", "4 000"));
    String path = Kind.FINAL.path(project().id());
    owner.post(path, Map.of());
    var result =
        new HashMap<>(
            Map.of("a.done", "Målte.", "a.result", "Mindre kjøring.", "a.spent", "35 000,01"));
    owner.get(path + "/sections/result").submit("form[data-sheet]", result);
    owner
        .get(path + "/sections/learning")
        .submit("form[data-sheet]", Map.of("a.learned", "Mye.", "a.onwards", "Går videre."));
    Page read = owner.get(path);
    assertThat(read.select("#submit").text().replace('\u00a0', ' '))
        .contains("Innvilget nå er 35 000 kr, og 30 000 kr er utbetalt.", "4 000 kr ikke er brukt");
    Page refused = read.submit("#submit");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text().replace('\u00a0', ' ')).contains("mer er brukt enn de 35 000 kr");
    result.put("a.spent", "26 000");
    owner.get(path + "/sections/result").submit("form[data-sheet]", result);
    assertThat(owner.get(path).submit("#submit").text()).contains("Vi har fått sluttrapporten");
  }

  @Test
  void aStopReleasesTheRestAndWhoGoesOnAsksForItAnew() {
    Money before = available();
    pay(10_000);
    outcome()
        .submit(
            OUTCOME,
            Map.of("outcome", "STOPPED", "tried", "En ting", "learned", "Mye", "unspent", "2 000"));

    assertThat(available()).isEqualTo(before.plus(Money.kroner(25_000)));
    assertThat(balance().committed()).isEqualTo(Money.ZERO);
    assertThat(owner.get(project().path()).text().replace('\u00a0', ' '))
        .contains("Frigjorde 25 000 kr som ikke var betalt");

    Page reopening = owner.get(project().path() + "/outcome");
    assertThat(reopening.text().replace('\u00a0', ' '))
        .contains("25 000 kr av tildelingen ble gjort ledig", "på nytt under Endringer");
    reopening.submit("form[action$=/reopening]", Map.of("grounds", "Vi prøver igjen"));
    assertThat(settlements.find(project().id())).as("said anew").isEmpty();
    assertThat(adviser.get("/home").text()).doesNotContain("Har penger som ikke er brukt");
    Page ask = owner.get(project().path()).follow("a[href$=/changes]");
    assertThat(ask.text().replace('\u00a0', ' '))
        .contains("25 000 kr av tildelingen er frigjort", "ber dere om det her");
    ask.submit(".change-form", Map.of("asked", "MORE", "amount", "20 000", "why", "Igjen"));
    visitors
        .of(cast.decisionMaker.id())
        .get(changes.list(project().id()).getFirst().path())
        .submit("form[action$=/approval]");
    assertThat(balance().committed()).isEqualTo(Money.kroner(20_000));
    TestMoney.assertAddsUp(owner.get(project().path() + "/money"));
    assertThat(award().amount()).as("no more than it was given").isEqualTo(TestCohort.AMOUNT);
  }

  @Test
  void whatHasComeCanBeUsedAgainAlsoWhenTheProjectIsTakenUpAgain() {
    pay(10_000);
    outcome().submit(OUTCOME, Map.of("outcome", "COMPLETED", "unspent", "2 000"));
    String settlement = Settlement.path(project().id());
    adviser.get(settlement).submit("form[action$=/return]", Map.of("amount", "500"));
    outcome().submit("form[action$=/reopening]", Map.of("grounds", "Vi prøver igjen"));
    Money before = available();
    adviser.get(settlement).submit("form[action$=/reuse]");
    assertThat(available()).isEqualTo(before.plus(Money.kroner(500)));
  }

  @Test
  void whatWasRegisteredAsComeByMistakeIsCorrectedForAReasonUntilItIsUsedAgain() {
    pay(30_000);
    outcome().submit(OUTCOME, Map.of("outcome", "COMPLETED", "unspent", "4 000"));
    String path = Settlement.path(project().id());
    String correct = "form[action$=/correction]";
    assertThat(adviser.get(path).select(correct)).as("none has come").isEmpty();
    Page came = adviser.get(path).submit("form[action$=/return]", Map.of("amount", "4 000"));
    Page theirs = visitors.of(cast.employee("other", null, Role.ADVISER).id()).get(path);
    assertThat(owner.get(path).select(correct)).isEmpty();
    assertThat(owner.post(path + "/correction", Map.of("wrong", "1", "grounds", "Nei")).status())
        .isEqualTo(404);

    Page unsaid = came.submit(correct, Map.of("wrong", "1 000"));
    assertThat(unsaid.select("#f-grounds-problem")).as("why").hasSize(1);
    for (String wrong : List.of("4 000,01", "0", "-1", "litt")) {
      Page refused = came.submit(correct, Map.of("wrong", wrong, "grounds", "Feil konto"));
      assertThat(refused.status()).as(wrong).isEqualTo(422);
      assertThat(refused.select("#f-wrong").val()).isEqualTo(wrong);
      assertThat(refused.select("#f-grounds").val()).isEqualTo("Feil konto");
    }
    assertThat(balance().returned()).isEqualTo(Money.kroner(4_000));

    Page part = came.submit(correct, Map.of("wrong", "1 000", "grounds", "Feil konto"));
    assertThat(part.text().replace('\u00a0', ' '))
        .contains("3 000 kr er ført som betalt tilbake. 1 000 kr gjenstår");
    assertThat(theirs.submit(correct, Map.of("wrong", "1 000", "grounds", "Samme")).status())
        .as("the same money")
        .isEqualTo(422);
    Page none = part.submit(correct, Map.of("grounds", "Det kom aldri"));
    assertThat(none.select("#f-amount").val()).isEqualTo("4000");
    assertThat(balance().returned()).isEqualTo(Money.ZERO);
    assertThat(balance().paid()).isEqualTo(Money.kroner(30_000));
    assertThat(owner.get(project().path()).text().replace('\u00a0', ' '))
        .contains("1 000 kr kom ikke likevel. Feil konto", "3 000 kr kom ikke likevel.");
    TestMoney.assertAddsUp(owner.get(path));

    Page again = none.submit("form[action$=/return]", Map.of("amount", "4 500"));
    Page more = again.submit(correct, Map.of("wrong", "500", "grounds", "Det var 4 000"));
    assertThat(more.text().replace('\u00a0', ' ')).contains("4 000 kr er ført som betalt tilbake");
    Page late = adviser.get(path);
    Page used = more.submit("form[action$=/reuse]");
    assertThat(used.select(correct)).as("others can have it").isEmpty();
    Page told = late.submit(correct, Map.of("wrong", "1", "grounds", "For sent"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("Dette skrev du: For sent");
    assertThat(balance().returned()).isEqualTo(Money.ZERO);
  }

  @Test
  void whatAProjectSaidBeforeItWasTakenUpAgainIsNotAwaitedWhenItIsCorrected() {
    pay(10_000);
    outcome().submit(OUTCOME, Map.of("outcome", "COMPLETED", "unspent", "2 000"));
    String path = Settlement.path(project().id());
    String correct = "form[action$=/correction]";
    adviser.get(path).submit("form[action$=/return]", Map.of("amount", "500"));
    outcome().submit("form[action$=/reopening]", Map.of("grounds", "Vi prøver igjen"));
    Page part = adviser.get(path).submit(correct, Map.of("wrong", "200", "grounds", "Feil"));
    assertThat(part.select("form[action$=/return]")).as("said anew").isEmpty();
    assertThat(part.select("form[action$=/reuse]")).hasSize(1);
    part.submit(correct, Map.of("grounds", "Alt var feil"));
    assertThat(settlements.find(project().id())).isEmpty();
    assertThat(balance().paid()).isEqualTo(Money.kroner(10_000));
    outcome().submit(OUTCOME, Map.of("outcome", "COMPLETED", "unspent", "3 000"));
    assertThat(adviser.get(path).text().replace('\u00a0', ' ')).contains("3 000 kr ikke er brukt");
  }

  @Test
  void whatCameIsRegisteredByOneOfTwoAndNeverBeforeAnyDid() {
    pay(30_000);
    outcome().submit(OUTCOME, Map.of("outcome", "COMPLETED", "unspent", "4 000"));
    String path = Settlement.path(project().id());
    Page mine = adviser.get(path);
    Page theirs = visitors.of(cast.employee("other", null, Role.ADVISER).id()).get(path);
    String seen = mine.select("form[action$=/return] [name=revision]").val();
    assertThat(adviser.post(path + "/finish", Map.of("revision", seen)).status())
        .as("none has come")
        .isEqualTo(422);
    mine.submit("form[action$=/return]", Map.of("amount", "3 000"));
    assertThat(theirs.submit("form[action$=/return]", Map.of("amount", "3 000")).status())
        .as("the same money")
        .isEqualTo(422);
    assertThat(balance().returned()).isEqualTo(Money.kroner(3_000));
  }

  @Test
  void theRestIsReleasedAfterTheEndAndOnlyAsItWasSeen() {
    pay(30_000);
    assertThatThrownBy(
            () -> settlements.release(project().id(), balance().revision(), cohort.adviser()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("settlements.refused.notEnded");
    outcome().submit(OUTCOME, Map.of("outcome", "COMPLETED"));
    Page older = adviser.get(Settlement.path(project().id()));
    pay(2_000);
    assertThat(older.submit("form[action$=/release]").status()).isEqualTo(422);
    assertThat(balance().committed()).isEqualTo(Money.kroner(3_000));
  }

  @Test
  void aStopWhenAllIsPaidReleasesNothing() {
    pay(35_000);
    Money before = available();
    outcome().submit(OUTCOME, Map.of("outcome", "STOPPED", "tried", "En ting", "learned", "Mye"));
    assertThat(project().isEnded()).isTrue();
    assertThat(available()).isEqualTo(before);
  }

  @Test
  void aStopLeavesWhatIsApprovedOnAClaimToBePaid() {
    owner.get(project().path() + "/payee").submit("form.stack", TestMoney.OUTSIDE);
    String claim =
        owner
            .get(project().path() + "/money")
            .submit("form[action$=/claims]")
            .submit(
                "button[value=send]",
                Map.of("text.0", "Tre", "amount.0", "10 000"),
                Map.of("file", new Upload("kvittering.txt", "text/plain", new byte[] {'1'})))
            .path();
    adviser.get(claim).submit("form[action$=/approval]", Map.of("amount", "10 000"));
    Page form = outcome();
    assertThat(form.text().replace('\u00a0', ' ')).contains("25 000 kr er verken betalt");
    form.submit(OUTCOME, Map.of("outcome", "STOPPED", "tried", "En ting", "learned", "Mye"));

    assertThat(balance().committed()).isEqualTo(Money.kroner(10_000));
    assertThat(adviser.get("/home").text()).doesNotContain("penger som ikke er betalt");
    adviser
        .get(claim)
        .submit("form[action$=/payment]", Map.of("reference", "Bilag 7", "paidOn", "1.12.2026"));
    assertThat(balance().paid()).isEqualTo(Money.kroner(10_000));
    assertThat(balance().committed()).isEqualTo(Money.ZERO);
  }

  @Test
  void whatIsFollowedIsPaidOnItsOwnPageAndNowhereElse() {
    String postings = "/awards/" + award().id() + "/postings";
    Page page = adviser.get(postings);
    assertThat(page.select("main form")).isEmpty();
    assertThat(page.follow("main a[href$=/money]").path()).isEqualTo(project().path() + "/money");
    for (Posting posting : Posting.values())
      assertThat(adviser.post(postings, Map.of("posting", posting.name(), "amount", "1")).status())
          .as(posting.name())
          .isEqualTo(404);
    assertThat(balance().committed()).isEqualTo(TestCohort.AMOUNT);
  }

  @Test
  void oneThatNeverBeganReleasesAllOfIt() {
    Money before = available();
    outcome().submit(OUTCOME, Map.of("outcome", "NEVER_BEGUN", "why", "Ingen tid"));
    assertThat(available()).isEqualTo(before.plus(TestCohort.AMOUNT));
    assertThat(award().amount()).isEqualTo(TestCohort.AMOUNT);
  }

  @Test
  void whoIsDisqualifiedOrHasTakenPartDoesNoneOfIt() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    panel.open(disqualified, cohort.applications.get(1));
    Person gone = cast.employee("gone", null, Role.ADVISER);
    pay(30_000);
    own(gone);
    own(cast.applicant);
    projects.takeOut(project().id(), gone.id(), cast.viewer(cast.applicant));
    outcome().submit(OUTCOME, Map.of("outcome", "COMPLETED", "unspent", "1 000"));

    String award = "/awards/" + award().id() + "/postings";
    AwardBalance untouched = balance();
    for (Person one : List.of(disqualified, gone, cast.decisionMaker, cast.colleague)) {
      Visitor visitor = visitors.of(one.id());
      for (String deed : List.of("/return", "/correction", "/reuse", "/release"))
        assertThat(
                visitor
                    .post(Settlement.path(project().id()) + deed, Map.of("amount", "1"))
                    .status())
            .as("%s by %s", deed, one.name())
            .isEqualTo(404);
      assertThat(visitor.get(award).status()).as(one.name()).isEqualTo(404);
      assertThat(visitor.post(award, Map.of("posting", "PAY", "amount", "1")).status())
          .isEqualTo(404);
      assertThat(visitor.get("/home").select("a[href$=/settlement]")).as(one.name()).isEmpty();
    }
    for (Person one : List.of(disqualified, cast.colleague))
      assertThat(visitors.of(one.id()).get(Settlement.path(project().id())).status())
          .as(one.name())
          .isEqualTo(404);
    Page envelope = visitors.of(disqualified.id()).get("/envelopes/" + award().envelopeId());
    assertThat(envelope.select("a[href='" + award + "']")).isEmpty();
    assertThat(envelope.select("a[href$=/postings]")).as("of the other").hasSize(1);
    assertThat(balance()).isEqualTo(untouched);
  }

  private Page outcome() {
    return owner.get(project().path() + "/outcome");
  }

  private void own(Person person) {
    projects.handOver(
        project().id(), person.email(), project().revision(), cast.viewer(cast.applicant));
  }

  private void pay(long kroner) {
    awards.post(
        award().id(),
        Posting.PAY,
        Money.kroner(kroner),
        balance().revision(),
        cohort.adviser().actor());
  }

  private Money available() {
    return funds.balance(award().envelopeId()).available();
  }

  private AwardBalance balance() {
    return awards.balance(award());
  }

  private Project project() {
    return cohort.project(0);
  }

  private Award award() {
    return awards.getAward(project().given().awardId());
  }
}
