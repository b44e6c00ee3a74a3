package no.dugnad.platform.connections;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Those who keep the server waiting: they are let go, and nobody else notices. */
@ServerTest
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "dugnad.connections.head=3s",
      "dugnad.connections.silent=20",
      "dugnad.connections.heads-per-peer=20",
      "dugnad.connections.heads=60",
      "dugnad.proxies=127.0.0.9"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalfSentTest {
  private static final String HALF = "GET / HTTP/1.1\r\nHost: localhost\r\n";
  private static final String FILES =
      "POST /imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
          + "Content-Type: multipart/form-data; boundary=b\r\n"
          + "Content-Length: 50000000\r\n\r\n--b\r\n";
  private static final String REST = "Connection: close\r\n\r\n";
  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final Duration SOON_AFTER = Duration.ofSeconds(6);

  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @LocalServerPort int port;
  private final List<Raw> open = new ArrayList<>();

  /** How it went with those who take their time; each alone would be waited for as long as all. */
  private End trickling;

  private End blank;
  private End silent;
  private End oneAfterAnother;
  private End dropByDrop;
  private End stranger;
  private End steady;

  private record End(String heard, Duration after) {}

  @AfterEach
  void closeAll() throws IOException {
    for (Raw raw : open) raw.close();
    open.clear();
  }

  @BeforeAll
  void theyKeepItWaitingAtTheSameTime() {
    var ends =
        AtOnce.all(
                List.<Callable<End>>of(
                    () -> trickling(HALF, "X"),
                    () -> trickling("", "\r\n"),
                    () -> saying(""),
                    this::headsOneAfterAnother,
                    () -> trickling(post(1_000_000), "x"),
                    () -> saying(FILES),
                    this::steadyBody))
            .iterator();
    trickling = ends.next();
    blank = ends.next();
    silent = ends.next();
    oneAfterAnother = ends.next();
    dropByDrop = ends.next();
    stranger = ends.next();
    steady = ends.next();
  }

  private End saying(String begun) throws IOException {
    try (Raw raw = new Raw("127.0.0.1", port).says(begun)) {
      String heard = raw.hears();
      return new End(heard, raw.closedAfter());
    }
  }

  private End trickling(String begun, String drop) throws Exception {
    try (Raw raw = new Raw("127.0.0.1", port).says(begun)) {
      for (int i = 0; i < 100 && raw.canSay(drop); i++) Thread.sleep(100);
      return new End("", raw.closedAfter());
    }
  }

  private End headsOneAfterAnother() throws Exception {
    try (Raw slow = new Raw("127.0.0.1", port)) {
      for (int i = 0; i < 3; i++) {
        slow.says("GET /actuator/health HTTP/1.1\r\n");
        Thread.sleep(900);
        slow.says("Host: localhost\r\n\r\n");
      }
      slow.says("GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      return new End(slow.hears(), slow.closedAfter());
    }
  }

  private End steadyBody() throws Exception {
    try (Raw raw = new Raw("127.0.0.1", port).says(post(30 * 200))) {
      for (int i = 0; i < 30; i++) {
        raw.says("x".repeat(200));
        Thread.sleep(100);
      }
      return new End(raw.hears(), raw.closedAfter());
    }
  }

  @Test
  void aHeadIsWholeInTimeHoweverItTrickles() {
    assertThat(trickling.after()).isBetween(LIMIT, SOON_AFTER);
    assertThat(blank.after()).isBetween(LIMIT, SOON_AFTER);
  }

  @Test
  void whoSaysNothingAtAllIsLetGo() {
    assertThat(silent.after()).isBetween(LIMIT, SOON_AFTER);
  }

  @Test
  void theNextHeadOfAConnectionHasATimeOfItsOwn() {
    assertThat(oneAfterAnother.heard().split("\"UP\"", -1)).hasSize(5);
  }

  @Test
  void whoSendsABodyDropByDropIsLetGo() {
    assertThat(dropByDrop.after()).isBetween(LIMIT, SOON_AFTER);
  }

  @Test
  void whoHasNotSignedInIsAskedToBeforeAnyOfTheirFilesIsRead() {
    assertThat(stranger.heard()).startsWith("HTTP/1.1 302");
    assertThat(stranger.after()).isBetween(LIMIT, SOON_AFTER);
  }

  @Test
  void whoSendsABodySteadilyIsHeardOut() {
    assertThat(steady.heard()).startsWith("HTTP/1.1 403");
  }

  @Test
  void aFormOfFilesIsNotReadWhereNoneBelong() {
    var file = new Upload("notat.txt", "text/plain", new byte[100]);
    Visitor adviser = visitors.of(cast.adviser.id());

    for (String path : List.of("/me", "/", "/no/such/page")) {
      assertThat(adviser.post(path, Map.of(), Map.of("file", file)).status())
          .as(path)
          .isEqualTo(415);
    }
  }

  @Test
  void manyUnfinishedHeadsOfOneShowEachOtherOutAndNobodyElse() throws Exception {
    Raw other = from("127.0.0.3").says(HALF);
    List<Raw> many = halfSent("127.0.0.2", 50);

    eventually(() -> assertThat(closed(many)).isGreaterThanOrEqualTo(30));
    assertThat(other.says(REST).hears()).startsWith("HTTP/1.1 200");
    for (Raw raw : many) {
      if (!raw.isClosed()) assertThat(raw.says(REST).hears()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aProxySpeaksForManyAndIsBoundedOnlyWithAll() throws Exception {
    List<Raw> many = halfSent("127.0.0.9", 50);
    Raw first = many.getFirst();
    assertThat(first.says(REST).hears()).startsWith("HTTP/1.1 200");

    many.addAll(halfSent("127.0.0.9", 21));
    eventually(() -> assertThat(closed(many)).isGreaterThanOrEqualTo(1 + 10));
    int answered = 0;
    for (Raw raw : many) {
      if (!raw.isClosed() && raw.says(REST).hears().startsWith("HTTP/1.1 200")) answered++;
    }
    assertThat(answered).as("three times what others may have").isGreaterThan(50);
  }

  @Test
  void othersAreServedWhileSomeKeepItWaitingAndAfterwardsAllIsAsBefore() throws Exception {
    Visitor visitor = visitors.stranger();
    List<Raw> many = halfSent("127.0.0.4", 300);
    for (int i = 0; i < 20; i++) assertThat(visitor.get("/").status()).isEqualTo(200);
    for (Raw raw : many) assertThat(raw.closedAfter()).isLessThan(SOON_AFTER);
    eventually(() -> assertThat(visitor.get("/actuator/health").status()).isEqualTo(200));
  }

  @Test
  void aRoomOfPhonesThatComesInAtOnceIsHeardToTheLast() throws Exception {
    for (int i = 0; i < 600; i++) from("127.0.0.1").says(HALF + REST);
    for (Raw raw : open) assertThat(raw.hears()).startsWith("HTTP/1.1 200");
  }

  private List<Raw> halfSent(String from, int count) throws IOException {
    List<Raw> many = new ArrayList<>();
    for (int i = 0; i < count; i++) many.add(from(from).says(HALF));
    return many;
  }

  private static int closed(List<Raw> many) throws IOException {
    int closed = 0;
    for (Raw raw : many) if (raw.isClosed()) closed++;
    return closed;
  }

  private Raw from(String address) throws IOException {
    Raw raw = new Raw(address, port);
    open.add(raw);
    return raw;
  }

  private static String post(int length) {
    return "POST /sign-in/link HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }
}
