package no.dugnad.workshops.seats;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.workshops.agenda.DoorState;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.WaitingRoom;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops.Admission;
import no.dugnad.workshops.streams.HostedBoards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people come into a workshop, and who decides it when somebody misuses that. */
@ServerTest
class DoorTest {
  private Halls halls;
  @Autowired private Cast cast;
  @Autowired private TestClock clock;
  @Autowired private WaitingRoom waiting;
  @Autowired private HostedBoards boards;
  @Autowired private ScreenKeys screens;

  private Workshop workshop;
  private String path;

  @BeforeEach
  void open(@Autowired AutowireCapableBeanFactory beans) {
    halls = beans.createBean(Halls.class);
    clock.set(Instant.parse("2026-11-26T09:00:00Z"));
    workshop = halls.open(cast, 100);
    path = "/w/" + workshop.code();
  }

  @Test
  void fiftyWhoComeWithinAMinuteComeRightIn() {
    for (int i = 0; i < 50; i++) assertThat(halls.join(workshop, "Navn " + i).waits()).isFalse();
    assertThat(door()).isEqualTo(DoorState.OPEN);
  }

  @Test
  void whoComesWithASeatThatNobodyHasIsLookedForOnlyNowAndThen() {
    Visitor stranger = halls.visitors.stranger();
    stranger.keep(SeatCookie.NAME, "nobody");
    stranger.get(path);
    int looking = stranger.get(path).queries();
    int times = 1;
    while (times < 500 && stranger.get(path).queries() == looking) times++;
    assertThat(times).isBetween(10, 499);
  }

  @Test
  void whoTakesAllPlacesAtOnceIsStoppedAndTheOthersWaitUntilTheyAreLetIn() {
    int in = 0;
    for (int i = 0; i < 100; i++) if (!halls.join(workshop, "").waits()) in++;
    assertThat(in).isEqualTo(60);
    Visitor kari = halls.visitors.stranger();
    Page waits = comeIn(kari, "Kari");
    assertThat(waits.text()).contains("Du venter ved døra");
    assertThat(comeIn(kari, "Kari").text()).as("once").contains("Du venter ved døra");
    assertThat(kari.get(path + "/waiting").body()).contains("\"waits\":true");

    Visitor facilitator = halls.visitors.of(cast.adviser.id());
    String here = facilitator.get(path + "/present").body();
    assertThat(here).containsOnlyOnce("Kari");
    UUID id =
        waiting.list(workshop.id()).stream()
            .filter(waiter -> waiter.introduction().name().equals("Kari"))
            .findFirst()
            .orElseThrow()
            .participant();
    assertThat(
            facilitator.post(path + "/admissions", Map.of("participant", id.toString())).status())
        .isEqualTo(204);
    assertThat(kari.get(path + "/waiting").body()).contains("\"waits\":false");
    assertThat(kari.get(path).select("#workshop")).hasSize(1);
    assertThat(waiting.list(workshop.id())).hasSize(40);
  }

  @Test
  void aSlowStreamOfPeopleNeverShutsTheDoor() {
    for (int i = 0; i < 99; i++) {
      clock.advance(Duration.ofSeconds(2));
      assertThat(halls.join(workshop, "").waits()).isFalse();
    }
  }

  @Test
  void whoComesToAFullRoomWaitsAndIsLetInBeyondThePlaces() {
    Workshop small = halls.open(cast, 1);
    halls.join(small, "Kari");
    Admission ola = halls.join(small, "Ola");
    assertThat(ola.waits()).isTrue();
    halls.letIn(small, cast, List.of(ola.participant()));
    assertThat(boards.<Boolean>ask(small.id(), board -> isIn(board, ola))).isTrue();
  }

  @Test
  void whoComesWhileTheLogCannotBeWrittenIsAskedToComeAgain(@Autowired JdbcClient db) {
    Visitor kari = halls.visitors.stranger();
    db.sql("update streams.log set head = head + 1 where workshop_id = :id")
        .param("id", workshop.id())
        .update();
    Page later = comeIn(kari, "Kari");
    assertThat(later.status()).isEqualTo(503);
    assertThat(later.header("Retry-After")).isNotEmpty();
    assertThat(later.text()).contains("Prøv igjen om litt");
    db.sql("update streams.log set head = head - 1 where workshop_id = :id")
        .param("id", workshop.id())
        .update();
    assertThat(comeIn(kari, "Kari").select("#workshop")).hasSize(1);
  }

