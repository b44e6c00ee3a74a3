package no.dugnad.workshops.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.boards.BoardRooms;
import no.dugnad.workshops.boards.Workshop;
import no.dugnad.workshops.boards.Workshops;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ResultPagesTest {
  @Autowired private Cast cast;
  private Theatre theatre;
  @Autowired private ObjectProvider<Cast> casts;
  @Autowired private Visitors visitors;
  @Autowired private Challenges challenges;

  @BeforeEach
  void open(@Autowired Workshops workshops, @Autowired BoardRooms rooms) {
    theatre = new Theatre(workshops, rooms);
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
  void onlyItsOwnAdvisersFindIt() {
    Workshop workshop = theatre.play(cast, null);
    String path = path(workshop);

    assertThat(visitors.of(cast.applicant.id()).get(path).status()).isEqualTo(404);
    Cast others = casts.getObject();
    assertThat(visitors.of(others.adviser.id()).get(path).status()).isEqualTo(404);
    assertThat(visitors.stranger().get(path).path()).isEqualTo("/sign-in");
    assertThat(visitors.of(cast.adviser.id()).get("/workshops/" + UUID.randomUUID() + "/result"))
        .extracting(Page::status)
        .isEqualTo(404);
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
