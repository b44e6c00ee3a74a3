package no.dugnad.platform.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;
import no.dugnad.platform.duties.Duty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the words when texts have changed, and makes all documents anew when the analysis has: as
 * after an upgrade, and when somebody has emptied {@code search.analysis}.
 */
@Component
class SearchUpkeep implements Duty {
  /** Raised with each change of what is made of a text. */
  private static final int VERSION = 3;

  private static final int BATCH = 100;

  private final List<Documented> rooms;
  private final SearchIndex index;
  private final DocumentStore documents;
  private final TermStore terms;
  private final KnownTerms known;
  private final TransactionTemplate transaction;

  SearchUpkeep(
      List<Documented> rooms,
      SearchIndex index,
      DocumentStore documents,
      TermStore terms,
      KnownTerms known,
      TransactionTemplate transaction) {
    this.rooms = rooms;
    this.index = index;
    this.documents = documents;
    this.terms = terms;
    this.known = known;
    this.transaction = transaction;
  }

  @Override
  public void run(Instant now) {
    if (documents.isOutdated(VERSION)) rebuild();
    else count();
  }

  /** Twice: what a compound is put together of is seen by the words of all the others. */
  void rebuild() {
    for (int i = 0; i < 2; i++) {
      rooms.forEach(this::readAll);
      count();
    }
    transaction.executeWithoutResult(_ -> documents.setVersion(VERSION));
  }

  private void readAll(Documented room) {
    List<UUID> ids = room.listIds();
    ids.stream()
        .gather(Gatherers.windowFixed(BATCH))
        .forEach(some -> transaction.executeWithoutResult(_ -> index.refresh(room, some)));
    transaction.executeWithoutResult(
        _ -> index.refresh(room, documents.listOthers(room.kind(), ids)));
  }

  private void count() {
    if (Boolean.TRUE.equals(transaction.execute(_ -> terms.count()))) known.read();
  }
}
