package no.dugnad.platform.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import no.dugnad.platform.imports.Column;
import no.dugnad.platform.imports.Fault;
import no.dugnad.platform.imports.ImportKind;
import no.dugnad.platform.imports.ImportSheet;
import no.dugnad.platform.imports.Setting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ImportPagesTest {
  private static final String ROUND =
      """
      Enhet;Prosjekt;Innvilget beløp
      Ungdom og fritid;Spillverket;500 000
      Storkjøkkenet;Hvordan møte de eldre sine middagsbehov;250 000
      """;

  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired Rounds rounds;
  @Autowired JdbcClient db;

  private Visitor adviser;

  @BeforeEach
  void signIn() {
    adviser = visitors.of(cast.adviser.id());
    rounds.seen.clear();
    rounds.takenBack.clear();
    rounds.broken = false;
  }

  @Test
  void bringsAllRowsIn() {
    Page preview = upload(ROUND, "750 000");
    assertThat(preview.text()).contains("Alle de 2 radene kan hentes inn", "Storkjøkkenet");
    assertThat(preview.text()).doesNotContain("stemmer ikke");
    assertThat(preview.select("dl.facts").text()).contains("2017");

    Page done = preview.submit("form[action$=/completion]");

    assertThat(done.path()).isEqualTo("/imports");
    assertThat(done.text()).contains("2 rader er hentet inn", "runde.csv", "Hentet inn");
    assertThat(rounds.seen).hasSize(1);
    assertThat(rounds.seen.getFirst().rows())
        .extracting(row -> row.text("unit"))
        .containsExactly("Ungdom og fritid", "Storkjøkkenet");
    assertThat(rounds.seen.getFirst().setting("year")).isEqualTo("2017");
  }

  @Test
  void saysAloudThatTheStatedTotalIsAnother() {
    Page preview = upload(ROUND, "780 000");

    assertThat(preview.select("[role=status]").text())
        .contains("stemmer ikke", "750 000", "780 000", "30 000");
    preview.submit("form[action$=/completion]");
    assertThat(journalled("imports.journal.differed")).isEqualTo(1);
  }

  @Test
  void readsWindows1252() {
    Page preview = upload("runde.csv", ROUND.getBytes(Charset.forName("windows-1252")), "");

    assertThat(preview.text()).contains("Storkjøkkenet");
  }

  @Test
  void bringsNothingInWhenOneRowIsWrong() {
    Page preview = upload(ROUND + "Feil;Prosjekt;mye penger\n", "");

    assertThat(preview.text()).contains("Ingenting kan hentes inn", "mye penger");
    assertThat(preview.select("tbody tr:nth-child(3)").text()).contains("Må rettes");
    assertThat(preview.select("form[action$=/completion]")).isEmpty();
    assertThat(adviser.post(preview.path() + "/completion", Map.of()).status()).isEqualTo(409);
    assertThat(rounds.seen).isEmpty();
  }

  @Test
  void aRowThatCanNotBeTakenIsLeftOutAndTakenAgain() {
    Page preview = upload(ROUND + "Feil;Prosjekt;mye penger\n", "");

    Page without = preview.submit("form[action$=/rows]", Map.of("out", "4"));
    assertThat(without.text()).contains("Alle de 2 radene kan hentes inn", "1 rad er valgt bort");
    assertThat(without.select("tbody tr:nth-child(3)").text()).contains("Tas ikke med", "Feil");
    assertThat(without.select("[name=out][checked]").eachAttr("value")).containsExactly("4");

    Page again = without.submit("form[action$=/rows]", Map.of("out", List.of()));
    assertThat(again.text()).contains("Ingenting kan hentes inn");
    again.submit("form[action$=/rows]", Map.of("out", "4")).submit("form[action$=/completion]");
    assertThat(rounds.seen.getFirst().rows()).hasSize(2);
    assertThat(journalled("imports.journal.without")).isEqualTo(1);
  }

  @Test
  void allThatCanNotBeTakenAreLeftOutAtOnceAndOnlyThey() {
    var rows = new StringBuilder(ROUND);
    for (int i = 0; i < 250; i++) rows.append("Feil;Prosjekt ").append(i).append(";mye\n");
    Page preview = upload(rows.toString(), "");

    Page without = preview.submit("[name=stopped]");

    assertThat(without.text()).contains("Alle de 2 radene", "250 rader er valgt bort");
    Page second = adviser.get(without.path() + "?page=2").submit("form[action$=/rows]");
    assertThat(second.text()).contains("250 rader er valgt bort");
  }

  @Test
  void whatIsWrongBesideTheFileIsAskedForWithTheFileKept() {
    Page again =
        adviser
            .get("/imports/new?kind=test-rounds")
            .submit(
                "form[action=/imports]",
                Map.of("statedTotal", "mye"),
                Map.of(
                    "file",
                    new Upload("runde.csv", "text/csv", ROUND.getBytes(StandardCharsets.UTF_8))));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("runde.csv");
    assertThat(again.select("[name=statedTotal]").val()).isEqualTo("mye");
    assertThat(again.select("#f-setting-year-problem")).isNotEmpty();
    assertThat(adviser.get("/imports").follow("table a").path()).endsWith("/columns");

    Page preview =
        again.submit("form[action$=/columns]", Map.of("setting.year", "2017", "statedTotal", ""));
    assertThat(preview.text()).contains("Alle de 2 radene kan hentes inn");
  }

  @Test
  void whatIsMissingBesideTheFileIsAskedForOnTheNextPage() {
    Page columns =
        adviser
            .get("/imports/new?kind=test-rounds")
            .submit(
                "form[action=/imports]",
                Map.of("statedTotal", "750 000"),
                Map.of(
                    "file",
                    new Upload("runde.csv", "text/csv", ROUND.getBytes(StandardCharsets.UTF_8))));
    assertThat(columns.path()).endsWith("/columns");
    assertThat(columns.select("[name=statedTotal]").val()).isEqualTo("750000");
    assertThat(columns.submit("form[action$=/columns]").select("#f-setting-year-problem").text())
        .isNotEmpty();
    assertThat(columns.submit("form[action$=/columns]", Map.of("setting.year", "2017")).text())
        .contains("Alle de 2 radene kan hentes inn");
  }

  @Test
  void whatSaysSomethingAboutTheListIsPassedByWithAWord() {
    Page preview = upload(ROUND + "Antall: 2\nUtarbeidet av oss;;\n", "");

    assertThat(preview.text())
        .contains("Alle de 2 radene", "Radene 4, 5 er ikke tatt med", "Antall: 2");
  }

  @Test
  void bringsNothingInWhenItBreaksOnTheWay() {
    Page preview = upload(ROUND, "");
    rounds.broken = true;

    assertThat(preview.submit("form[action$=/completion]").status()).isEqualTo(409);
    assertThat(adviser.get(preview.path()).text()).contains("Alle de 2 radene");
  }

  @Test
  void asksWhichColumnIsWhichWhenItDoesNotRecogniseThem() {
    Page columns = upload("A;B;C\nSkole;Tavle;100\n", "");
    assertThat(columns.path()).endsWith("/columns");

    Page again = columns.submit("form[action$=/columns]", Map.of("column.unit", "0"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.select("#f-column-unit option[selected]").val()).isEqualTo("0");

    Page preview =
        again.submit("form[action$=/columns]", Map.of("column.project", "1", "column.amount", "2"));
    assertThat(preview.text()).contains("Raden kan hentes inn", "Tavle");
  }

  @Test
  void aColumnIsOneThingOnly() {
    Page columns = upload("A;B;C\nSkole;Tavle;100\n", "");
    Page again =
        columns.submit(
            "form[action$=/columns]",
            Map.of("column.unit", "0", "column.project", "0", "column.amount", "99"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("Kolonnen er valgt til noe annet også");
  }

  @Test
  void keepsAPendingImportUntilItIsAbandoned() {
    Page preview = upload(ROUND, "");
    assertThat(adviser.get("/imports").text()).contains("Påbegynt");

    Page list = adviser.get("/imports").follow("table a").submit("form[action$=/abandonment]");

    assertThat(list.text()).contains("forkastet").doesNotContain("Påbegynt");
    assertThat(adviser.post(preview.path() + "/completion", Map.of()).status()).isEqualTo(409);
    assertThat(
            db.sql("select cardinality(cells) from imports.import where id = :id::uuid")
                .param("id", preview.path().replace("/imports/", ""))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void abandonsTheEldestWhenMoreThanAFewOfOnesOwnWait() {
    Page first = upload("eldst.csv", ROUND.getBytes(StandardCharsets.UTF_8), "");
    for (int i = 0; i < 4; i++) upload(ROUND, "");
    assertThat(adviser.get("/imports").text()).contains("eldst.csv");
    upload(ROUND, "");

    Page list = adviser.get("/imports");
    assertThat(list.text()).doesNotContain("eldst.csv");
    assertThat(list.select("tbody tr:contains(Påbegynt)")).hasSize(5);
    assertThat(first.submit("form[action$=/completion]").text())
        .contains("allerede hentet inn eller forkastet");
    assertThat(rounds.seen).isEmpty();
  }

  @Test
  void comesInOnceThoughTheButtonIsPressedTwice() {
    Page preview = upload(ROUND, "");
    Page first = preview.submit("form[action$=/completion]");

    Page second = preview.submit("form[action$=/completion]");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(rounds.seen).hasSize(1);
  }

  @Test
  void saysInWordsWhyAFileCanNotBeReadAndKeepsTheRest() {
    Page page = upload("runde.xlsx", "no".getBytes(StandardCharsets.UTF_8), "750 000");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("noe annet enn navnet sier");
    assertThat(journalled("files.journal.refused")).isEqualTo(1);
    assertThat(page.select("[name=statedTotal]").val()).isEqualTo("750 000");
    assertThat(page.select("[name='setting.year']").val()).isEqualTo("2017");
  }

  @Test
  void asksForTheFileAndTheSettings() {
    Page page =
        adviser.post("/imports", Map.of("kind", "test-rounds", "statedTotal", "mye"), Map.of());

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.select(".ds-error-summary a"))
        .extracting(link -> link.attr("href"))
        .containsExactly("#f-setting-year", "#f-statedTotal", "#f-file");
  }

  @Test
  void callsAnEmptyFileEmptyAndNoFileNone() {
    for (String name : List.of("runde.csv", "runde.xlsx", "runde.pdf")) {
      assertThat(upload(name, new byte[0], "").select("#f-file-problem").text())
          .as(name)
          .isEqualTo("Filen er tom. Velg en annen.");
    }
    assertThat(upload("", new byte[0], "").select("#f-file-problem").text())
        .isEqualTo("Velg en fil.");
  }

  @Test
  void saysHowItReadTheFileAndReadsItAsThePersonSaysInstead() {
    Page preview = upload("Runden 2025;\n\n" + ROUND, "");
    assertThat(preview.text())
        .contains("Overskriftene står i rad 3", "Semikolon mellom kolonnene", "UTF-8");

    Page columns = preview.submit("form[action$=/reading]", Map.of("header", "4"));
    assertThat(columns.path()).endsWith("/columns");
    assertThat(columns.text()).contains("Overskriftene står i rad 4", "Ungdom og fritid");

    Page again = columns.submit("form[action$=/reading]", Map.of("header", ""));
    assertThat(again.text()).contains("Alle de 2 radene kan hentes inn");
  }

  @Test
  void keepsTheChoiceWhereTheFileCanNotBeReadAsThePersonSays() {
    Page preview = upload(ROUND, "");

    Page again = preview.submit("form[action$=/reading]", Map.of("encoding", "UTF-16LE"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.select("#f-separator-problem").text()).contains("ingen rader under");
    assertThat(again.select("#f-encoding option[selected]").val()).isEqualTo("UTF-16LE");
    assertThat(adviser.get(preview.path()).text()).contains("Alle de 2 radene");
  }

  @Test
  void leavesHiddenRowsOutUntilTheyAreChosen() throws IOException {
    byte[] list =
        Files.readAllBytes(Path.of("src/test/resources/cases/imports/x09-hidden-rows.xlsx"));
    Page preview = upload("runde.xlsx", list, "");
    assertThat(preview.text())
        .contains("Én rad som er skjult i filen, er ikke tatt med", "Alle de 2 radene");
    assertThat(preview.select("tbody").text()).doesNotContain("drone");

    Page all = preview.submit("form[action$=/reading]", Map.of("hidden", "on"));
    assertThat(all.text()).contains("er tatt med", "Alle de 3 radene");
    assertThat(all.select("tbody").text()).contains("drone");
    assertThat(all.submit("form[action$=/reading]", Map.of("hidden", "")).text())
        .contains("Alle de 2 radene");
  }

  @Test
  void leavesTotalsOutAndSaysWhatTheyStateUntilTheyAreChosen() {
    Page preview = upload(ROUND + "Sum;;740 000\n", "");
    assertThat(preview.text())
        .contains("Rad 4 er en sum", "Den sier 740 000 kr, men radene over blir 750 000 kr")
        .contains("Alle de 2 radene");

    Page all = preview.submit("form[action$=/reading]", Map.of("totals", "on"));
    assertThat(all.text()).contains("Alle de 3 radene");
  }

  @Test
  void saysWhichColumnsItDoesNotTake() {
    assertThat(upload("Enhet;Prosjekt;Beløp;Kontakt\nSkole;Tavle;100;Kari\n", "").text())
        .contains("Kolonnen vi ikke tar med: Kontakt");
  }

  @Test
  void asksWhichOfTwoAmountsWasAwardedAndReadsThemAsThePersonSays() {
    Page said = upload("Enhet;Prosjekt;Søkt;Innvilget beløp (i tusen kr)\nA;B;500;120\n", "");
    assertThat(said.text()).contains("120 000 kr", "Kolonnen vi ikke tar med: Søkt");

    Page columns = upload("Enhet;Prosjekt;Beløp;Innvilget beløp (i tusen kr)\nA;B;500;120\n", "");
    assertThat(columns.text()).contains("Flere kolonner kan være", "Beløp, Innvilget beløp");
    assertThat(columns.select("#f-column-amount option[selected]")).isEmpty();

    Page preview =
        columns.submit("form[action$=/columns]", Map.of("column.amount", "3", "unit", "THOUSANDS"));
    assertThat(preview.text()).contains("120 000 kr", "tusen kroner");
  }

  @Test
  void theSameListIsNotBroughtInTwiceHoweverItWasSaved() {
    upload(ROUND, "").submit("form[action$=/completion]");

    Page other =
        upload(
            "Runden\n\nProsjekt,Enhet,Beløp\n"
                + "Hvordan møte de eldre sine middagsbehov,Storkjøkkenet,250000.00\n"
                + "Spillverket,Ungdom og fritid,NOK 500 000\n",
            "");
    assertThat(other.text()).contains("Den samme listen er hentet inn før: «runde.csv»");
    assertThat(other.select("form[action$=/completion]")).isEmpty();
    assertThat(adviser.post(other.path() + "/completion", Map.of()).status()).isEqualTo(409);

    Page longer = upload(ROUND + "Ny;Rad;1\n", "");
    assertThat(longer.select("tbody tr:nth-child(1)").text()).contains("hentet inn før");
    assertThat(longer.select("tbody tr:nth-child(3)").text()).doesNotContain("hentet inn før");
    assertThat(longer.select("form[action$=/completion]")).isNotEmpty();
  }

  @Test
  void anImportIsTakenBackOnceAndByThoseWhoMayDoThatKind() {
    Page done = upload(ROUND, "").submit("form[action$=/completion]");
    String taking = done.select("form[action$=/taking-back]").attr("action");
    Visitor another = visitors.of(cast.employee("second", null, Role.ADVISER).id());
    assertThat(visitors.of(cast.administrator.id()).post(taking, Map.of()).status()).isEqualTo(404);

    Page list = another.get("/imports").submit("form[action$=/taking-back]");

    assertThat(list.text()).contains("er tatt tilbake", "Tatt tilbake");
    assertThat(list.select("form[action$=/taking-back]")).isEmpty();
    assertThat(rounds.takenBack).containsExactly(Rounds.MADE);
    assertThat(adviser.post(taking, Map.of()).status()).isEqualTo(409);
    assertThat(rounds.takenBack).hasSize(1);
    assertThat(upload(ROUND, "").select("form[action$=/completion]")).isNotEmpty();
  }

  @Test
  void isForThoseWhoMayDoThatKind() {
    Page preview = upload(ROUND, "");

    assertThat(visitors.of(cast.applicant.id()).get("/imports").status()).isEqualTo(403);
    assertThat(visitors.of(cast.applicant.id()).get("/imports/new?kind=test-rounds").status())
        .isEqualTo(403);
    assertThat(visitors.of(cast.administrator.id()).get("/imports/new?kind=test-rounds").status())
        .isEqualTo(404);
    assertThat(visitors.of(cast.administrator.id()).get(preview.path()).status()).isEqualTo(404);
    assertThat(adviser.get("/imports/new?kind=other").status()).isEqualTo(404);
  }

  @Test
  void showsManyRowsPageByPage() {
    var rows = new StringBuilder("Enhet;Prosjekt;Beløp\n");
    for (int i = 1; i <= 450; i++) rows.append("Enhet;Prosjekt ").append(i).append(";100\n");
    Page preview = upload(rows.toString(), "");

    assertThat(preview.select("tbody tr")).hasSize(200);
    assertThat(adviser.get(preview.path() + "?page=3").select("tbody tr")).hasSize(50);
    assertThat(adviser.get(preview.path() + "?page=99999").select("tbody tr")).hasSize(50);
  }

  private Page upload(String content, String statedTotal) {
    return upload("runde.csv", content.getBytes(StandardCharsets.UTF_8), statedTotal);
  }

  private Page upload(String name, byte[] content, String statedTotal) {
    return adviser
        .get("/imports/new?kind=test-rounds")
        .submit(
            "form[action=/imports]",
            Map.of("setting.year", "2017", "statedTotal", statedTotal),
            Map.of("file", new Upload(name, "text/csv", content)));
  }

  private int journalled(String event) {
    return db.sql("select count(*) from journal.entry where organisation_id = :o and event = :e")
        .param("o", cast.organisationId())
        .param("e", event)
        .query(Integer.class)
        .single();
  }

  /** An import whose rows go nowhere, to try the way there. */
  @TestConfiguration
  static class Rounds implements ImportKind {
    static final UUID MADE = UUID.randomUUID();
    final List<UUID> takenBack = new CopyOnWriteArrayList<>();
    final List<ImportSheet> seen = new CopyOnWriteArrayList<>();
    volatile boolean broken;

    @Override
    public String name() {
      return "test-rounds";
    }

    @Override
    public String label() {
      return "imports.statedTotal";
    }

    @Override
    public boolean allows(Viewer viewer) {
      return viewer.has(Role.ADVISER);
    }

    @Override
    public List<Column> columns() {
      return List.of(
          Column.required("unit", "imports.file", "Enhet"),
          Column.required("project", "imports.kind", "Prosjekt"),
          Column.amount("amount", "imports.sum", "Innvilget beløp", "Beløp"));
    }

    @Override
    public List<Setting> settings(Viewer viewer) {
      return List.of(Setting.text("year", "imports.by", true));
    }

    @Override
    public List<Fault> check(ImportSheet sheet, Viewer viewer) {
      var faults = new ArrayList<Fault>();
      sheet.rows().stream()
          .filter(row -> row.money("amount").isEmpty())
          .forEach(row -> faults.add(Fault.in(row, "ui.problem.money")));
      return faults;
    }

    @Override
    public Result apply(ImportSheet sheet, Viewer viewer) {
      if (broken) throw new Refused("imports.refused.over");
      seen.add(sheet);
      return new Result("/imports", MADE);
    }

    @Override
    public boolean adds() {
      return true;
    }

    @Override
    public void takeBack(UUID made, Viewer viewer) {
      takenBack.add(made);
    }
  }

  @Test
  void whatAnotherAdviserHasBegunIsNotListed() {
    upload(ROUND, "");
    Visitor another = visitors.of(cast.employee("second", null, Role.ADVISER).id());
    assertThat(another.get("/imports").text()).doesNotContain("runde.csv");
  }
}
