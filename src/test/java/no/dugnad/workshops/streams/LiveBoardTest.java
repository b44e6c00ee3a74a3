package no.dugnad.workshops.streams;

import static no.dugnad.testing.Eventually.eventually;
import static no.dugnad.workshops.streams.Phone.deed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.halls.WorkshopLog.PastDeed;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.halls.Workshops.Admission;
import no.dugnad.workshops.seats.ScreenKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A workshop as those in it meet it: through the server, with bad luck and bad manners. */
@ServerTest
class LiveBoardTest {
  private Halls halls;
  @Autowired private Cast cast;
  @Autowired private Workshops workshops;
  @Autowired private WorkshopLog log;
  @Autowired private HostedBoards boards;
  @Autowired private ScreenKeys screens;
  @Autowired private EventStore events;
  @Autowired private TransactionTemplate transactions;

  private final List<Phone> phones = new ArrayList<>();
  private Workshop workshop;
  private Phone kari;
  private Phone ola;

  @BeforeEach
  void twoAreInTheRoom(@Autowired AutowireCapableBeanFactory beans) {
    halls = beans.createBean(Halls.class);
    workshop = halls.open(cast);
    kari = phone("Kari");
    ola = phone("Ola");
  }

  @AfterEach
  void goHome() {
    phones.forEach(Phone::close);
  }

  private Phone phone(String name) {
    Phone phone = halls.phone(workshop, name);
    phones.add(phone);
    return phone;
  }

  @Test
  void aNoteReachesAllWhoLook() {
    UUID note = kari.write("causes", "Gammel kjel");
    eventually(() -> assertThat(ola.map()).containsKey("note/" + note));
    assertThat(ola.map().get("note/" + note)).contains("\"text\":\"Gammel kjel\"");
  }

  @Test
  void aResendIsNoSecondNote() {
    UUID id = Ids.next();
    String write = deed(id, "write", "note", Ids.next(), "step", "causes", "text", "Én gang");
    long first = kari.send(write).number(id);
    assertThat(kari.send(write, write).number(id)).isEqualTo(first);
    assertThat(written()).isEqualTo(1);
  }

  @Test
  void aDeedIsAnsweredWhenItIsDurableAndNotBefore() {
    var answer = new ArrayList<CompletableFuture<Phone.Reply>>();
    UUID id = Ids.next();
    String write = deed(id, "write", "note", id, "step", "causes", "text", "Venter");
    kari.send();
    transactions.executeWithoutResult(
        _ -> {
          events.lock(workshop.id());
          answer.add(CompletableFuture.supplyAsync(() -> kari.send(write)));
          eventually(() -> assertThat(isWaitedFor()).isTrue());
          assertThat(answer.getFirst()).isNotDone();
        });
    assertThat(answer.getFirst().join().isDone(id)).isTrue();
    assertThat(written()).isEqualTo(1);
  }

  @Autowired private org.springframework.jdbc.core.simple.JdbcClient db;

