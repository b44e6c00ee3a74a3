package no.dugnad.workshops.live.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import no.dugnad.workshops.boards.Workshop;
import no.dugnad.workshops.boards.Workshops;
import no.dugnad.workshops.log.Board;
import no.dugnad.workshops.log.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SetupPagesTest {
  private static final String FORM = "form[action$=/workshops]";

  @Autowired private Cast cast;
  @Autowired private ObjectProvider<Cast> casts;
  @Autowired private Visitors visitors;
  @Autowired private Challenges challenges;
  @Autowired private Workshops workshops;

  private UUID challenge;
  private Visitor adviser;

  @BeforeEach
  void aChallenge() {
    challenge =
        challenges.add(
            cast.organisationId(),
            new ChallengeText("Kalde bygg", "De som bor der", "Kaldt", "Eiendom", "", "nb"),
            cast.viewer(cast.adviser).actor());
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void aWorkshopIsSetUpFromTheTemplateWithoutTypingAnything() {
    Page console = form().submit(FORM);

    Workshop workshop = workshops.listOn(challenge).getFirst();
    assertThat(console.path()).isEqualTo("/w/" + workshop.code() + "/console");
    assertThat(console.text()).contains("Kalde bygg", workshop.code());
    Board board = workshops.board(workshop.id());
    assertThat(board.steps()).hasSize(11);
    assertThat(board.opened().asks().role()).isTrue();
    assertThat(board.opened().asks().name()).isFalse();
    assertThat(adviser.get("/challenges/" + challenge).text()).contains(workshop.code(), "Åpen");
  }

  @Test
  void stepsAreLeftOutRenamedAndGivenOtherTimes() {
    form()
        .submit(
            FORM,
            Map.of(
                "title", "Vinterbyggene",
                "steps", List.of("today", "causes"),
                "title.today", "Hva fryser vi på?",
                "minutes.today", "25",
                "asks", List.of("name", "organisation"),
                "starts.date", "2026-12-01",
                "starts.time", "09:00",
                "tableSize", "0"));

    Workshop workshop = workshops.listOn(challenge).getFirst();
    List<Step> steps = workshops.board(workshop.id()).steps();
    assertThat(steps).extracting(Step::id).containsExactly("today", "causes");
    assertThat(steps.getFirst().title()).isEqualTo("Hva fryser vi på?");
    assertThat(steps.getFirst().minutes()).isEqualTo(25);
    assertThat(adviser.get("/challenges/" + challenge).text()).contains("1. desember 2026");
  }

  @Test
  void whatCannotBeIsSaidAndNothingTypedIsLost() {
    Page again =
        form()
            .submit(
                FORM,
                Map.of(
                    "title", "",
                    "minutes.today", "mange",
                    "tableSize", "-1",
                    "places", "0",
                    "starts.date", "i morgen"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.select(".ds-error-summary li")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(again.select("input[name=minutes.today]").val()).isEqualTo("mange");
    assertThat(workshops.listOn(challenge)).isEmpty();

    Page none = form().submit(FORM, Map.of("steps", List.of()));
    assertThat(none.text()).contains("Velg minst ett steg");
  }

  @Test
  void thePosterHasTheCodeTheAddressAndWhen() {
    form().submit(FORM, Map.of("starts.date", "2026-12-01", "starts.time", "09:00"));
    Workshop workshop = workshops.listOn(challenge).getFirst();

    Page poster = adviser.get("/w/" + workshop.code() + "/poster");

    assertThat(poster.text()).contains(workshop.code(), "1. desember 2026");
    assertThat(poster.select("svg.poster-qr").attr("aria-label"))
        .matches("QR-kode til http://localhost:\\d+/w/" + workshop.code());
  }

  @Test
  void onlyAdvisersOfTheOrganisationComeIn() {
    form().submit(FORM);
    String code = workshops.listOn(challenge).getFirst().code();
    String setup = "/challenges/" + challenge + "/workshops";
    Visitor foreign = visitors.of(casts.getObject().adviser.id());
    Visitor applicant = visitors.of(cast.applicant.id());
    for (Visitor other : List.of(foreign, applicant)) {
      assertThat(other.get(setup + "/new").status()).isEqualTo(404);
      assertThat(other.post(setup, Map.of()).status()).isEqualTo(404);
      assertThat(other.get("/w/" + code + "/console").status()).isEqualTo(404);
      assertThat(other.get("/w/" + code + "/poster").status()).isEqualTo(404);
      assertThat(other.post("/w/" + code + "/closing", Map.of()).status()).isEqualTo(404);
    }
    assertThat(workshops.listOn(challenge).getFirst().isClosed()).isFalse();
    assertThat(adviser.get("/w/NOSUCH/console").status()).isEqualTo(404);
  }

  @Test
  void aClosedWorkshopIsOpenedAgain() {
    Page console = form().submit(FORM);
    Page closed = console.submit("form[action$=/closing]");
    assertThat(closed.text()).contains("Hjernedugnaden er avsluttet");
    assertThat(workshops.listOn(challenge).getFirst().isClosed()).isTrue();
    closed.submit("form[action$=/reopening]");
    assertThat(workshops.listOn(challenge).getFirst().isClosed()).isFalse();
  }

  private Page form() {
    return adviser.get("/challenges/" + challenge).follow("a[href$=/workshops/new]");
  }
}
