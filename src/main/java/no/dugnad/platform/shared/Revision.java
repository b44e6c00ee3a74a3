package no.dugnad.platform.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a thing a page was made from. A form carries it, and the deed compares it under
 * the lock that the deed holds: what two may change is never overwritten unseen. It is made of what
 * the page shows and of nothing else, so that it tells its reader nothing more.
 */
public record Revision(String value) {
  /** The refusal of a deed that was built on an earlier state. */
  public static final String CHANGED_MEANWHILE = "ui.refused.changedMeanwhile";

  /** Half of what SHA-256 gives. */
  private static final int LENGTH = 32;

  /** Of all that can be changed in the thing: records, texts, lists of them in a fixed order. */
  public static Revision of(@Nullable Object... parts) {
    List<String> texts = Arrays.stream(parts).map(String::valueOf).toList();
    var all = new StringBuilder();
    texts.forEach(text -> all.append(text.length()).append(':').append(text));
    return new Revision(Sha256.hexOf(all.toString()).substring(0, LENGTH));
  }

  /** Refuses when this, which somebody saw, is not what is there now. */
  public void requireSame(Revision now) {
    if (!equals(now)) throw new Refused(CHANGED_MEANWHILE);
  }
}
