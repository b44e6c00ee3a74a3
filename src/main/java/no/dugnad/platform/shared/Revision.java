package no.dugnad.platform.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
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

  private static final int BYTES = 16;

  /** Of all that can be changed in the thing: records, texts, lists of them in a fixed order. */
  public static Revision of(@Nullable Object... parts) {
    List<String> texts = Arrays.stream(parts).map(String::valueOf).toList();
    var all = new StringBuilder();
    texts.forEach(text -> all.append(text.length()).append(':').append(text));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return new Revision(HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Refuses when this, which somebody saw, is not what is there now. */
  public void requireSame(Revision now) {
    if (!equals(now)) throw new Refused(CHANGED_MEANWHILE);
  }
}
