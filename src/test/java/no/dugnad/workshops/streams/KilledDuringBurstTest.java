package no.dugnad.workshops.streams;

import static no.dugnad.testing.Eventually.eventually;
import static no.dugnad.workshops.streams.Phone.deed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Product;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.Secret;
import no.dugnad.workshops.views.BoardView;
import no.dugnad.workshops.views.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A room writes and votes, and the server it speaks to is killed in the middle of it. */
class KilledDuringBurstTest {
  private static final int PEOPLE = 12;
  private static final int LEAST_EACH = 4;

  @TempDir Path folder;

  private final UUID workshop = Ids.next();
  private final List<Writer> writers = new ArrayList<>();

  @Test
  @Timeout(300)
  void theOnlyServer() throws Exception {
    var settings = Map.of("DUGNAD_DATA", folder.resolve("data").toString());
    try (var killed = Product.start(settings).awaitReady()) {
      meet(killed.database(), killed.address());
      awaitBurst();
      killed.kill();
      try (var after = Product.start(settings).awaitReady()) {
        writers.forEach(writer -> writer.phone.moveTo(after.address()));
        assertNothingLost(after.database());
      }
    }
  }

  @Test
  @Timeout(300)
  void oneOfTwoServers() throws Exception {
    try (var stays =
        Product.start(Map.of("DUGNAD_DATA", folder.resolve("data").toString())).awaitReady()) {
      var other =
          Map.of(
              "DUGNAD_DATA", folder.resolve("other").toString(),
              "DUGNAD_DB_URL", stays.databaseUrl(),
              "DUGNAD_DB_USER", Product.SUPERUSER,
              "DUGNAD_DB_PASSWORD", stays.databasePassword());
      try (var killed = Product.start(other).awaitReady()) {
        meet(stays.database(), stays.address());
        for (int i = 0; i < PEOPLE; i += 2) writers.get(i).phone.moveTo(killed.address());
        awaitBurst();
        killed.kill();
        writers.forEach(writer -> writer.phone.moveTo(stays.address()));
        assertNothingLost(stays.database());
      }
    }
  }

  /** A workshop in its own log, with people in it. */
  private void meet(JdbcClient db, URI address) {
    UUID organisation = Ids.next();
    db.sql(
            """
            insert into people.organisation (id, number, name, created_at)
            values (?, '974760673', 'Kommunen', now())
            """)
        .param(organisation)
        .update();
    Instant now = Instant.parse("2026-11-21T09:00:00Z");
    var log = new EventStore(db);
    log.begin(workshop, "Behov");
    db.sql(
            """
            insert into halls.workshop (id, organisation_id, code, secret, created_at)
            values (?, ?, 'ABC234', 'key', now())
            """)
        .param(workshop)
        .param(organisation)
        .update();
    List<Event> events = new ArrayList<>();
    events.add(
        new Event.Opened(
            workshop, "ABC234", "Behov", null, new Asks(true, true, true), 100, Halls.STEPS));
    for (var step : Halls.STEPS) {
      events.add(
          new Event.ProgressSet(new Progress(step.id(), Progress.State.RUNNING, null, null)));
    }
    events.add(new Event.Revealed("needs", true));
    for (int i = 0; i < PEOPLE; i++) {
      UUID participant = Ids.next();
      events.add(
          new Event.Joined(
              participant,
              Secret.hash("token-" + i),
              new Introduction("Navn " + i, "", null, false),
              0));
      Phone phone = new Phone(address, "ABC234", Map.of("seat", "token-" + i), "participant");
      writers.add(new Writer(phone, participant));
    }
    List<Entry> entries = new ArrayList<>();
    for (Event event : events) {
      entries.add(new Entry(entries.size() + 1, now, Author.PRODUCT, Ids.next(), event));
    }
    log.append(workshop, "Behov", entries);
  }

  private void awaitBurst() throws InterruptedException {
    for (Writer writer : writers) {
      writer.phone.connect();
      Thread.ofVirtual().start(writer);
    }
    while (!writers.stream().allMatch(writer -> writer.acknowledged.size() >= LEAST_EACH)) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private void assertNothingLost(JdbcClient db) {
    writers.forEach(writer -> writer.rest = true);
    for (Writer writer : writers) {
      writer.phone.cut();
      eventually(() -> assertThat(writer.done).isTrue());
      eventually(() -> assertThat(writer.phone.connect()).isEqualTo(200));
    }
    BoardView view = BoardView.of(new EventStore(db).listAfter(workshop, 0));
    Board log = view.board();
    Set<UUID> notes = log.notes().stream().map(Note::id).collect(Collectors.toSet());
    assertThat(log.notes()).as("no note twice").hasSameSizeAs(notes);
    for (Writer writer : writers) {
      assertThat(notes).as("every note acknowledged").containsAll(writer.acknowledged);
      assertThat(log.dots("dots").get(writer.participant))
          .as("the last vote acknowledged")
          .isEqualTo(Map.of(writer.first, writer.vote));
      var seen = TwoNodesTest.seen(view, Reader.participant(writer.participant));
      eventually(() -> assertThat(writer.phone.map()).as("what is shown").isEqualTo(seen));
      writer.phone.close();
    }
  }

  /** Writes and votes; what is not answered it sends again, the same, until it is. */
  private static final class Writer implements Runnable {
    private final Phone phone;
    private final UUID participant;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final UUID first = Ids.next();
    private volatile int vote;
    private volatile boolean rest;
    private volatile boolean done;

    Writer(Phone phone, UUID participant) {
      this.phone = phone;
      this.participant = participant;
    }

    @Override
    public void run() {
      while (!rest) {
        UUID note = acknowledged.isEmpty() ? first : Ids.next();
        answered(deed(note, "write", "note", note, "step", "needs", "text", "Lapp " + note), note);
        acknowledged.add(note);
        int next = vote % 5 + 1;
        UUID id = Ids.next();
        answered(deed(id, "dot", "step", "dots", "note", first, "dots", next), id);
        vote = next;
      }
      done = true;
    }

    private void answered(String deed, UUID id) {
      while (true) {
        try {
          Phone.Reply answer = phone.send(List.of(deed));
          if (answer.isDone(id)) return;
          if (answer.status() == 404 || !answer.refused(id).isEmpty())
            throw new AssertionError(answer);
        } catch (IOException e) {
          // Nobody there just now.
        }
        pause();
      }
    }

    private static void pause() {
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
