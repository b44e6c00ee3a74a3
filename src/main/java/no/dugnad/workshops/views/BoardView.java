package no.dugnad.workshops.views;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.board.Event;

/** A board with what each reader sees of it, and what of that may have changed. */
public final class BoardView {
  private final Board board = new Board();
  private final BoardKeys keys = new BoardKeys(board);
  private final TouchedKeys touching = new TouchedKeys(board, keys);
  private final Entities entities = new Entities(this);
  private final Set<EntityKey> touched = new LinkedHashSet<>();
  private final Map<String, Long> weighedAt = new HashMap<>();

  public static BoardView of(List<Entry> log) {
    var view = new BoardView();
    log.forEach(view::apply);
    return view;
  }

  public Board board() {
    return board;
  }

  /** Takes the next event of the log: what it takes away changes as well as what it brings. */
  public void apply(Entry entry) {
    Event event = entry.event();
    if (event instanceof Event.Undone undone) {
      board.findUndoable(undone.deed()).ifPresent(done -> touchUndoOf(done.by()));
    }
    Set<EntityKey> changed = new LinkedHashSet<>(touching.by(event));
    board.apply(entry);
    changed.addAll(touching.by(event));
    for (EntityKey key : changed) {
      if (key.kind() == EntityKey.Kind.WEIGHED) weighedAt.put(key.id(), board.number());
    }
    touched.addAll(changed);
    touchUndoOf(entry.by());
  }

  private void touchUndoOf(Author by) {
    touching.undoOf(by).ifPresent(touched::add);
  }

  /** Names what may have changed since it was last asked. */
  public Set<EntityKey> takeTouched() {
    var taken = new LinkedHashSet<>(touched);
    touched.clear();
    return taken;
  }

  /** Every entity that anybody may see. */
  public Collection<EntityKey> keys() {
    return keys.all();
  }

  /** The entity as it is now; empty when nobody may see it, or it is gone. */
  public Optional<VisibleEntity> show(EntityKey key) {
    return entities.show(key);
  }

  /** All that the reader may see, by name: what every client's map must equal. */
  public Map<String, Object> seenBy(Reader reader) {
    var seen = new LinkedHashMap<String, Object>();
    for (EntityKey key : keys()) {
      show(key)
          .filter(entity -> entity.readers().has(reader))
          .ifPresent(entity -> seen.put(key.name(), entity.value()));
    }
    return seen;
  }

  /** The last event that what is worked out of the step's votes may hang on; 0 for none. */
  public long weighedAt(String step) {
    return weighedAt.getOrDefault(step, 0L);
  }
}
