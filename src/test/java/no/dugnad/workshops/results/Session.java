package no.dugnad.workshops.results;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Ids;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.deeds.Decider;
import no.dugnad.workshops.deeds.Deed;

/** A workshop in memory. */
public final class Session implements Story.Stage {
  public final Board board = new Board();
  public final List<Entry> log = new ArrayList<>();
  private final Author facilitator = Author.facilitator(Ids.next());
  private Instant now = Instant.parse("2026-11-21T09:00:00Z");

  public Session() {
    add(
        Author.PRODUCT,
        new Event.Opened(
            Ids.next(),
            "ABC234",
            "Kalde klasserom",
            null,
            new Asks(true, true, true),
            100,
            Story.STEPS));
  }

  @Override
  public Author join(Introduction introduction) {
    UUID id = Ids.next();
    does(Author.PRODUCT, new Deed.Join(id, "hash " + id, introduction));
    return Author.participant(id);
  }

  @Override
  public void does(Author by, Deed deed) {
    Decider.decide(board, by, deed, now).forEach(event -> add(by, event));
  }

  @Override
  public void facilitates(Deed deed) {
    does(facilitator, deed);
  }

  private void add(Author by, Event event) {
    var entry = new Entry(board.number() + 1, now, by, Ids.next(), event);
    board.apply(entry);
    log.add(entry);
  }

  public void passMinutes(int minutes) {
    now = now.plus(minutes, ChronoUnit.MINUTES);
  }
}
