package no.dugnad.workshops.streams;

import java.util.List;
import java.util.UUID;
import no.dugnad.workshops.board.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The logs, past their rooms: what is written here the rooms of all nodes hear of at commit. */
@Service
public class Logs {
  private final EventStore store;

  Logs(EventStore store) {
    this.store = store;
  }

  /** Opens the log of a workshop, before anything else of it is kept. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(UUID workshop, String title) {
    store.begin(workshop, title);
  }

  /** The number of the last event; until the transaction ends nobody else appends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long lock(UUID workshop) {
    return store.lock(workshop);
  }

  /**
   * Who appends has locked the log.
   *
   * @param title as the workshop is called with these in it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(UUID workshop, String title, List<Entry> entries) {
    store.append(workshop, title, entries);
  }

  /** All that has happened, in order. */
  public List<Entry> list(UUID workshop) {
    return store.listAfter(workshop, 0);
  }
}
