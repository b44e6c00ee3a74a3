package no.dugnad.platform.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map for what never changes, which lets go of what was longest unused. */
final class Cache<K, V> extends LinkedHashMap<K, V> {
  private final int most;

  private Cache(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  static <K, V> Map<K, V> ofMost(int most) {
    return Collections.synchronizedMap(new Cache<>(most));
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
