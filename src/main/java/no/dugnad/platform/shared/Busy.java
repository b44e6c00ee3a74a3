package no.dugnad.platform.shared;

/** What the rules allow, and there is no room for at this moment: again in a while it may go. */
public final class Busy extends Refused {
  /**
   * @param key the message that says what there is too much of, and what to do
   */
  public Busy(String key) {
    super(key);
  }
}
