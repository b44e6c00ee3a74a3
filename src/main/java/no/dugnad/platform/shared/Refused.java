package no.dugnad.platform.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A deed that the rules do not allow as things are now; the reason is told in the user's language.
 */
public class Refused extends RuntimeException {
  private final String key;
  private final List<Object> args;

  /**
   * @param key the message that says why, and what to do instead
   * @param args its arguments; Money, Instant and LocalDate are formatted for the reader
   */
  public Refused(String key, Object... args) {
    super(key + " " + Arrays.toString(args));
    this.key = key;
    this.args = List.of(args);
  }

  public String key() {
    return key;
  }

  /** Whether it is refused because somebody else has changed the thing since it was seen. */
  public boolean isClash() {
    return key.equals(Revision.CHANGED_MEANWHILE);
  }

  public Object[] args() {
    return args.toArray();
  }
}
