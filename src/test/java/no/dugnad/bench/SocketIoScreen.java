package no.dugnad.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.function.LongConsumer;

/**
 * A client of the peer: engine.io 4 and socket.io 5 as text over one WebSocket, where a frame from
 * the server is one packet.
 */
final class SocketIoScreen extends Screen {
  private static final byte[] NOTHING = {};
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(US_ASCII);
  private static final int START = 16;

  private enum Part {
    HEAD,
    FRAME,
    PAYLOAD
  }

  private final LongConsumer acknowledged;
  private final byte[] header = new byte[10];
  private final byte[] start = new byte[START];
  private Part part = Part.HEAD;
  private int position;
  private long left;

  /**
   * @param acknowledged is told the id of each packet that the server has acknowledged
   */
  SocketIoScreen(LongConsumer acknowledged) {
    this.acknowledged = acknowledged;
  }

  @Override
  byte[] hello() {
    return """
    GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r
    Host: localhost\r
    Connection: Upgrade\r
    Upgrade: websocket\r
    Sec-WebSocket-Version: 13\r
    Sec-WebSocket-Key: ZHVnbmFkLWR1Z25hZC0xMg==\r
    \r
    """
        .getBytes(US_ASCII);
  }

  @Override
  byte[] take(byte[] bytes, int length, long now) {
    byte[] answer = NOTHING;
    int i = 0;
    while (i < length) {
      switch (part) {
        case HEAD -> {
          byte b = bytes[i++];
          position = b == HEAD_END[position] ? position + 1 : b == HEAD_END[0] ? 1 : 0;
          if (position == HEAD_END.length) next(Part.FRAME);
        }
        case FRAME -> {
          header[position++] = bytes[i++];
          if (position >= 2 && position == headerLength()) begin();
        }
        case PAYLOAD -> {
          int to = (int) Math.min(length, i + left);
          for (int at = i; at < to && position < START; at++) start[position++] = bytes[at];
          search(bytes, i, to, now);
          left -= to - i;
          i = to;
          if (left == 0) {
            byte[] said = packet();
            if (said.length > 0) answer = said;
            next(Part.FRAME);
          }
        }
      }
    }
    return answer;
  }

  @Override
  void reset() {
    super.reset();
    next(Part.HEAD);
    left = 0;
  }

  private void next(Part following) {
    part = following;
    position = 0;
  }

  private int headerLength() {
    return switch (header[1] & 127) {
      case 126 -> 4;
      case 127 -> 10;
      default -> 2;
    };
  }

  private void begin() {
    left =
        switch (header[1] & 127) {
          case 126 -> ByteBuffer.wrap(header).getShort(2) & 0xffff;
          case 127 -> ByteBuffer.wrap(header).getLong(2);
          default -> header[1] & 127;
        };
    next(left == 0 ? Part.FRAME : Part.PAYLOAD);
  }

  /** What a packet asks for: {@code 0} opens, {@code 2} is a ping, {@code 40} lets in. */
  private byte[] packet() {
    if (start[0] == '0') return frame("40");
    if (start[0] == '2') return frame("3");
    if (start[0] == '4' && start[1] == '0') nowReady();
    if (start[0] == '4' && start[1] == '3') {
      long id = 0;
      for (int i = 2; i < position && start[i] != '['; i++) id = id * 10 + (start[i] - '0');
      acknowledged.accept(id);
    }
    return NOTHING;
  }

  static byte[] write(long id, String note) {
    return frame("42" + id + "[\"write\"," + note + "]");
  }

  /** A text frame as clients send it: masked, here with zeros. */
  private static byte[] frame(String text) {
    byte[] payload = text.getBytes(UTF_8);
    var frame = ByteBuffer.allocate(payload.length + 8).put((byte) 0x81);
    if (payload.length < 126) frame.put((byte) (0x80 | payload.length));
    else frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    frame.putInt(0).put(payload).flip();
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    return bytes;
  }
}