  private boolean isWaitedFor() {
    return db.sql(
            """
            select exists (select from pg_locks where not granted)
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void aRefusedDeedSpoilsNobodys() {
    UUID good = Ids.next();
    UUID bad = Ids.next();
    UUID unreadable = Ids.next();
    Phone.Reply answer =
        kari.send(
            deed(bad, "write", "note", Ids.next(), "step", "causes", "text", "a".repeat(10_000)),
            "{\"id\":\"" + unreadable + "\",\"do\":\"fly\"}",
            deed(good, "write", "note", good, "step", "causes", "text", "Denne gjelder"));
    assertThat(answer.refused(bad)).contains("500");
    assertThat(answer.refused(unreadable)).isNotEmpty();
    assertThat(answer.isDone(good)).isTrue();
    eventually(() -> assertThat(ola.map()).containsKey("note/" + good));
    assertThat(written()).isEqualTo(1);
  }

  @Test
  void whatWasDoneBeforeIsBroughtInWholeOrNotAtAll() {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
    UUID guest = Ids.next();
    var join = new Deed.Join(guest, "nobody's", new Introduction("", "", null, false));
    var came = new PastDeed(yesterday, Author.PRODUCT, join);
    var impossible = new PastDeed(yesterday, Author.participant(guest), new Deed.Undo(Ids.next()));
    int before = log.list(workshop.id()).size();
    assertThatThrownBy(() -> log.bringIn(workshop.id(), List.of(came, impossible)))
        .isInstanceOf(Refused.class);
    assertThat(log.list(workshop.id())).hasSize(before);

    log.bringIn(workshop.id(), List.of(came));
    assertThat(log.list(workshop.id()).getLast().at()).isEqualTo(yesterday);
    eventually(() -> assertThat(ola.map().get("people")).contains("\"count\":3"));
  }

  @Test
  void aPrivateNoteReachesNobodyElseBeforeItIsRevealed() {
    UUID note = kari.write("needs", "Hemmelig behov");
    UUID after = kari.write("causes", "Åpen årsak");
    Phone console = console();
    eventually(() -> assertThat(ola.map()).containsKey("note/" + after));
    eventually(() -> assertThat(console.map()).containsKey("note/" + after));
    for (Phone other : List.of(ola, console)) {
      assertThat(other.heard()).doesNotContain(note.toString()).doesNotContain("Hemmelig");
      assertThat(other.board().body()).doesNotContain(note.toString()).doesNotContain("Hemmelig");
    }
    eventually(() -> assertThat(kari.map()).containsKey("note/" + note));
    halls.facilitate(workshop, cast, new Deed.Reveal("needs", true));
    eventually(() -> assertThat(ola.map()).containsKey("note/" + note));
  }

  @Test
  void votesAreBlindUntilTheyAreShown() {
    halls.facilitate(workshop, cast, new Deed.Reveal("needs", true));
    UUID note = kari.write("needs", "Varme");
    UUID vote = Ids.next();
    kari.send(deed(vote, "dot", "step", "dots", "note", note, "dots", 3));
    eventually(() -> assertThat(ola.map().get("voted/dots")).contains("\"people\":1"));
    eventually(() -> assertThat(kari.map().get("dots/dots")).contains("\"left\":2"));
    eventually(() -> assertThat(ola.map().get("dots/dots")).contains("\"left\":5"));
    assertThat(ola.board().body()).doesNotContain("total/dots");
    halls.facilitate(workshop, cast, new Deed.Show("dots", true));
    eventually(() -> assertThat(ola.map().get("total/dots")).contains(note + "\":3"));
  }

  @Test
  void whoWasAwayIsToldWhatTheyMissedAndNoMore() {
    kari.write("causes", "Før");
    eventually(() -> assertThat(ola.map().toString()).contains("Før"));
    ola.cut();
    kari.write("causes", "Under");
    ola.connect();
    eventually(() -> assertThat(ola.map().toString()).contains("Under"));
    assertThat(ola.boards()).as("whole boards").isEqualTo(1);
    eventually(() -> assertThat(ola.map()).isEqualTo(ola.boardMap()));
  }

  @Test
  void whoComesWithANumberThatNobodyKnowsGetsTheWholeBoard() {
    kari.write("causes", "Gammel kjel");
    Phone other = Phone.of(halls.address(), workshop, halls.join(workshop, "Per"));
    phones.add(other);
    other.connect();
    eventually(() -> assertThat(other.map().toString()).contains("Gammel kjel"));
    assertThat(other.boards()).isEqualTo(1);
    eventually(() -> assertThat(other.map()).isEqualTo(other.boardMap()));
  }

  @Test
  void whoIsShownOutHearsNoMoreAndMayNotComeBack() {
    UUID id = participant(ola);
    halls.facilitate(workshop, cast, new Deed.Dismiss(id, true));
    eventually(() -> assertThat(ola.end()).isEqualTo("\"out\""));
    kari.write("causes", "Uten Ola");
    assertThat(ola.connect()).isEqualTo(404);
    assertThat(ola.board().statusCode()).isEqualTo(404);
    assertThat(ola.send(deed(Ids.next(), "undo", "of", Ids.next())).status()).isEqualTo(404);
    assertThat(ola.heard()).doesNotContain("Uten Ola");
  }

  @Test
  void aWrongCodeOrAnotherWorkshopsCookieOpensNothing() {
    Workshop other = halls.open(cast);
    Admission elsewhere = halls.join(other, "Per");
    for (Phone stranger :
        List.of(
            Phone.of(halls.address(), workshop, elsewhere),
            new Phone(halls.address(), "ZZZZZZ", Map.of("seat", elsewhere.token()), "participant"),
            new Phone(halls.address(), workshop.code(), Map.of(), "participant"),
            new Phone(halls.address(), workshop.code(), Map.of(), "facilitator"),
            new Phone(halls.address(), workshop.code(), Map.of(), "screen"))) {
      assertThat(stranger.board().statusCode()).isEqualTo(404);
      assertThat(stranger.connect()).isEqualTo(404);
      assertThat(stranger.send(deed(Ids.next(), "pause")).status()).isEqualTo(404);
    }
  }

  @Test
  void anAdviserOfAnotherOrganisationIsNoFacilitator(
      @Autowired org.springframework.beans.factory.ObjectProvider<Cast> casts) {
    Cast others = casts.getObject();
    Phone console =
        new Phone(
            halls.address(),
            workshop.code(),
            halls.visitors.of(others.adviser.id()).cookies(),
            "facilitator");
    assertThat(console.board().statusCode()).isEqualTo(404);
  }

  @Test
  void aClosedWorkshopEndsTheStreamsAndTakesNoDeeds() {
    workshops.close(workshop.id(), cast.viewer(cast.adviser));
    eventually(() -> assertThat(kari.end()).isEqualTo("\"closed\""));
    assertThat(kari.map().get("workshop")).contains("\"closed\":true");
    UUID late = Ids.next();
    assertThat(
            kari.send(deed(late, "write", "note", late, "step", "causes", "text", "For sent"))
                .refused(late))
        .isNotEmpty();
    workshops.reopen(workshop.id(), cast.viewer(cast.adviser));
    eventually(() -> assertThat((boolean) boards.ask(workshop.id(), Board::isClosed)).isFalse());
    kari.write("causes", "Igjen");
  }

  @Test
  void emojiSamiLettersAndScriptsComeOutAsTheyWentIn() {
    String text = "🏫👩‍🔧 Čáhci golgá <script>alert('x')</script> \"æøå\" \u2028 slutt";
    UUID note = kari.write("causes", text);
    eventually(() -> assertThat(ola.map()).containsKey("note/" + note));
    String kept = text.replace('\u2028', '\n');
    assertThat(ola.map().get("note/" + note)).contains(Phone.canonical(kept));
  }

  @Test
  void whoFloodsIsSlowedAndTheOthersAreNot() {
    String[] flood =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    deed(
                        Ids.next(),
                        "write",
                        "note",
                        Ids.next(),
                        "step",
                        "causes",
                        "text",
                        "Flom " + i))
            .toArray(String[]::new);
    Phone.Reply some = kari.send(flood);
    assertThat(some.byId()).hasSizeBetween(1, 29);
    assertThat(IntStream.range(0, 20).map(_ -> kari.send(flood).status())).contains(429);
    ola.write("causes", "Jeg kommer til");
  }

  @Test
  void moreThanAnybodyWouldSendIsTurnedAway() {
    assertThat(kari.send(deed(Ids.next(), "say", "text", "a".repeat(400_000))).status())
        .isEqualTo(413);
    assertThat(kari.send("nonsense").status()).isEqualTo(400);
  }

  @Test
  void aReaderThatTakesNothingDelaysNobodyAndIsCutOff() throws IOException {
    try (var stalled = new Socket()) {
      stalled.setReceiveBufferSize(1024);
      stalled.connect(new java.net.InetSocketAddress("localhost", halls.address().getPort()));
      String request =
          "GET /w/"
              + workshop.code()
              + "/stream HTTP/1.1\r\nHost: localhost\r\nCookie: seat="
              + halls.join(workshop, "Treg").token()
              + "\r\n\r\n";
      stalled.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      eventually(() -> assertThat(boards.get(workshop.id()).followers().list()).hasSize(3));
      // More than the buffers between them hold, and than the feed keeps.
      for (int i = 0; i < 40; i++) {
        boards
            .submit(
                workshop.id(),
                Author.facilitator(cast.adviser.id()),
                IntStream.range(0, 100).mapToObj(_ -> note("🏫".repeat(500))).toList())
            .forEach(CompletableFuture::join);
      }
      UUID last = kari.write("causes", "Den siste");
      eventually(() -> assertThat(ola.map()).containsKey("note/" + last));
      eventually(() -> assertThat(ola.map()).isEqualTo(ola.boardMap()));
      eventually(() -> assertThat(boards.get(workshop.id()).followers().list()).hasSize(2));
    }
  }

  private static HostedBoards.AskedDeed note(String text) {
    return new HostedBoards.AskedDeed(
        Ids.next(), new Deed.Write(Ids.next(), "causes", text, null, null, List.of()));
  }

  @Test
  void twoFacilitatorsSeeTheSamePeopleAndParticipantsSeeNone() {
    Phone console = console();
    UUID id = participant(ola);
    eventually(() -> assertThat(console.map().get("person/" + id)).contains("\"name\":\"Ola\""));
    assertThat(kari.board().body()).doesNotContain("person/").doesNotContain(id.toString());
  }

  @Test
  void whoSignsOutAsFacilitatorIsNoLongerOne() {
    var visitor = halls.visitors.of(cast.adviser.id());
    Phone console = new Phone(halls.address(), workshop.code(), visitor.cookies(), "facilitator");
    assertThat(console.board().statusCode()).isEqualTo(200);
    visitor.post("/sign-out", Map.of());
    assertThat(console.board().statusCode()).isEqualTo(404);
  }

  @Test
  void theBigScreenOpensByItsLink() {
    Phone screen =
        new Phone(
            halls.address(), workshop.code(), Map.of(), "screen&key=" + screens.give(workshop));
    phones.add(screen);
    assertThat(screen.connect()).isEqualTo(200);
    UUID note = kari.write("causes", "Gammel kjel");
    eventually(() -> assertThat(screen.map()).containsKey("note/" + note));
    assertThat(screen.map()).doesNotContainKeys("me", "undo");
    assertThat(screen.send(deed(Ids.next(), "pause")).status()).isEqualTo(404);
    workshops.close(workshop.id(), cast.viewer(cast.adviser));
    eventually(() -> assertThat(screen.end()).isEqualTo("\"closed\""));
    assertThat(screen.connect()).isEqualTo(404);
  }

  @Test
  void aPairIsAnsweredByTheOneWhoWasAskedAsItStoodAndNoOther() {
    halls.facilitate(workshop, cast, new Deed.Reveal("needs", true));
    UUID one = kari.write("needs", "Varme");
    UUID other = ola.write("needs", "Lys");
    eventually(() -> assertThat(kari.map()).containsKey("note/" + other));
    JsonNode pair = kari.pairs("pairs").getFirst();
    String offer = pair.get("offer").asString();
    Object left = pair.get("left").asString();
    Object right = pair.get("right").asString();
    assertThat(List.of(left, right)).contains(one.toString(), other.toString());
    assertThat(refusal(kari, "first", left, "second", right)).contains("ikke spurt");
    assertThat(refusal(kari, "first", left, "second", right, "offer", "x")).contains("ikke spurt");
    assertThat(refusal(kari, "first", right, "second", left, "offer", offer))
        .as("sides changed")
        .contains("ikke spurt");
    assertThat(refusal(ola, "first", left, "second", right, "offer", offer))
        .as("another was asked")
        .contains("ikke spurt");
    assertThat(refusal(kari, "first", left, "second", right, "offer", offer)).isEmpty();
    assertThat(boards.<Integer>ask(workshop.id(), b -> b.judgments("pairs").size())).isEqualTo(1);
    assertThat(kari.pairs("pairs")).isEmpty();
  }

  /** What the answer that the left hurts more is refused with; empty when it is taken. */
  private static String refusal(Phone phone, Object... fields) {
    UUID id = Ids.next();
    var all = new ArrayList<Object>(List.of("step", "pairs", "worse", fields[1]));
    all.addAll(List.of(fields));
    return phone.send(deed(id, "judge", all.toArray())).refused(id);
  }

  private Phone console() {
    Phone console = halls.console(workshop, cast);
    phones.add(console);
    console.connect();
    return console;
  }

  private static UUID participant(Phone phone) {
    eventually(() -> assertThat(phone.map()).containsKey("me"));
    var id = java.util.regex.Pattern.compile("\"id\":\"([^\"]+)\"").matcher(phone.map().get("me"));
    assertThat(id.find()).isTrue();
    return UUID.fromString(id.group(1));
  }

  private long written() {
    return log.list(workshop.id()).stream().filter(e -> e.event() instanceof Event.Written).count();
  }
}
