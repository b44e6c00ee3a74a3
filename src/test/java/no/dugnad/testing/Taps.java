package no.dugnad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/**
 * How often somebody touches the screen, or clicks, until what they came for is done: once for each
 * link, button, choice and field they write in. What they write is counted apart.
 */
public final class Taps {
  static final int ONE = 1;

  /** It is folded out, and something in it is chosen. */
  static final int LIST = 2;

  private int count;
  private int words;

  void add(int taps) {
    count += taps;
  }

  void wrote(String text) {
    words += words(text);
  }

  static int words(String text) {
    return (int) Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).count();
  }

  int count() {
    return count;
  }

  int words() {
    return words;
  }

  public void startAnew() {
    count = 0;
  }

  /** Does what belongs to something else. */
  public void aside(Runnable deed) {
    int before = count;
    deed.run();
    count = before;
  }

  /** Says what it took, and that it is within what one has patience for. */
  public void assertAtMost(int most, String what) {
    System.out.println("Taps: " + what + ": " + count + " of at most " + most);
    assertThat(count).as("taps for " + what).isLessThanOrEqualTo(most);
  }
}
