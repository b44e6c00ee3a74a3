package no.dugnad.bench;

import java.util.BitSet;

/**
 * One that looks: what comes down its connection, read as bytes and searched for marks alone, so
 * that thousands of them fit on one core.
 *
 * <p>A mark stands in a note's text, {@code ~when~number~}: when it was due to be sent, and which
 * it is.
 */
abstract class Screen {
  private static final byte MARK = '~';

  private final BitSet seen = new BitSet();
  private Sight sight = Sight.NOBODYS;
  private int marks;
  private long typed;
  private long due;
  private boolean ready;

  static String mark(long due, int number) {
    return "~" + due + "~" + number + "~";
  }

  /** What it says when the connection is open. */
  abstract byte[] hello();

  /** Takes bytes as they came; gives what is to be answered, mostly nothing. */
  abstract byte[] take(byte[] bytes, int length, long now);

  /** The connection is gone; what was seen is not. */
  void reset() {
    marks = 0;
    typed = 0;
    ready = false;
  }

  /** The next time is as the first. */
  void forget() {}

  final void show(Sight to) {
    sight = to;
  }

  final boolean isReady() {
    return ready;
  }

  final void nowReady() {
    ready = true;
  }

  /** How many of the first so many notes have not come. */
  final int missing(int sent) {
    return sent - seen.get(0, sent).cardinality();
  }

  /** Looks for marks until the end of a line, or of the bytes; gives where it stopped. */
  final int search(byte[] bytes, int from, int to, long now) {
    int i = from;
    while (i < to) {
      byte b = bytes[i];
      if (b == '\n') return i;
      i++;
      if (b == MARK) mark(now);
      else if (marks > 0) typed = typed * 10 + (b - '0');
    }
    return i;
  }

  private void mark(long now) {
    if (marks == 1) due = typed;
    if (marks == 2 && !seen.get((int) typed)) {
      seen.set((int) typed);
      sight.saw((int) typed, now - due);
    }
    typed = 0;
    marks = (marks + 1) % 3;
  }
}
