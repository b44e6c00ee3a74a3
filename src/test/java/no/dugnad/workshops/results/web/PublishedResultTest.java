package no.dugnad.workshops.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.HostedBoards;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A needs description on its way from the log to all who read. */
@ServerTest
class PublishedResultTest {
  @Autowired private Cast cast;
  @Autowired private Visitors visitors;
  @Autowired private Challenges challenges;
  private Theatre theatre;
  private UUID challenge;
  private Workshop workshop;
  private String path;
  private Visitor adviser;

  @BeforeEach
  void play(
      @Autowired Workshops workshops, @Autowired WorkshopLog log, @Autowired HostedBoards boards) {
    theatre = new Theatre(workshops, log, boards);
    challenge =
        challenges.add(
            cast.organisationId(),
            new ChallengeText("Kulde", "Elevene", "Det trekker", "Etaten", "Post", "nb"),
            cast.viewer(cast.adviser).actor());
    workshop = theatre.playToTheEnd(cast, challenge);
    path = "/workshops/" + workshop.id() + "/result";
    adviser = visitors.of(cast.adviser.id());
  }

  private Page draft() {
    return adviser.post(path + "/draft", Map.of());
  }

  private Page write(String part, String text) {
    String revision = adviser.get(path + "/text").select("[name=r." + part + "]").val();
    return adviser.htmx(path + "/passages/" + part, Map.of(part, text, "r." + part, revision));
  }

  private void publish() {
    challenges.publish(challenge, cast.viewer(cast.adviser));
    draft();
    write("need.1", "Elevene fryser når de skal lære");
    adviser.post(path + "/approval", Map.of());
    adviser.post(path + "/publication", Map.of());
  }

  @Test
  void aDraftIsMadeWhenTheWorkshopIsOver() {
    Workshop going = theatre.play(cast, challenge);

    Page refused = adviser.post("/workshops/" + going.id() + "/result/draft", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Avslutt hjernedugnaden først");
    assertThat(draft().select("textarea[name=need.1]").text())
        .isEqualTo("Det er kaldt i klasserommet");
    assertThat(draft().status()).as("a second").isEqualTo(409);
  }

  @Test
  void aPassageIsWordedAnewAndStillLeadsToItsNotes() {
    draft();
    Page saved = write("need.1", "Elevene fryser når de skal lære");

    assertThat(saved.text()).contains("Lagret kl.", cast.adviser.name());
    Page page = adviser.get(path);
    assertThat(page.select("#need-1 h4").text()).isEqualTo("Elevene fryser når de skal lære");
    assertThat(page.select("#need-1 q").first().text()).isEqualTo("Det er kaldt i klasserommet");
    assertThat(page.select("#need-1 a[href=#note-1], #need-1 a[href=#note-2]")).hasSize(2);
    assertThat(page.select("#need-1").text()).contains("36 prikker");
  }

  @Test
  void whatIsWordedByHandStaysWhenTheRestIsDrawnAgain() {
    draft();
    write("need.1", "Elevene fryser når de skal lære");
    theatre.facilitate(
        cast, workshop, new Deed.Edit(theatre.played().dark, "Det er helt mørkt på loftet"));
    theatre.facilitate(
        cast, workshop, new Deed.Edit(theatre.played().cold, "Det er iskaldt i rommet"));
    adviser.post(path + "/redrawing", Map.of());

    Page page = adviser.get(path);
    assertThat(page.select("#need-1 h4").text()).isEqualTo("Elevene fryser når de skal lære");
    assertThat(page.select("#need-1 q").first().text()).isEqualTo("Det er iskaldt i rommet");
    assertThat(page.select("#need-3 h4").text()).isEqualTo("Det er helt mørkt på loftet");
  }

  @Test
  void twoWhoWordOnePassageSeeBothTexts() {
    draft();
    write("introduction", "Den første teksten");
    Map<String, String> late = Map.of("introduction", "Den andre teksten", "r.introduction", "0");

    Page clash = adviser.htmx(path + "/passages/introduction", late);
    assertThat(clash.text())
        .contains("Den første teksten", "Den andre teksten", "i et annet vindu");
    assertThat(adviser.get(path).text()).contains("Den første").doesNotContain("Den andre");
    Page again = adviser.post(path + "/text", late);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.select("textarea[name=introduction]").text()).isEqualTo("Den andre teksten");

    again.submit("form[data-sheet]");
    assertThat(adviser.get(path).text()).contains("Den andre").doesNotContain("Den første");
  }

  @Test
  void aFacilitatorOverrulesWhatSoundsLikeASolutionAndItHolds() {
    draft();
    assertThat(adviser.get(path).select("#need-10")).isEmpty();
    adviser.post(path + "/sorting", Map.of("found", "10"));
    adviser.post(path + "/redrawing", Map.of());
    assertThat(adviser.get(path).select("#need-10 h4").text())
        .isEqualTo("Vi trenger en app for feil");
    adviser.post(path + "/sorting", Map.of("solution", "3"));
    Page page = adviser.get(path);
    assertThat(page.select("#need-3")).isEmpty();
    assertThat(page.select("section[aria-labelledby=solutions]").text())
        .contains("Det er mørkt på loftet", "Innføre sensorer");
  }

  @Test
  void whatIsApprovedStaysWhateverIsUndoneLater() {
    draft();
    adviser.post(path + "/approval", Map.of());
    theatre.facilitate(cast, workshop, new Deed.Hide(theatre.played().dark, true));

    assertThat(adviser.get(path).text()).contains("Det er mørkt på loftet");
    assertThat(write("introduction", "For sent").text()).contains("Trekk den tilbake");
    assertThat(adviser.post(path + "/redrawing", Map.of()).status()).isEqualTo(409);
    assertThat(adviser.post(path + "/sorting", Map.of("solution", "3")).status()).isEqualTo(409);
    assertThat(adviser.get(path).text()).contains("Det er mørkt på loftet");
  }

