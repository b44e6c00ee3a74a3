package no.dugnad.workshops.streams;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.workshops.views.Reader;
import no.dugnad.workshops.views.Readership;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one number to another, written once for all who read it.
 *
 * @param from the number before it
 * @param to the number after it
 */
record Batch(
    long from, long to, Map<Readership, byte[]> parts, byte @Nullable [] forAll, int size) {
  private static final byte[] COMMA = {','};
  private static final byte[] END = "]\n\n".getBytes(US_ASCII);

  /** Puts a batch together from its changes, each written as {@code ["key",value]}. */
  static final class Maker {
    private final Map<Readership, ByteArrayOutputStream> parts = new HashMap<>();

    void add(Readership readers, byte[] change) {
      var part = parts.computeIfAbsent(readers, _ -> new ByteArrayOutputStream());
      if (part.size() > 0) part.write(',');
      part.writeBytes(change);
    }

    boolean isEmpty() {
      return parts.isEmpty();
    }

    Batch made(long from, long to) {
      var written = new HashMap<Readership, byte[]>();
      parts.forEach((readers, part) -> written.put(readers, part.toByteArray()));
      byte[] all = written.get(Readership.Group.ALL);
      int size = written.values().stream().mapToInt(part -> part.length).sum();
      return new Batch(from, to, written, all == null ? null : message("", to, List.of(all)), size);
    }
  }

  /** The message for the reader; null when there is nothing in it for them. Mostly shared. */
  byte @Nullable [] message(Reader reader) {
    if (parts.size() == 1) {
      if (forAll != null) return forAll;
    }
    List<byte[]> theirs = new ArrayList<>();
    for (Readership readers : readerships(reader)) {
      byte[] part = parts.get(readers);
      if (part != null) theirs.add(part);
    }
    if (theirs.isEmpty()) return null;
    if (theirs.size() == 1 && parts.containsKey(Readership.Group.ALL)) return forAll;
    return message("", to, theirs);
  }

  /** Those that the reader is in, the widest first. */
  static List<Readership> readerships(Reader reader) {
    List<Readership> readerships = new ArrayList<>();
    readerships.add(Readership.Group.ALL);
    if (reader.facilitator()) readerships.add(Readership.Group.FACILITATORS);
    if (reader.participant() != null) readerships.add(new Readership.One(reader.participant()));
    return readerships;
  }

  /** A server-sent event with a list of changes. */
  static byte[] message(String event, long number, List<byte[]> parts) {
    var message = new ByteArrayOutputStream();
    pieces(event, number, parts).forEach(message::writeBytes);
    return message.toByteArray();
  }

  /** The same, without copying what may be long. */
  static List<byte[]> pieces(String event, long number, List<byte[]> parts) {
    List<byte[]> pieces = new ArrayList<>();
    String named = event.isEmpty() ? "" : "event: " + event + "\n";
    pieces.add((named + "id: " + number + "\ndata: [").getBytes(US_ASCII));
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) pieces.add(COMMA);
      pieces.add(parts.get(i));
    }
    pieces.add(END);
    return pieces;
  }
}
