package no.dugnad.workshops.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.documents.Compliance;
import no.dugnad.platform.spreadsheets.TestTables;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.HostedBoards;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ResultPagesTest {
  @Autowired private Cast cast;
  private Theatre theatre;
  @Autowired private ObjectProvider<Cast> casts;
  @Autowired private Visitors visitors;
  @Autowired private Challenges challenges;

  @BeforeEach
  void open(
      @Autowired Workshops workshops, @Autowired WorkshopLog log, @Autowired HostedBoards boards) {
    theatre = new Theatre(workshops, log, boards);
  }

  @Test
  void everyStatementLeadsToItsNote() {
    Page page = result(theatre.play(cast, null));

    assertThat(page.text())
        .contains("Bruker 3", "Ingen eier vedlikeholdet", "36 prikker fra 12 deltakere")
        .contains("=Vi fryser på «A1»")
        .doesNotContain("Bruker 4", "Vaktmesteren", "idiot", "Glem dette");
    assertThat(page.select("a[href^=#note-]")).hasSizeGreaterThan(8);
    for (Element link : page.select("a[href^=#note-]")) {
      assertThat(page.select(link.attr("href"))).as(link.outerHtml()).hasSize(1);
    }
  }

  @Test
  void whatCameAfterTheRoomHadSeenTheVotesIsTold() {
    Workshop workshop = theatre.play(cast, null);
    var late = new Deed.Write(UUID.randomUUID(), "causes", "Sent", null, null, List.of());
    theatre.participate(cast, workshop, late);
    theatre.facilitate(cast, workshop, new Deed.Edit(theatre.played().cold, "Det er kaldt"));
    theatre.facilitate(cast, workshop, new Deed.Hide(theatre.played().dark, true));

    Page page = result(workshop);
    assertThat(page.text())
        .contains("Én lapp kom etter at rommet hadde sett et resultat")
        .contains("Fasilitatorene har endret én lapp", "har skjult eller tatt bort én lapp");
    assertThat(page.select("section[aria-labelledby=room] a").eachAttr("href"))
        .containsExactly("#note-13", "#note-1");
    assertThat(file(workshop, ".pdf").status()).isEqualTo(200);
  }

  @Test
  void aNoteThatIsOneLongWordLeavesRoomForWhatStandsBesideIt() throws Exception {
    Workshop workshop = theatre.play(cast, null);
    theatre.facilitate(cast, workshop, new Deed.Edit(theatre.played().cold, "x".repeat(250)));

    try (PDDocument document = Loader.loadPDF(file(workshop, ".pdf").bytes())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text.lines()).noneMatch(line -> line.strip().equals("S"));
      assertThat(text).containsPattern("Slag.*Steg.*Henger på");
      assertThat(text.lines().filter(line -> line.contains("x")))
          .as("no line runs out over the edge")
          .allMatch(line -> line.chars().filter(c -> c == 'x').count() < 100);
    }
  }

  @Test
  void onlyItsOwnAdvisersFindIt() {
    Workshop workshop = theatre.play(cast, null);
    String path = path(workshop);

    Cast others = casts.getObject();
    var outsiders = List.of(visitors.of(cast.applicant.id()), visitors.of(others.adviser.id()));
    String film = "/workshops/" + workshop.id() + "/film";
    List<String> paths =
        Stream.concat(
                Stream.of("", ".pdf", ".docx", ".csv", ".json", "/text", "/withdrawal")
                    .map(path::concat),
                Stream.of(film, film + ".json"))
            .toList();
    for (var outsider : outsiders) {
      for (String closed : paths) assertThat(outsider.get(closed).status()).isEqualTo(404);
    }
    assertThat(visitors.stranger().get(film + ".json").path()).isEqualTo("/sign-in");
    assertThat(visitors.stranger().get(path).path()).isEqualTo("/sign-in");
    assertThat(visitors.of(cast.adviser.id()).get("/workshops/" + UUID.randomUUID() + "/result"))
        .extracting(Page::status)
        .isEqualTo(404);
  }

  @Test
  void theFilesSayWhatThePageSays() throws Exception {
    Workshop workshop = theatre.play(cast, null);
    Page page = result(workshop);
    List<String> numbers = page.select("tbody tr > td:first-child").eachText();

    var csv = TestTables.read("notes.csv", file(workshop, ".csv").bytes());
    assertThat(csv.rows()).extracting(row -> row.cells().getFirst()).isEqualTo(numbers);
    assertThat(file(workshop, ".csv").body()).contains("Vi fryser").doesNotContain("idiot");

    JsonNode json = JsonMapper.shared().readTree(file(workshop, ".json").bytes());
    assertThat(
            json.path("found")
                .path("statements")
                .valueStream()
                .map(note -> note.path("number").asString()))
        .isEqualTo(numbers);
    assertThat(json.path("found").path("room").path("named")).hasSize(1);
    assertThat(json.toString()).doesNotContain("Bruker 4", "idiot");

    byte[] pdf = file(workshop, ".pdf").bytes();
    assertThat(Compliance.faults(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("36 prikker fra 12 deltakere", "Ingen eier vedlikeholdet", "Bruker 3")
          .doesNotContain("Bruker 4", "idiot");
    }
  }

  @Test
  void aNoteThatLooksLikeAFormulaRunsInNoSpreadsheet() {
    Workshop workshop = theatre.play(cast, null);

    assertThat(file(workshop, ".csv").body()).contains("'=Vi fryser").doesNotContain(";=");
  }

  private Page file(Workshop workshop, String ending) {
    return visitors.of(cast.adviser.id()).get(path(workshop) + ending);
  }

  @Test
  void aWorkshopWithoutNotesSaysSo() {
    assertThat(result(theatre.empty(cast, null)).text()).contains("Det er ingen lapper");
  }

  @Test
  void theChallengeLeadsToWhatWasFoundOutForThoseWhoMaySeeIt() {
    UUID challenge =
        challenges.add(
            cast.organisationId(),
            new ChallengeText("Kulde", "Elevene", "Det trekker", "Etaten", "Post", "nb"),
            cast.viewer(cast.adviser).actor());
    theatre.empty(cast, challenge);
    Workshop played = theatre.play(cast, challenge);
    challenges.publish(challenge, cast.viewer(cast.adviser));

    Page page = visitors.of(cast.adviser.id()).get("/challenges/" + challenge);
    assertThat(page.select("a[href$=/result]").eachAttr("href")).containsExactly(path(played));
    assertThat(visitors.stranger().get("/challenges/" + challenge).select("a[href$=/result]"))
        .isEmpty();
  }

  private Page result(Workshop workshop) {
    return visitors.of(cast.adviser.id()).get(path(workshop));
  }

  private static String path(Workshop workshop) {
    return "/workshops/" + workshop.id() + "/result";
  }
}
