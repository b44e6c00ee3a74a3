package no.dugnad.platform.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map for what never changes, which lets go of what was longest unused. */
public final class Cache<K, V> extends LinkedHashMap<K, V> {
  private final int most;

  private Cache(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  public static <K, V> Map<K, V> ofMost(int most) {
    return Collections.synchronizedMap(new Cache<>(most));
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
