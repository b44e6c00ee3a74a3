package no.dugnad.funding.awards.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.dugnad.funding.funds.Movement.Deed.COMMIT;
import static no.dugnad.funding.funds.Movement.Deed.RELEASE;
import static no.dugnad.funding.funds.Movement.Deed.SET_ASIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.AwardFilter;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.Posting;
import no.dugnad.funding.awards.Round;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.funds.Movement;
import no.dugnad.platform.imports.Column;
import no.dugnad.platform.imports.Fault;
import no.dugnad.platform.imports.ImportRow;
import no.dugnad.platform.imports.ImportSheet;
import no.dugnad.platform.imports.Setting;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked for beside the list, and where its limits go. */
@ServerTest
class PublishedRoundImportTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> others;
  @Autowired Awards awards;
  @Autowired Funds funds;
  @Autowired PublishedRoundImport imports;

  private Viewer adviser;
  private UUID envelope;

  @BeforeEach
  void anEnvelope() {
    adviser = cast.viewer(cast.adviser);
    UUID fund = funds.addFund(cast.organisationId(), "Fondet", "", adviser.actor());
    envelope = funds.addEnvelope(fund, 2018, "Ramme", Money.kroner(1000), adviser.actor());
  }

  @Test
  void advisersBringInARoundIntoOneOfTheirOwnEnvelopes() {
    assertThat(imports.allows(adviser)).isTrue();
    assertThat(imports.allows(cast.viewer(cast.decisionMaker))).isFalse();
    Cast foreign = others.getObject();
    UUID fund = funds.addFund(foreign.organisationId(), "Deres", "", adviser.actor());
    funds.addEnvelope(fund, 2019, "Deres", Money.kroner(1), adviser.actor());

    List<Setting> settings = imports.settings(adviser);
    assertThat(settings)
        .extracting(Setting::id)
        .containsExactly("envelope", "year", "title", "source", "applications");
    assertThat(settings.getFirst().options())
        .singleElement()
        .satisfies(
            option -> {
              assertThat(option.value()).isEqualTo(envelope.toString());
              assertThat(option.text()).isEqualTo("2018: Ramme (Fondet)");
            });
  }

  @Test
  void itsColumnsAreKnownByWhatBodiesCallThem() {
    assertThat(imports.name()).isEqualTo("published-round");
    assertThat(imports.label()).isEqualTo("awards.import");
    assertThat(imports.columns())
        .extracting(Column::id)
        .containsExactly("unit", "project", "status", "amount");
    assertThat(imports.columns().getLast().summed()).isTrue();
    assertThat(imports.columns())
        .filteredOn(column -> !column.required())
        .extracting(Column::id)
        .containsExactly("unit", "status");
  }

  @Test
  void aListWithoutUnitsComesInAndThatIsSaidOnce() {
    var kart = new ImportRow(2, Map.of("project", "Kart", "amount", "1"));
    var film = new ImportRow(3, Map.of("project", "Film", "amount", "2"));
    ImportSheet sheet = sheet(Map.of(), kart, film);
    assertThat(imports.check(sheet, adviser))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.key()).isEqualTo("awards.fault.units");
              assertThat(fault.stops()).isFalse();
            });
    assertThat(awards.listOfRound(bringIn(kart, film)))
        .extracting(award -> award.project().unit())
        .containsOnly("");
  }

  @Test
  void whoseListHasNoUnitsIsAskedForThemAndGoesOn(@Autowired Visitors visitors) {
    byte[] list = "Søker;Tittel;Beløp\nKari Nordmann;Kart;1\n".getBytes(UTF_8);
    Page columns =
        visitors
            .of(cast.adviser.id())
            .get("/imports/new?kind=published-round")
            .submit(
                "form[action=/imports]",
                Map.of(
                    "setting.envelope", envelope.toString(),
                    "setting.title", "Runden",
                    "setting.source", "Nettsiden"),
                Map.of("file", new Upload("runde.csv", "text/csv", list)));
    assertThat(columns.path()).endsWith("/columns");
    assertThat(columns.text()).contains("Velg ikke en kolonne med navn på personer");
    Page preview = columns.submit("form[action$=/columns]");
    assertThat(preview.text()).contains("Raden kan hentes inn", "vises uten enhet");
    assertThat(preview.submit("form[action$=/completion]").text())
        .contains("Kart")
        .doesNotContain("Kari Nordmann");
  }

  @Test
  void aRoundMayTakeAllThatTheEnvelopeHasAndNotAnOreMore() {
    assertThat(faults(Map.of(), row(2, "Kart", "1 000"))).isEmpty();
    assertThat(faults(Map.of(), row(2, "Kart", "1 000,01")))
        .containsExactly("awards.fault.exceeds");
  }

  @Test
  void whatIsAskedForHasItsLimits() {
    String longest = "x".repeat(300);
    assertThat(faults(Map.of("title", longest, "source", longest), row(2, "Kart", "1"))).isEmpty();
    assertThat(faults(Map.of("title", longest + "x"), row(2, "Kart", "1")))
        .containsExactly("awards.fault.title");
    assertThat(faults(Map.of("title", " "), row(2, "Kart", "1")))
        .containsExactly("awards.fault.title");
    assertThat(faults(Map.of("source", longest + "x"), row(2, "Kart", "1")))
        .containsExactly("awards.fault.source");
    assertThat(faults(Map.of("source", ""), row(2, "Kart", "1")))
        .containsExactly("awards.fault.source");
    assertThat(faults(Map.of("applications", "999999"), row(2, "Kart", "1"))).isEmpty();
    assertThat(faults(Map.of("applications", ""), row(2, "Kart", "1"))).isEmpty();
    for (String wrong : List.of("mange", "-1", "1000000", "1,5")) {
      assertThat(faults(Map.of("applications", wrong), row(2, "Kart", "1")))
          .containsExactly("awards.fault.applications");
    }
  }

  @Test
  void aRowHasItsLimits() {
    String longest = "x".repeat(300);
    assertThat(faults(Map.of(), row(2, longest, "1"))).isEmpty();
    assertThat(faults(Map.of(), row(2, longest + "x", "1"))).containsExactly("awards.fault.long");
    var unit = new ImportRow(2, Map.of("unit", longest, "project", "Kart", "amount", "1"));
    assertThat(faults(Map.of(), unit)).isEmpty();
    unit = new ImportRow(2, Map.of("unit", longest + "x", "project", "Kart", "amount", "1"));
    assertThat(faults(Map.of(), unit)).containsExactly("awards.fault.long");
    assertThat(faults(Map.of(), row(2, "Kart", "-1"))).containsExactly("awards.fault.amount");
  }

  @Test
  void aRowThatComesTwiceIsSaidWithTheFirstOnesNumber() {
    ImportSheet sheet =
        sheet(Map.of(), row(2, "Kart", "1"), row(3, "Film", "1"), row(4, "Kart", "2"));
    assertThat(imports.check(sheet, adviser))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(4);
              assertThat(fault.stops()).isFalse();
              assertThat(fault.args()).containsExactly(2);
            });
  }

  @Test
  void whatTheSourceDoesNotSayIsNotMadeUp() {
    String path =
        imports.apply(sheet(Map.of("applications", ""), row(2, "Kart", "1")), adviser).path();
    Round round = awards.getRound(UUID.fromString(path.replace("/awards/rounds/", "")));
    assertThat(round.published().applications()).isNull();
    assertThat(round.published().statedTotal()).isNull();
    assertThat(round.envelopeId()).isEqualTo(envelope);
  }

  @Test
  void aRoundGoesIntoTheEnvelopeThatWasChosenAndIntoNoOther() {
    UUID fund = funds.getEnvelope(envelope).fundId();
    UUID later = funds.addEnvelope(fund, 2019, "Neste", Money.kroner(1000), adviser.actor());
    imports.apply(sheet(Map.of(), row(2, "Kart", "1")), adviser);
    assertThat(funds.balance(envelope).committed()).isEqualTo(Money.kroner(1));
    assertThat(funds.balance(later).committed()).isEqualTo(Money.ZERO);
    for (String wrong : List.of(UUID.randomUUID().toString(), "", "x")) {
      assertThat(faults(Map.of("envelope", wrong), row(2, "Kart", "1")))
          .containsExactly("awards.fault.envelope");
    }
  }

  @Test
  void aRoundIsTakenBackWholeByPostingsOfItsOwn() {
    UUID round = bringIn(row(2, "Kart", "300"), row(3, "Film", "200"));
    List<UUID> entered = awards.listOfRound(round).stream().map(Award::id).toList();

    imports.takeBack(round, adviser);

    assertThat(funds.balance(envelope).committed()).isEqualTo(Money.ZERO);
    assertThat(funds.balance(envelope).available()).isEqualTo(Money.kroner(1000));
    assertThat(funds.listMovements(envelope, adviser))
        .extracting(Movement::deed)
        .containsExactly(RELEASE, RELEASE, COMMIT, COMMIT, SET_ASIDE);
    assertThat(awards.listAll(new AwardFilter(2018, null)))
        .extracting(Award::id)
        .doesNotContainAnyElementsOf(entered);
    assertThatThrownBy(() -> awards.getRound(round)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> awards.getAward(entered.getFirst())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> imports.takeBack(round, adviser)).isInstanceOf(NotFound.class);
    assertThat(bringIn(row(2, "Kart", "300"))).isNotEqualTo(round);
  }

  @Test
  void moneyThatHasMovedSinceStandsInTheWayOfTakingARoundBack() {
    UUID round = bringIn(row(2, "Kart", "300"), row(3, "Film", "200"));
    UUID paid = awards.listOfRound(round).getLast().id();
    Revision seen = awards.balance(awards.getAward(paid)).revision();
    awards.post(paid, Posting.PAY, Money.kroner(50), seen, adviser.actor());

    assertThatThrownBy(() -> imports.takeBack(round, adviser))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("awards.refused.moved");
              assertThat(refused.args()).containsExactly("Film");
            });
    assertThat(awards.listOfRound(round)).hasSize(2);
    assertThat(funds.balance(envelope).committed()).isEqualTo(Money.kroner(450));
  }

  private UUID bringIn(ImportRow... rows) {
    return Objects.requireNonNull(imports.apply(sheet(Map.of(), rows), adviser).made());
  }

  private List<String> faults(Map<String, String> settings, ImportRow... rows) {
    return imports.check(sheet(settings, rows), adviser).stream().map(Fault::key).toList();
  }

  private ImportSheet sheet(Map<String, String> settings, ImportRow... rows) {
    var all =
        new HashMap<>(
            Map.of(
                "envelope",
                envelope.toString(),
                "title",
                "Runde",
                "source",
                "Nettsiden",
                "applications",
                "27"));
    all.putAll(settings);
    return new ImportSheet("runde.csv", List.of(rows), all, Optional.empty());
  }

  private static ImportRow row(int number, String project, String amount) {
    return new ImportRow(number, Map.of("unit", "Kultur", "project", project, "amount", amount));
  }
}