  @Test
  void whoIsTurnedAwayMeetsTheDoorAgain() {
    halls.facilitate(workshop, cast, new Deed.SetDoor(DoorState.WATCHED));
    Visitor kari = halls.visitors.stranger();
    comeIn(kari, "Kari");
    UUID id = waiting.list(workshop.id()).getFirst().participant();
    halls
        .visitors
        .of(cast.adviser.id())
        .post(path + "/waiting/removal", Map.of("participant", id.toString()));
    assertThat(kari.get(path + "/waiting").body()).contains("\"waits\":false");
    Page again = kari.get(path);
    assertThat(again.select("form[action=" + path + "/join]")).hasSize(1);
    assertThat(again.text()).contains("Fasilitatoren slapp deg ikke inn");
    assertThat(waiting.list(workshop.id())).isEmpty();
    assertThat(halls.visitors.stranger().get(path).text()).doesNotContain("slapp deg ikke inn");
    assertThat(comeIn(kari, "Kari").text()).contains("Du venter ved døra");
    assertThat(waiting.list(workshop.id())).hasSize(1);
  }

  @Test
  void whoWaitsIsToldWhenTheWorkshopIsOver() {
    halls.facilitate(workshop, cast, new Deed.SetDoor(DoorState.WATCHED));
    Visitor kari = halls.visitors.stranger();
    comeIn(kari, "Kari");
    halls.close(workshop, cast);
    eventually(() -> assertThat(kari.get(path + "/waiting").body()).contains("\"waits\":false"));
    assertThat(kari.get(path).text()).contains("Hjernedugnaden er avsluttet");
  }

  @Test
  void onlyAFacilitatorLetsInOrTurnsAway() {
    halls.facilitate(workshop, cast, new Deed.SetDoor(DoorState.WATCHED));
    Visitor kari = halls.visitors.stranger();
    comeIn(kari, "Kari");
    String id = waiting.list(workshop.id()).getFirst().participant().toString();
    for (String deed : List.of("/admissions", "/waiting/removal")) {
      assertThat(kari.post(path + deed, Map.of("participant", id)).path()).isEqualTo("/sign-in");
    }
    assertThat(waiting.list(workshop.id())).hasSize(1);
  }

  @Test
  void aShutDoorLetsNobodyInAndKeepsWhatWasTyped() {
    halls.facilitate(workshop, cast, new Deed.SetDoor(DoorState.SHUT));
    Page page = comeIn(halls.visitors.stranger(), "Kari Nordmann");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("Døra er stengt");
    assertThat(page.select("input[name=name]").val()).isEqualTo("Kari Nordmann");
    assertThat(waiting.list(workshop.id())).isEmpty();
  }

  @Test
  void theWaitingRoomIsBoundedAndWhoHasGoneMakesRoom() {
    halls.facilitate(workshop, cast, new Deed.SetDoor(DoorState.WATCHED));
    for (int i = 0; i < 200; i++) halls.join(workshop, "Navn " + i);
    Visitor kari = halls.visitors.stranger();
    Page full = comeIn(kari, "Kari");
    assertThat(full.status()).isEqualTo(422);
    assertThat(full.text()).contains("for mange som venter");
    clock.advance(Duration.ofMinutes(6));
    assertThat(comeIn(kari, "Kari").text()).contains("Du venter ved døra");
    assertThat(waiting.list(workshop.id())).hasSize(1);
  }

  @Test
  void whoWasShownOutComesBackOnlyByTheFacilitatorAlsoWithAnotherBrowser() {
    Visitor ola = halls.visitors.stranger();
    assertThat(comeIn(ola, "Ola").select("#workshop")).hasSize(1);
    UUID id = boards.ask(workshop.id(), board -> board.present().getFirst().id());
    halls.facilitate(workshop, cast, new Deed.Dismiss(id, true));
    assertThat(ola.get(path).text()).contains("Du er vist ut");
    assertThat(ola.post(path + "/join", Map.of("name", "Ola")).text()).contains("Du er vist ut");
    assertThat(comeIn(halls.visitors.stranger(), "Per").text()).contains("Du venter ved døra");
    assertThat(boards.<Integer>ask(workshop.id(), board -> board.present().size())).isZero();

    halls.facilitate(workshop, cast, new Deed.Dismiss(id, false));
    assertThat(ola.get(path).select("#workshop")).hasSize(1);
    halls.facilitate(workshop, cast, new Deed.SetDoor(DoorState.OPEN));
    assertThat(comeIn(halls.visitors.stranger(), "Per").select("#workshop")).hasSize(1);
  }

