package no.dugnad.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Follows the stream of docs/live.md; comes back with the number of the last message it got. */
final class StreamScreen extends Screen {
  private static final byte[] NOTHING = {};
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(US_ASCII);
  private static final byte[] FOUND = "HTTP/1.1 200".getBytes(US_ASCII);

  private enum Line {
    BEGINS,
    ID,
    OTHER
  }

  private final String code;
  private final String seat;
  private boolean inHead = true;
  private int position;
  private Line line = Line.BEGINS;
  private long typed;
  private long number = -1;

  StreamScreen(String code, String seat) {
    this.code = code;
    this.seat = seat;
  }

  @Override
  byte[] hello() {
    String last = number < 0 ? "" : "Last-Event-ID: " + number + "\r\n";
    return ("GET /w/%s/stream HTTP/1.1\r\nHost: localhost\r\nCookie: seat=%s\r\n%s\r\n"
            .formatted(code, seat, last))
        .getBytes(US_ASCII);
  }

  @Override
  void forget() {
    number = -1;
  }

  @Override
  void reset() {
    super.reset();
    inHead = true;
    position = 0;
    line = Line.BEGINS;
    typed = 0;
  }

  @Override
  byte[] take(byte[] bytes, int length, long now) {
    int i = 0;
    while (inHead && i < length) i = head(bytes, i, length);
    lines(bytes, i, length, now);
    return NOTHING;
  }

  /** The first line says 200; of the rest only the end matters. */
  private int head(byte[] bytes, int from, int length) {
    byte b = bytes[from];
    if (position >= 0 && position < FOUND.length) {
      if (b != FOUND[position]) {
        String rest = new String(bytes, from, length - from, US_ASCII);
        throw new AssertionError("the stream was not opened: " + rest);
      }
      position++;
      if (position == FOUND.length) position = -1;
      return from + 1;
    }
    int matched = -1 - position;
    matched = b == HEAD_END[matched] ? matched + 1 : b == HEAD_END[0] ? 1 : 0;
    if (matched == HEAD_END.length) {
      inHead = false;
      position = 0;
    } else {
      position = -1 - matched;
    }
    return from + 1;
  }

  private void lines(byte[] bytes, int from, int to, long now) {
    int i = from;
    while (i < to) {
      byte b = bytes[i];
      switch (line) {
        case BEGINS -> {
          if (b == '\n') messageEnds();
          line = b == 'i' ? Line.ID : b == '\n' ? Line.BEGINS : Line.OTHER;
          i++;
        }
        case ID -> {
          if (b >= '0' && b <= '9') typed = typed * 10 + (b - '0');
          if (b == '\n') line = Line.BEGINS;
          i++;
        }
        case OTHER -> {
          i = search(bytes, i, to, now);
          if (i < to) {
            line = Line.BEGINS;
            i++;
          }
        }
      }
    }
  }

  private void messageEnds() {
    if (typed == 0) return;
    number = typed;
    typed = 0;
    nowReady();
  }
}