  @Test
  void allReadWhatIsPublishedOnTheChallengeUntilItIsWithdrawn() {
    Visitor stranger = visitors.stranger();
    challenges.publish(challenge, cast.viewer(cast.adviser));
    draft();
    assertThat(stranger.get(path).path()).as("a draft").isEqualTo("/sign-in");
    adviser.post(path + "/approval", Map.of());
    assertThat(stranger.get(path).path()).as("approved only").isEqualTo("/sign-in");
    adviser.post(path + "/publication", Map.of());

    assertThat(stranger.get("/challenges/" + challenge).select("a[href=" + path + "]")).hasSize(1);
    Page read = stranger.get(path);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.text())
        .contains("Det er kaldt i klasserommet", "Bruker 3")
        .doesNotContain("Bruker 4", "Vaktmesteren", cast.adviser.name());
    assertThat(read.select("main form, .timeline")).isEmpty();
    assertThat(stranger.get(path + "/text").path()).isEqualTo("/sign-in");

    adviser.post(path + "/withdrawal", Map.of("why", "Et navn sto i teksten"));
    assertThat(stranger.get(path).path()).isEqualTo("/sign-in");
    assertThat(stranger.get("/challenges/" + challenge).text()).doesNotContain("Det er kaldt");
    assertThat(adviser.get(path).text()).contains("Et navn sto i teksten");
    assertThat(write("introduction", "Uten navnet").text()).contains("Lagret");
  }

  @Test
  void itIsPublishedOnAChallengeThatAllRead() {
    draft();
    adviser.post(path + "/approval", Map.of());

    Page draft = adviser.get(path);
    assertThat(draft.select("form[action$=/publication]")).as("a dead end").isEmpty();
    assertThat(draft.text()).contains("Publiser utfordringen først");
    assertThat(draft.select("main a[href=/challenges/" + challenge + "]")).hasSize(1);
    Page refused = adviser.post(path + "/publication", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    challenges.publish(challenge, cast.viewer(cast.adviser));
    assertThat(adviser.get(path).select("form[action$=/publication]")).hasSize(1);
    assertThat(adviser.post(path + "/publication", Map.of()).text()).contains("Publisert");
    challenges.withdraw(challenge, cast.viewer(cast.adviser));
    assertThat(visitors.stranger().get(path).path()).isEqualTo("/sign-in");
    assertThat(visitors.of(cast.applicant.id()).get(path).status()).isEqualTo(404);
  }

  @Test
  void whoTookPartFindsTheResultWhereTheyWereWhenItIsPublished(@Autowired Workshops workshops) {
    Visitor kari = visitors.stranger();
    String room = "/w/" + workshop.code();
    kari.get(room).submit("form[action=" + room + "/join]");
    workshops.close(workshop.id(), cast.viewer(cast.adviser));
    for (Visitor visitor : List.of(kari, visitors.stranger())) {
      assertThat(visitor.get(room).text()).contains("Resultatet er ikke publisert ennå");
    }
    publish();
    for (Visitor visitor : List.of(kari, visitors.stranger())) {
      assertThat(visitor.get(room).select("main a[href=" + path + "]")).hasSize(1);
    }
    adviser.post(path + "/withdrawal", Map.of("why", "Et navn sto i teksten"));
    assertThat(kari.get(room).select("a[href=" + path + "]")).isEmpty();
  }

  @Test
  void itIsFoundByItsWordsWhileAllMayReadIt() {
    draft();
    write("need.1", "Elevene fryser når de skal lære");
    assertThat(found(adviser)).as("a draft").doesNotContain(path);
    adviser.post(path + "/approval", Map.of());
    assertThat(found(adviser)).contains(path);
    assertThat(found(visitors.stranger())).doesNotContain(path);

    challenges.publish(challenge, cast.viewer(cast.adviser));
    adviser.post(path + "/publication", Map.of());
    assertThat(found(visitors.stranger())).contains(path);
    challenges.withdraw(challenge, cast.viewer(cast.adviser));
    assertThat(found(visitors.stranger())).as("its challenge is gone").doesNotContain(path);
  }

  private static List<String> found(Visitor visitor) {
    return visitor
        .get("/search?kind=results&q=elevene+frys+l%C3%A6re")
        .select(".hits a")
        .eachAttr("href");
  }

  @Test
  void everyFileSaysWhatWasPublishedAndNobodysSecrets() throws IOException {
    publish();
    Visitor stranger = visitors.stranger();

    String json = stranger.get(path + ".json").body();
    assertThat(json).contains("Elevene fryser når de skal lære", "\"sources\":[1]");
    assertThat(stranger.get(path + ".csv").body()).contains("Det er kaldt i klasserommet");
    assertThat(stranger.get(path + ".pdf").bytes()).startsWith("%PDF".getBytes());
    byte[] docx = stranger.get(path + ".docx").bytes();
    try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(word.getParagraphs())
          .filteredOn(paragraph -> "Heading4".equals(paragraph.getStyle()))
          .extracting(XWPFParagraph::getText)
          .contains("Elevene fryser når de skal lære", "Det er mørkt på loftet");
      assertThat(word.getTables().getFirst().getText()).contains("Det er kaldt i klasserommet");
    }
    for (var person : theatre.board(workshop).participants()) {
      for (String ending : new String[] {"", ".json", ".csv"}) {
        assertThat(stranger.get(path + ending).body())
            .doesNotContain(person.tokenHash(), person.id().toString());
      }
    }
  }
}