  @Test
  void thoseWhoHaveGoneAndDoneNothingAreShownOutTogether() {
    var writer = halls.phone(workshop, "Skriver");
    writer.write("causes", "Gammel kjel");
    var looker = halls.phone(workshop, "Ser på");
    Admission gone = halls.join(workshop, "Borte");
    writer.close();
    Visitor facilitator = halls.visitors.of(cast.adviser.id());
    eventually(
        () ->
            assertThat(facilitator.get(path + "/present").body())
                .contains("\"idle\":[\"" + gone.participant() + "\"]"));
    List<UUID> all =
        boards.ask(workshop.id(), board -> board.present().stream().map(Participant::id).toList());
    halls.facilitate(workshop, cast, new Deed.DismissIdle(List.of(gone.participant())));
    assertThat(boards.<Boolean>ask(workshop.id(), board -> isIn(board, gone))).isFalse();
    halls.facilitate(workshop, cast, new Deed.DismissIdle(all));
    assertThat(boards.<Integer>ask(workshop.id(), board -> board.present().size()))
        .as("who has written stays, whatever is asked")
        .isEqualTo(1);
    looker.close();
  }

  @Test
  void theKeyOfTheScreenEndsAfterTwoDaysWithTheWorkshopAndWhenAFacilitatorSaysSo() {
    Visitor wall = halls.visitors.stranger();
    String key = screens.give(workshop);
    assertThat(isShown(wall, workshop, key)).isTrue();
    assertThat(isShown(wall, workshop, key.substring(0, key.length() - 1))).isFalse();
    assertThat(isShown(wall, workshop, "9" + key)).as("good for longer").isFalse();
    assertThat(isShown(wall, halls.open(cast), key)).as("another workshop").isFalse();
    clock.advance(Duration.ofHours(49));
    assertThat(isShown(wall, workshop, key)).as("two days later").isFalse();

    String next = screens.give(workshop);
    assertThat(isShown(wall, workshop, next)).isTrue();
    Page console = halls.visitors.of(cast.adviser.id()).get(path + "/console");
    console.submit("form[action=" + path + "/screens/ending]");
    eventually(() -> assertThat(isShown(wall, workshop, next)).isFalse());

    String last = screens.give(workshop);
    assertThat(isShown(wall, workshop, last)).isTrue();
    halls.close(workshop, cast);
    eventually(() -> assertThat(isShown(wall, workshop, last)).as("closed").isFalse());
    for (String ended : List.of(last, screens.give(workshop)))
      assertThat(wall.get(path + "/screen?key=" + ended).text())
          .contains("Takk for at dere var med!", workshop.title());
    assertThat(wall.get(path + "/screen?key=" + next).status()).as("changed").isEqualTo(404);
    halls.reopen(workshop, cast);
    eventually(() -> assertThat(isShown(wall, workshop, screens.give(workshop))).isTrue());
    assertThat(isShown(wall, workshop, last)).as("from before it was closed").isFalse();
    Page gone = wall.get(path + "/screen?key=" + last);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.text())
        .contains("viser ikke rommet lenger", "trykk på «Storskjerm»")
        .doesNotContain(workshop.title());
    assertThat(wall.get("/w/FEIL99/screen?key=1.x").text()).isEqualTo(gone.text());
  }

  @Test
  void aCodeThatIsWrongStaysInItsField() {
    for (String way : List.of("/w?code=FEIL99", "/w/FEIL99"))
      assertThat(halls.visitors.stranger().get(way).select("#f-code").val()).isEqualTo("FEIL99");
  }

  private static boolean isShown(Visitor wall, Workshop workshop, String key) {
    return !wall.get("/w/" + workshop.code() + "/screen?key=" + key).select("#workshop").isEmpty();
  }

  private DoorState door() {
    return boards.ask(workshop.id(), Board::door);
  }

  private static boolean isIn(Board board, Admission one) {
    return board.findParticipant(one.participant()).filter(p -> !p.removed()).isPresent();
  }

  /** As a person does it: by the form, if there is one. */
  private Page comeIn(Visitor visitor, String name) {
    Page door = visitor.get(path);
    String form = "form[action=" + path + "/join]";
    return door.select(form).isEmpty() ? door : door.submit(form, Map.of("name", name));
  }
}
