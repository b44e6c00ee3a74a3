package no.dugnad.workshops.halls;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.deeds.Decider;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.streams.Logs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has happened in each workshop, read and written past the boards that nodes host. */
@Service
public class WorkshopLog {
  private final Logs logs;

  WorkshopLog(Logs logs) {
    this.logs = logs;
  }

  /** What has happened in it, in order. */
  public List<Entry> list(UUID workshop) {
    return logs.list(workshop);
  }

  /** The board as it is now: the asker's own, which stays as it is. */
  public Board board(UUID workshop) {
    return Board.of(list(workshop));
  }

  /**
   * Has deeds done that were done before now, each at its own time: all of them, or none.
   *
   * @param deeds in the order they were done
   * @throws Refused when one of them could not have been done
   */
  @Transactional
  public void bringIn(UUID workshop, List<PastDeed> deeds) {
    logs.lock(workshop);
    Board board = board(workshop);
    List<Entry> entries = new ArrayList<>();
    for (PastDeed past : deeds) {
      UUID deed = Ids.next();
      Instant at = past.at().truncatedTo(ChronoUnit.MILLIS);
      for (Event event : Decider.decide(board, past.by(), past.deed(), at)) {
        var entry = new Entry(board.number() + 1, at, past.by(), deed, event);
        board.apply(entry);
        entries.add(entry);
      }
    }
    if (!entries.isEmpty()) logs.append(workshop, board.title(), entries);
  }

  void begin(UUID workshop, String title) {
    logs.begin(workshop, title);
  }

  /** Boards of all nodes hear of it when the transaction ends. */
  void append(Workshop workshop, Author by, Event event, Instant now) {
    long number = logs.lock(workshop.id()) + 1;
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    var entry = new Entry(number, at, by, Ids.next(), event);
    logs.append(workshop.id(), workshop.title(), List.of(entry));
  }

  /** A deed that was done before now. */
  public record PastDeed(Instant at, Author by, Deed deed) {}
}
