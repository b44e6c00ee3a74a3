package no.dugnad.workshops.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.halls.Workshops;
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
  @Autowired private WorkshopLog log;

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
    Board board = log.board(workshop.id());
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
    List<Step> steps = log.board(workshop.id()).steps();
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
  void anHourThatIsSkippedOrComesTwiceIsNoStart() {
    for (String night : List.of("2026-03-29", "2026-10-25")) {
      Page again = form().submit(FORM, Map.of("starts.date", night, "starts.time", "02:30"));
      assertThat(again.status()).isEqualTo(422);
      assertThat(again.select("[name=starts.time]").val()).isEqualTo("02:30");
      assertThat(again.text()).contains("Velg et klokkeslett før 02.00 eller fra 03.00");
    }
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
  void anAgendaIsKeptSharedAndBegunFrom() {
    form().submit(FORM, Map.of("steps", List.of("today", "causes"), "minutes.today", "25"));
    String code = workshops.listOn(challenge).getFirst().code();
    Page keep = adviser.get("/w/" + code + "/template");
    assertThat(keep.submit("form[action$=/template]", Map.of("title", " ")).status())
        .isEqualTo(422);
    Page kept = keep.submit("form[action$=/template]", Map.of("title", "Kort dugnad"));
    assertThat(kept.text()).contains("Kort dugnad", "2 steg, 40 minutter", "bare for deg");

    Visitor colleague = visitors.of(cast.employee("second", null, Role.ADVISER).id());
    assertThat(colleague.get("/agenda-templates").text()).doesNotContain("Kort dugnad");
    Page shared = kept.submit("form[action$=/sharing]");
    assertThat(shared.text()).contains("din, delt med virksomheten");
    Page theirs = colleague.get("/agenda-templates");
    assertThat(theirs.text()).contains("Kort dugnad", "delt av adviser");
    assertThat(theirs.select("form[action$=/removal]")).isEmpty();

    Page setup = colleague.get("/challenges/" + challenge + "/workshops/new");
    String template =
        setup.select("select[name=template] option").stream()
            .filter(option -> option.text().equals("Kort dugnad"))
            .findFirst()
            .orElseThrow()
            .val();
    String begin = "/challenges/" + challenge + "/workshops/new?template=" + template;
    colleague.get(begin).submit(FORM, Map.of("title", "Fra malen"));
    Workshop begun =
        workshops.listOn(challenge).stream()
            .filter(workshop -> workshop.title().equals("Fra malen"))
            .findFirst()
            .orElseThrow();
    assertThat(log.board(begun.id()).steps())
        .extracting(Step::id, Step::minutes)
        .containsExactly(tuple("today", 25), tuple("causes", 15));

    Visitor foreign = visitors.of(casts.getObject().adviser.id());
    assertThat(foreign.get("/agenda-templates").text()).doesNotContain("Kort dugnad");
    assertThat(colleague.post("/agenda-templates/" + template + "/removal", Map.of()).status())
        .isEqualTo(409);
    assertThat(shared.submit("form[action$=/sharing]").text()).contains("bare for deg");
    assertThat(colleague.get(begin).status()).isEqualTo(404);
    adviser.get("/agenda-templates").submit("form[action$=/removal]");
    assertThat(adviser.get(begin).status()).isEqualTo(404);
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

  @Test
  void aMarketDialogueNeedsNoChallenge() {
    Page list = adviser.get("/workshops");
    assertThat(list.text()).contains("Ingen hjernedugnad er laget ennå");
    Page blank = list.follow("a[href=/workshops/new]");
    String template =
        blank.select("option").stream()
            .filter(option -> option.text().equals("Markedsdialog"))
            .findFirst()
            .orElseThrow()
            .val();
    blank
        .submit("form.filters", Map.of("template", template))
        .submit(FORM, Map.of("places", "170"))
        .submit("form[action$=/closing]");

    Workshop workshop = workshops.findByCode(code(adviser.get("/workshops"))).orElseThrow();
    assertThat(workshop.title()).isEqualTo("Markedsdialog");
    assertThat(workshop.challengeId()).isNull();
    assertThat(log.board(workshop.id()).opened().places()).isEqualTo(170);
    Page result = adviser.get("/workshops").follow("a[href$=/result]");
    assertThat(result.status()).isEqualTo(200);
    assertThat(result.text()).contains("Markedsdialog");
  }

  private static String code(Page list) {
    return list.select("a[href$=/console]").attr("href").split("/")[2];
  }

  @Test
  void eachOfOurTemplatesCanBeUsedAsItIs() {
    for (String template :
        adviser.get("/workshops/new").select("select[name=template] option").eachAttr("value")) {
      Page console =
          adviser.get("/workshops/new?template=" + template).submit("form.stack", Map.of());
      assertThat(console.path()).endsWith("/console");
    }
    assertThat(adviser.get("/workshops").select("a[href$=/console]")).hasSize(3);
  }

  @Test
  void theListHasOnlyTheOrganisationsOwn() {
    form().submit(FORM);
    Visitor foreign = visitors.of(casts.getObject().adviser.id());
    assertThat(foreign.get("/workshops").select("a[href$=/console]")).isEmpty();
    assertThat(visitors.of(cast.applicant.id()).get("/workshops").status()).isEqualTo(403);
  }

  private Page form() {
    return adviser.get("/challenges/" + challenge).follow("a[href$=/workshops/new]");
  }
}
