package no.dugnad.funding.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.funding.funds.Balance;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.imports.Fault;
import no.dugnad.platform.imports.ImportKind;
import no.dugnad.platform.imports.ImportRow;
import no.dugnad.platform.imports.ImportSheet;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.spreadsheets.Table;
import no.dugnad.platform.spreadsheets.TestTables;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@ServerTest
class AwardsTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> others;
  @Autowired Visitors visitors;
  @Autowired Awards awards;

  @Autowired
  @Qualifier("publishedRoundImport")
  ImportKind imports;

  @Autowired Funds funds;

  UUID envelope;

  @BeforeEach
  void anEnvelope() {
    UUID fund = funds.addFund(cast.organisationId(), "Innovasjonsfondet", "Til det nye", adviser());
    envelope = funds.addEnvelope(fund, 2018, "Ramme", Money.kroner(600_000), adviser());
  }

  @Test
  void aPublishedRoundComesInWithItsSourceAndTheTotalThatDiffers() {
    ImportSheet sheet =
        sheet(
            "575 000",
            row(2, "Kultur", "Public Art", "300 000"),
            row(3, "Geodata", "Kart", "245 000"));
    assertThat(imports.check(sheet, cast.viewer(cast.adviser))).isEmpty();

    Page round = visitors.stranger().get(imports.apply(sheet, cast.viewer(cast.adviser)).path());

    assertThat(round.text())
        .contains("Public Art", "Kultur", "Kommunens nettside", "27")
        .contains("Kilden oppgir 575 000 kr til sammen", "summerer seg til 545 000 kr");
    Balance balance = funds.balance(envelope);
    assertThat(balance.committed()).isEqualTo(Money.kroner(545_000));
  }

  @Test
  void everyFaultOfARoundIsSaid() {
    ImportSheet sheet =
        sheet(
            "1",
            row(2, "", "", "mye"),
            row(3, "Kultur", "Public Art", "0"),
            row(4, "Kultur", "Public Art", "700 000"));
    assertThat(imports.check(sheet, cast.viewer(cast.adviser)))
        .extracting(Fault::row, Fault::key)
        .containsExactlyInAnyOrder(
            tuple(0, "awards.fault.exceeds"),
            tuple(2, "awards.fault.project"),
            tuple(2, "awards.fault.unit"),
            tuple(2, "awards.fault.amount"),
            tuple(3, "awards.fault.amount"),
            tuple(4, "awards.fault.twice"));
  }

  @Test
  void anotherOrganisationsEnvelopeIsNotThere() {
    Cast other = others.getObject();
    ImportSheet sheet = sheet("1", row(2, "Kultur", "Public Art", "1"));
    assertThat(imports.check(sheet, other.viewer(other.adviser)))
        .extracting(Fault::key)
        .contains("awards.fault.envelope");
    assertThat(imports.allows(cast.viewer(cast.applicant))).isFalse();
  }

  @Test
  void anAdviserPaysAndTakesBackAndTheLedgerFollows() {
    UUID award = award();
    Visitor adviser = visitors.of(cast.adviser.id());
    String path = "/awards/" + award + "/postings";

    adviser.get(path).submit("form.stack", Map.of("posting", "PAY", "amount", "200 000"));
    adviser.get(path).submit("form.stack", Map.of("posting", "TAKE_BACK", "amount", "50 000,50"));
    Page page =
        adviser.get(path).submit("form.stack", Map.of("posting", "RELEASE", "amount", "100 000"));

    assertThat(page.text()).contains("Betalte ut 200 000 kr", "Fikk tilbake 50 000,50 kr");
    Balance balance = funds.balance(envelope);
    assertThat(balance.committed()).isEqualTo(Money.ZERO);
    assertThat(balance.paid()).isEqualTo(new Money(149_999_50L));
    assertThat(balance.returned()).isEqualTo(new Money(50_000_50L));
  }

  @Test
  void aPaymentUponSumsThatAnotherHasMovedIsAskedAboutWithTheSumsAsTheyAre() {
    String path = "/awards/" + award() + "/postings";
    Person colleague = cast.employee("other-adviser", null, Role.ADVISER);
    var payment = Map.of("posting", "PAY", "amount", "50 000");
    Page mine = visitors.of(cast.adviser.id()).get(path);
    Page theirs = visitors.of(colleague.id()).get(path);
    theirs.submit("form.stack", payment);

    Page asked = mine.submit("form.stack", payment);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text().replace('\u00a0', ' '))
        .contains("Noe er ført her", "Betalte ut 50 000 kr");
    assertThat(asked.select("input[name=amount]").val()).isEqualTo("50 000");
    assertThat(funds.balance(envelope).paid()).isEqualTo(Money.kroner(50_000));

    assertThat(asked.submit("form.stack").status()).isEqualTo(200);
    assertThat(funds.balance(envelope).paid()).isEqualTo(Money.kroner(100_000));
  }

  @Test
  void aPaymentThatIsSentFourTimesAtOnceIsPaidOnce() {
    Visitor adviser = visitors.of(cast.adviser.id());
    Page form = adviser.get("/awards/" + award() + "/postings");
    var payment = Map.of("posting", "PAY", "amount", "50 000");

    List<Page> answers =
        AtOnce.all(Collections.nCopies(4, () -> form.submit("form.stack", payment)));

    assertThat(answers).extracting(Page::location).containsOnly(form.location());
    assertThat(funds.balance(envelope).paid()).isEqualTo(Money.kroner(50_000));
  }

  @Test
  void moreThanIsPromisedIsNotPaidAndWhatWasTypedStays() {
    Visitor adviser = visitors.of(cast.adviser.id());
    Page page =
        adviser
            .get("/awards/" + award() + "/postings")
            .submit("form.stack", Map.of("posting", "PAY", "amount", "300 001"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.select("#f-amount").val()).isEqualTo("300 001");
    assertThat(funds.balance(envelope).paid()).isEqualTo(Money.ZERO);
  }

  @Test
  void onlyTheOrganisationsAdvisersPost() {
    String path = "/awards/" + award() + "/postings";
    for (var person : List.of(cast.applicant, cast.decisionMaker, others.getObject().adviser)) {
      Visitor visitor = visitors.of(person.id());
      assertThat(visitor.get(path).status()).isEqualTo(404);
      assertThat(visitor.impatient().post(path, Map.of("posting", "PAY", "amount", "1")).status())
          .isEqualTo(404);
    }
  }

  @Test
  void theRegisterIsFilteredByTheAddressAndBadValuesAreLeftOut() {
    award();
    Visitor stranger = visitors.stranger();
    assertThat(stranger.get("/awards?year=2018").text()).contains("Public Art");
    assertThat(stranger.get("/awards?year=2018&kind=APP").text()).doesNotContain("Public Art");
    for (String bad :
        List.of("?year=abc", "?kind=%00", "?page=-1", "?page=99999999999", "?year=9999")) {
      assertThat(stranger.get("/awards" + bad).status()).as(bad).isEqualTo(200);
    }
  }

  @Test
  void aLongRegisterIsTurnedPageByPage() {
    ImportRow[] rows =
        IntStream.range(0, 60)
            .mapToObj(n -> row(n + 2, "Enhet", "Prosjekt " + n, "1 000"))
            .toArray(ImportRow[]::new);
    imports.apply(sheet("60 000", rows), cast.viewer(cast.adviser));
    Page first = visitors.stranger().get("/awards?year=2018");
    assertThat(first.select("tbody tr").size()).isGreaterThanOrEqualTo(Awards.PAGE);
    assertThat(first.follow("a[rel=next]").status()).isEqualTo(200);
  }

  @Test
  void theSpreadsheetHoldsWhatTheFilterShows() {
    award();
    Visitor stranger = visitors.stranger();
    Page all = stranger.get("/awards?year=2018").follow("a[href^=/awards/export]");
    Table table = TestTables.read("awards.xlsx", all.bytes());
    assertThat(table.headers()).startsWith("Prosjekt", "Enhet", "Innvilget beløp");
    assertThat(table.rows()).anySatisfy(row -> assertThat(row.cells()).contains("Public Art"));
    byte[] none = stranger.get("/awards/export?year=2018&kind=APP").bytes();
    assertThatThrownBy(() -> TestTables.read("awards.xlsx", none))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("spreadsheets.refused.headersOnly"));
  }

  private UUID award() {
    UUID round =
        imports
            .apply(
                sheet("300 000", row(2, "Kultur", "Public Art", "300 000")),
                cast.viewer(cast.adviser))
            .made();
    return awards.listOfRound(Objects.requireNonNull(round)).getFirst().id();
  }

  private ImportSheet sheet(String statedTotal, ImportRow... rows) {
    return new ImportSheet(
        "runde.csv",
        List.of(rows),
        Map.of(
            "envelope", envelope.toString(),
            "title", "Interne innovasjonsmidler",
            "source", "Kommunens nettside",
            "applications", "27"),
        Money.parse(statedTotal));
  }

  private static ImportRow row(int number, String unit, String project, String amount) {
    return new ImportRow(number, Map.of("unit", unit, "project", project, "amount", amount));
  }

  private Actor adviser() {
    return cast.viewer(cast.adviser).actor();
  }

  @Test
  void awardsOfAnotherYearAreNotAmongThoseOfTheYearAskedFor() {
    UUID award = award();
    assertThat(awards.listAll(new AwardFilter(2018, null))).extracting(Award::id).contains(award);
    assertThat(awards.listAll(new AwardFilter(2019, null)))
        .extracting(Award::id)
        .doesNotContain(award);
  }
}
