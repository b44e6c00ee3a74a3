package no.dugnad.funding.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.ui.Chart;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Languages;
import no.dugnad.platform.ui.Pager;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes into the register, who reads it, and what is written of it. */
@ServerTest
class RegisterTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> others;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Awards awards;
  @Autowired AwardRules rules;
  @Autowired Funds funds;
  @Autowired Pages pages;
  @Autowired TransactionTemplate transaction;

  private TestRound round;
  private Actor actor;
  private Application application;

  @BeforeEach
  void aCall() {
    round = new TestRound(beans, cast);
    actor = cast.viewer(cast.adviser).actor();
    UUID id = round.submitted(cast.applicant, "Spillverket");
    application = beans.getBean(Applications.class).getApplication(id);
  }

  @Test
  void anAwardComesInWithTheDeedThatAnnouncesItAndNotByItself() {
    NewAward award = award(80_000);
    assertThatThrownBy(() -> awards.add(award, actor))
        .isInstanceOf(IllegalTransactionStateException.class);
    add(award);

    Award entered = awards.getAward(award.id());
    assertThat(entered.project().title()).isEqualTo("Spillverket");
    assertThat(entered.project().kind()).isEqualTo(application.kind());
    assertThat(entered.amount()).isEqualTo(Money.kroner(80_000));
    assertThat(awards.listOfCall(round.callId)).containsExactly(entered);
    assertThat(awards.listYears()).contains(2027).doesNotContain(1999);
    assertThat(awards.timeline(award.id()))
        .extracting(JournalEntry::event)
        .containsExactly("awards.journal.awarded");
    assertThat(awards.timeline(award.id()).getFirst().args()).containsExactly(Money.kroner(80_000));
  }

  @Test
  void anAppealThatGaveMoreIsWrittenWithWhatItWasBefore() {
    NewAward award = award(80_000);
    add(award);
    assertThatThrownBy(() -> awards.setAmount(award.id(), Money.kroner(90_000), actor))
        .isInstanceOf(IllegalTransactionStateException.class);
    Register before = awards.register(new AwardFilter(2027, null), 1);
    transaction.executeWithoutResult(
        _ -> awards.setAmount(award.id(), Money.kroner(90_000), actor));

    assertThat(awards.getAward(award.id()).amount()).isEqualTo(Money.kroner(90_000));
    Register after = awards.register(new AwardFilter(2027, null), 1);
    assertThat(after.amount()).as("as it was announced").isEqualTo(before.amount());
    assertThat(after.total().amount())
        .isEqualTo(before.total().amount().plus(Money.kroner(10_000)));
    JournalEntry raised = awards.timeline(award.id()).getLast();
    assertThat(raised.event()).isEqualTo("awards.journal.raised");
    assertThat(raised.args()).containsExactly(Money.kroner(80_000), Money.kroner(90_000));
  }

  @Test
  void eachMoveOfAnAwardsMoneyIsWrittenAndReckoned() {
    NewAward award = award(80_000);
    add(award);
    post(award, Posting.PAY, 50_000);
    post(award, Posting.TAKE_BACK, 10_000);
    post(award, Posting.RELEASE, 30_000);

    var balance = awards.balance(awards.getAward(award.id()));
    assertThat(balance.committed()).isEqualTo(Money.ZERO);
    assertThat(balance.paid()).isEqualTo(Money.kroner(40_000));
    assertThat(balance.returned()).isEqualTo(Money.kroner(10_000));
    assertThat(awards.timeline(award.id()))
        .extracting(JournalEntry::event)
        .containsExactly(
            "awards.journal.awarded",
            "awards.journal.PAY",
            "awards.journal.TAKE_BACK",
            "awards.journal.RELEASE");
  }

  private void post(NewAward award, Posting posting, long kroner) {
    Revision seen = awards.balance(awards.getAward(award.id())).revision();
    awards.post(award.id(), posting, Money.kroner(kroner), seen, actor);
  }

  @Test
  void anAdviserKeepsTheAwardsOfTheirOwnOrganisation() {
    NewAward award = award(80_000);
    add(award);
    assertThat(rules.keep(cast.viewer(cast.adviser), award.id())).isTrue();
    assertThat(rules.keep(cast.viewer(cast.decisionMaker), award.id())).isFalse();
    Cast foreign = others.getObject();
    assertThat(rules.keep(foreign.viewer(foreign.adviser), award.id())).isFalse();
    assertThat(rules.keep(cast.viewer(cast.adviser), UUID.randomUUID())).isFalse();
  }

  @Test
  void whatIsNotThereIsNotFound() {
    UUID none = UUID.randomUUID();
    assertThatThrownBy(() -> awards.getAward(none)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> awards.getRound(none)).isInstanceOf(NotFound.class);
    Revision seen = Revision.of();
    assertThatThrownBy(() -> awards.post(none, Posting.PAY, Money.kroner(1), seen, actor))
        .isInstanceOf(NotFound.class);
    assertThat(awards.listOfCall(none)).isEmpty();
    assertThat(awards.listOfRound(none)).isEmpty();
  }

  @Test
  void aRoundFromBeforeIsWrittenWithItsSourceAndComesInOnce() {
    Envelope envelope = funds.getEnvelope(round.envelopeId);
    NewRound old = round("Runden i fjor", Money.kroner(300));
    UUID id = awards.addRound(old, actor);

    Round entered = awards.getRound(id);
    assertThat(entered.published().title()).isEqualTo("Runden i fjor");
    assertThat(entered.sum()).isEqualTo(Money.kroner(300));
    assertThat(entered.differs()).isFalse();
    assertThat(awards.timeline(id).getFirst().args())
        .containsExactly(2, Money.kroner(300), "Nettsiden");
    assertThat(awards.listOfRound(id))
        .allSatisfy(
            award ->
                assertThat(awards.timeline(award.id()))
                    .extracting(JournalEntry::event)
                    .containsExactly("awards.journal.awarded"));
    Money committed = funds.balance(envelope.id()).committed();
    assertThatThrownBy(() -> awards.addRound(old, actor))
        .isInstanceOfSatisfying(
            Refused.class,
            r -> {
              assertThat(r.key()).isEqualTo("awards.refused.sameRound");
              assertThat(r.args()).containsExactly("Runden i fjor", envelope.name());
            });
    assertThat(funds.balance(envelope.id()).committed()).isEqualTo(committed);
  }

  @Test
  void aTotalThatTheSourceDoesNotSayDoesNotDiffer() {
    assertThat(awards.getRound(awards.addRound(round("Uten total", null), actor)).differs())
        .isFalse();
    UUID other = awards.addRound(round("Annen total", Money.kroner(301)), actor);
    assertThat(awards.getRound(other).differs()).isTrue();
  }

  @Test
  void everybodyReadsTheRegisterFromTheFrontPageTheMenuAndTheCall() {
    NewAward award = award(80_000);
    add(award);
    Page front = visitors.stranger().get("/");
    assertThat(front.select(".front-part a[href=/awards]")).isNotEmpty();
    assertThat(visitors.of(cast.applicant.id()).get("/home").select("nav a[href=/awards]"))
        .isNotEmpty();
    Page call = visitors.stranger().get("/calls/" + round.callId);
    assertThat(call.text()).contains("Dette ble tildelt", "Spillverket");
    assertThat(visitors.stranger().get("/awards/" + award.id()).status()).isEqualTo(200);
    Page other = visitors.stranger().get("/calls/" + round.call("En annen"));
    assertThat(other.text()).doesNotContain("Dette ble tildelt");
  }

  @Test
  void anAwardIsFoundByItsTitleWhereThatIsPublicAndByItsUnitElse() {
    String title = "Mølle" + Ids.next().toString().replace("-", "");
    NewAward open = award(80_000, application.id(), new Award.Project("Skole", title, true, null));
    add(open);
    assertThat(found(title)).containsExactly("/awards/" + open.id());

    String unit = "Enhet" + Ids.next().toString().replace("-", "");
    var secret = new Award.Project(unit, "Hemmelig" + unit, false, application.kind());
    transaction.executeWithoutResult(
        _ -> {
          UUID other = round.submitted(cast.colleague, "Et annet");
          awards.add(award(70_000, other, secret), actor);
        });
    assertThat(visitors.stranger().get("/search?q=" + unit).text())
        .contains("Ett treff", "til " + unit)
        .doesNotContain("Hemmelig");
    assertThat(found("hemmelig" + unit)).isEmpty();
  }

  @Test
  void anAwardIsFoundWithTheSumThatItIsNowBesideTheOneThatWasAnnounced() {
    String title = "Mølle" + Ids.next().toString().replace("-", "");
    NewAward award = award(80_000, application.id(), new Award.Project("Skole", title, true, null));
    add(award);
    assertThat(about(title)).containsExactly("80 000 kr til Skole i 2027");
    transaction.executeWithoutResult(
        _ -> awards.lower(award.id(), Money.kroner(30_000), cast.viewer(cast.adviser)));
    assertThat(about(title)).containsExactly("80 000 kr til Skole i 2027, nå 50 000 kr");
  }

  private List<String> about(String words) {
    return visitors.stranger().get("/search?q=" + words).select(".hits .quiet").eachText().stream()
        .map(text -> text.replace('\u00a0', ' ').replaceFirst(", Kommune .*", ""))
        .toList();
  }

  private List<String> found(String words) {
    return visitors.stranger().get("/search?q=" + words).select(".hits a").eachAttr("href");
  }

  @Test
  void theLatestAreThoseOfTheLatestYearAndTheLargestFirst() {
    add(award(80_000));
    Register latest = awards.latest();
    int year = awards.listYears().getFirst();
    assertThat(latest.awards()).hasSizeBetween(1, 5).allMatch(award -> award.year() == year);
    assertThat(latest.awards())
        .extracting(Award::announced)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(latest.sums()).allMatch(sum -> sum.year() == year);
    assertThat(latest.count()).isEqualTo(awards.listAll(new AwardFilter(year, null)).size());
  }

  @Test
  void aYearThatTheSourceDoesNotStateIsNowhereShownAsKnown() {
    UUID id =
        awards.addRound(
            new NewRound(
                round.envelopeId,
                new Round.Published("Uten år", "Nettsiden", null, 7, false),
                List.of(new NewRound.Row("Kultur", "Kart uten år", Money.kroner(100)))),
            actor);
    assertThat(awards.getRound(id).year()).isNull();
    Award award = awards.listOfRound(id).getFirst();
    assertThat(award.year()).isNull();

    var stranger = visitors.stranger();
    assertThat(stranger.get("/awards/" + award.id()).text()).contains("År Ikke oppgitt");
    assertThat(stranger.get("/awards/rounds/" + id).text()).contains("År Ikke oppgitt");
    Page undated = stranger.get("/awards?year=unknown");
    assertThat(undated.text()).contains("Kart uten år");
    assertThat(undated.select("#f-year option[selected]").text()).isEqualTo("Ikke oppgitt");
    assertThat(undated.select("svg text").first().text()).isEqualTo("Ikke oppgitt");
    assertThat(stranger.get("/awards?year=2027").text()).doesNotContain("Kart uten år");
    assertThat(stranger.get("/awards/export?year=unknown").status()).isEqualTo(200);
  }

  @Test
  void onPaperStandAllThatTheFilterLetsThroughUntilTheyAreTooMany() {
    UUID fund = funds.addFund(cast.organisationId(), "Det gamle", "Før", actor);
    UUID envelope = funds.addEnvelope(fund, 2003, "Ramme 2003", Money.kroner(100_000), actor);
    List<NewRound.Row> rows =
        IntStream.range(0, 30)
            .mapToObj(i -> new NewRound.Row("Kultur", "Kart " + i, Money.kroner(100 + i)))
            .toList();
    awards.addRound(
        new NewRound(envelope, new Round.Published("2003", "Boka", null, 7, true), rows), actor);

    for (String page : List.of("", "&page=2")) {
      Page list = visitors.stranger().get("/awards?year=2003" + page);
      assertThat(list.select(".off-paper .pager")).hasSize(1);
      assertThat(list.select("tbody tr:has(a)")).hasSize(30);
      assertThat(list.select("tbody tr:has(a):not(.on-paper)")).hasSize(page.isEmpty() ? 25 : 5);
      assertThat(list.select("tbody tr:has(a):not(.on-paper)").last().text())
          .startsWith(page.isEmpty() ? "Kart 5" : "Kart 0");
    }
    var year = new AwardFilter(2003, null);
    assertThat(awards.register(year, 1, 25, 30).isPrintedWhole()).isTrue();
    Register many = awards.register(year, 2, 25, 29);
    assertThat(many.isPrintedWhole()).isFalse();
    assertThat(many.printed()).isEqualTo(many.awards()).hasSize(5);
  }

  @Test
  void theHeadingSaysTheOrderThatTheAwardsStandIn() {
    add(award(80_000));
    var stranger = visitors.stranger();
    assertThat(stranger.get("/awards").select("main table caption").last().text())
        .isEqualTo("Tildelinger år for år, de største først i hvert år");
    assertThat(stranger.get("/awards?year=2027").select("main table caption").last().text())
        .isEqualTo("Tildelinger i 2027, de største først");
  }

  @Test
  void thoseWhosePurposeIsNotKnownCanBeChosen() {
    awards.addRound(round("Uten formål", null), actor);
    add(award(80_000));
    Page page = visitors.stranger().get("/awards?kind=unknown");
    assertThat(page.text()).contains("Kart").doesNotContain("Spillverket");
    assertThat(page.select("#f-kind option[selected]").text()).isEqualTo("Ikke oppgitt");
  }

  @Test
  void whoPaysFindsThePaymentsFromTheEnvelope() {
    NewAward award = award(80_000);
    add(award);
    Page envelope = visitors.of(cast.adviser.id()).get("/envelopes/" + round.envelopeId);
    assertThat(envelope.follow("a[href=/awards/" + award.id() + "/postings]").text())
        .contains("Utbetalinger og tilbakebetalinger", "Spillverket");
  }

  @Test
  void eachPostingOfAnEnvelopeNamesItsProject() {
    NewAward award = award(80_000);
    add(award);
    Page envelope = visitors.of(cast.adviser.id()).get("/envelopes/" + round.envelopeId);
    assertThat(envelope.select("td:has(a[href=/awards/" + award.id() + "])").eachText())
        .anyMatch(posting -> posting.endsWith("Spillverket"));
  }

  @Test
  void whatWasNotUsedIsSaidToEverybodyAndTheRowsOfAnEnvelopeAddUp() {
    NewAward award = award(80_000);
    add(award);
    post(award, Posting.PAY, 50_000);
    post(award, Posting.TAKE_BACK, 10_000);
    post(award, Posting.REUSE, 10_000);
    post(award, Posting.RELEASE, 24_000);

    Visitor stranger = visitors.stranger();
    for (String path : List.of("/awards/" + award.id(), "/calls/" + round.callId))
      assertThat(stranger.get(path).text().replace('\u00a0', ' '))
          .as(path)
          .contains("80 000 kr av det er 34 000 kr ikke brukt");
    assertThat(stranger.get("/awards").text()).contains("Ikke brukt er det som er frigjort");

    Page envelope = visitors.of(cast.adviser.id()).get("/envelopes/" + round.envelopeId);
    assertThat(
            envelope.select("section[aria-labelledby=envelope-awards] tbody td.numbers").eachText())
        .map(amount -> amount.replace('\u00a0', ' '))
        .as("awarded is to be paid, paid and not used")
        .containsExactly("80 000 kr", "6 000 kr", "40 000 kr", "34 000 kr");
  }

  @Test
  void aFilterThatIsUnderstoodIsKept() {
    var kind = application.kind();
    assertThat(AwardFilter.of(Input.of(Map.of("year", "2027", "kind", kind.name()))))
        .isEqualTo(new AwardFilter(2027, kind));
    for (String year : List.of("", "0999", "3000", "20270", "abc", "２０２７")) {
      assertThat(AwardFilter.of(Input.of(Map.of("year", year, "kind", "app"))))
          .isEqualTo(new AwardFilter(null, null));
    }
  }

  @Test
  void theChartShowsEachYearTheLatestFirstAndOnlyTheKindsThatGotSomething() {
    Ui ui = pages.ui(Languages.BOKMAL);
    var kind = application.kind();
    var sums =
        List.of(
            new AwardSum(2024, kind, 1, Money.kroner(10), Money.kroner(10), Money.ZERO),
            new AwardSum(2025, kind, 1, Money.kroner(20), Money.kroner(20), Money.ZERO),
            new AwardSum(2025, null, 2, Money.kroner(30), Money.kroner(30), Money.ZERO));
    var register = new Register(List.of(), List.of(), sums, new Pager(1, 25, 4));
    Chart chart = AwardChart.of(register, ui);

    assertThat(register.amount()).isEqualTo(Money.kroner(60));
    assertThat(register.count()).isEqualTo(4);
    assertThat(chart.series()).hasSize(2).last().isEqualTo("Ikke oppgitt");
    assertThat(chart.rows())
        .extracting(Chart.Row::label, Chart.Row::text)
        .containsExactly(
            tuple("2025", ui.money(Money.kroner(50))), tuple("2024", ui.money(Money.kroner(10))));
    assertThat(chart.rows().getFirst().values())
        .extracting(Chart.Value::size)
        .containsExactly(2000L, 3000L);
    assertThat(chart.rows().getLast().values())
        .extracting(Chart.Value::size)
        .containsExactly(1000L, 0L);
    assertThat(chart.rows().getLast().values().getLast().text()).isEqualTo(ui.money(Money.ZERO));
  }

  private NewRound round(String title, Money total) {
    return new NewRound(
        round.envelopeId,
        new Round.Published(title, "Nettsiden", total, 7, true),
        List.of(
            new NewRound.Row("Kultur", "Kart", Money.kroner(100)),
            new NewRound.Row("Skole", "Film", Money.kroner(200))));
  }

  private NewAward award(long kroner) {
    var project = new Award.Project("Skole", "Spillverket", true, application.kind());
    return award(kroner, application.id(), project);
  }

  private NewAward award(long kroner, UUID applicationId, Award.Project project) {
    UUID id = Ids.next();
    funds.commit(round.envelopeId, id, Money.kroner(kroner), actor);
    return new NewAward(
        id,
        cast.organisationId(),
        round.envelopeId,
        round.callId,
        applicationId,
        project,
        Money.kroner(kroner));
  }

  private void add(NewAward award) {
    transaction.executeWithoutResult(_ -> awards.add(award, actor));
  }
}
