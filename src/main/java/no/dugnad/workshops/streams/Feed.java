package no.dugnad.workshops.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import no.dugnad.workshops.views.BoardView;
import no.dugnad.workshops.views.EntityJson;
import no.dugnad.workshops.views.EntityKey;
import no.dugnad.workshops.views.Reader;
import no.dugnad.workshops.views.Readership;
import no.dugnad.workshops.views.VisibleEntity;
import org.jspecify.annotations.Nullable;

/**
 * What all who look at a board have been told, and the last that they were told: where each batch
 * is written once, however many read it. A reader holds nothing of it but a number.
 */
final class Feed {
  /** Beyond this the oldest batches go, and who has not read them gets the whole board. */
  private static final int KEPT_BYTES = 1 << 20;

  private static final int KEPT_BATCHES = 1000;

  /** What an entity takes beside its JSON: its key, its places in the maps, what it shows. */
  private static final int EACH_ENTITY = 500;

  private record Told(Readership readers, byte[] json) {}

  private final Map<EntityKey, Told> told = new HashMap<>();
  private final Map<Readership, Map<EntityKey, byte[]>> byReaders = new HashMap<>();
  private byte @Nullable [] all;
  private volatile long toldBytes;
  private volatile Tail tail;

  /** The last batches in their order, and the number after the last. */
  private record Tail(List<Batch> batches, long number, int bytes) {}

  Feed(BoardView view) {
    tail = new Tail(List.of(), view.board().number(), 0);
    tell(view, view.keys());
  }

  /** The number that whoever has read all is at. */
  long number() {
    return tail.number;
  }

  /** Tells what the keys now show, as far as it differs from what was told; true if it does. */
  synchronized boolean seal(BoardView view, Collection<EntityKey> touched) {
    Batch.Maker maker = tell(view, touched);
    Tail former = tail;
    long number = view.board().number();
    if (maker.isEmpty() && number == former.number) return false;
    List<Batch> batches = new ArrayList<>(former.batches);
    Batch batch = maker.made(former.number, number);
    batches.add(batch);
    int bytes = former.bytes + batch.size();
    while (batches.size() > 1 && (bytes > KEPT_BYTES || batches.size() > KEPT_BATCHES)) {
      bytes -= batches.removeFirst().size();
    }
    tail = new Tail(List.copyOf(batches), number, bytes);
    return !maker.isEmpty();
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only the holder of the board's lock tells
  private Batch.Maker tell(BoardView view, Collection<EntityKey> keys) {
    var maker = new Batch.Maker();
    for (EntityKey key : keys) {
      Optional<VisibleEntity> shown = view.show(key);
      Told now = shown.map(s -> new Told(s.readers(), EntityJson.bytes(s.value()))).orElse(null);
      Told before = now == null ? told.remove(key) : told.put(key, now);
      if (before != null && now != null && before.readers.equals(now.readers)) {
        if (Arrays.equals(before.json, now.json)) continue;
      }
      toldBytes += bytes(now) - bytes(before);
      if (before != null) forget(key, before, now, maker);
      if (now != null) {
        byReaders.computeIfAbsent(now.readers, _ -> new LinkedHashMap<>()).put(key, now.json);
        maker.add(now.readers, change(key, now.json));
        if (now.readers.equals(Readership.Group.ALL)) all = null;
      }
    }
    return maker;
  }

  private static long bytes(@Nullable Told one) {
    return one == null ? 0 : EACH_ENTITY + one.json.length;
  }

  /** About how many bytes it takes, with the board that it tells of. */
  long bytes() {
    return 2 * toldBytes + tail.bytes;
  }

  /** Those who may not see it any longer are told that it is gone. */
  private void forget(EntityKey key, Told before, @Nullable Told now, Batch.Maker maker) {
    if (now != null && now.readers.equals(before.readers)) return;
    Map<EntityKey, byte[]> theirs = Objects.requireNonNull(byReaders.get(before.readers));
    theirs.remove(key);
    if (theirs.isEmpty()) byReaders.remove(before.readers);
    if (before.readers.equals(Readership.Group.ALL)) all = null;
    if (now == null || !now.readers.covers(before.readers)) {
      maker.add(before.readers, change(key, GONE));
    }
  }

  private static final byte[] GONE = "null".getBytes(UTF_8);

  private static byte[] change(EntityKey key, byte[] json) {
    return joined('[', key, ',', json, ']');
  }

  private static byte[] joined(char open, EntityKey key, char between, byte[] json, char close) {
    byte[] name = key.name().getBytes(UTF_8);
    var bytes = new ByteArrayOutputStream(name.length + json.length + 6);
    if (open != 0) bytes.write(open);
    bytes.write('"');
    bytes.writeBytes(name);
    bytes.write('"');
    bytes.write(between);
    bytes.writeBytes(json);
    if (close != 0) bytes.write(close);
    return bytes.toByteArray();
  }

  /**
   * The batches after the number; empty when there are none. Null when the number is not where a
   * batch begins: it lies too far back, or another node has cut its batches elsewhere. In what
   * happened within a batch, something may have come and gone again.
   */
  @Nullable List<Batch> after(long number) {
    Tail now = tail;
    if (number == now.number) return List.of();
    List<Batch> batches = now.batches;
    int from = 0;
    int to = batches.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (batches.get(middle).from() < number) from = middle + 1;
      else to = middle;
    }
    if (from == batches.size() || batches.get(from).from() != number) return null;
    return batches.subList(from, batches.size());
  }

  /** The whole board as changes on an empty map. */
  synchronized Whole whole(Reader reader) {
    List<byte[]> parts = new ArrayList<>();
    for (Readership readers : Batch.readerships(reader)) {
      byte[] part = part(readers);
      if (part.length > 0) parts.add(part);
    }
    return new Whole(tail.number, Batch.pieces("board", tail.number, parts));
  }

  /** A message that holds all, in pieces of which the largest is the same for all. */
  record Whole(long number, List<byte[]> message) {}

  private byte[] part(Readership readers) {
    if (!readers.equals(Readership.Group.ALL)) return changes(readers);
    if (all == null) all = changes(readers);
    return all;
  }

  private byte[] changes(Readership readers) {
    return list(readers, (key, json) -> change(key, json));
  }

  /** The whole board as one JSON object with its number. */
  synchronized byte[] snapshot(Reader reader) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(("{\"number\":" + tail.number + ",\"board\":{").getBytes(UTF_8));
    boolean first = true;
    for (Readership readers : Batch.readerships(reader)) {
      byte[] part = list(readers, (key, json) -> joined((char) 0, key, ':', json, (char) 0));
      if (part.length == 0) continue;
      if (!first) bytes.write(',');
      bytes.writeBytes(part);
      first = false;
    }
    bytes.writeBytes("}}".getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private byte[] list(Readership readers, BiFunction<EntityKey, byte[], byte[]> form) {
    var bytes = new ByteArrayOutputStream();
    byReaders
        .getOrDefault(readers, Map.of())
        .forEach(
            (key, json) -> {
              if (bytes.size() > 0) bytes.write(',');
              bytes.writeBytes(form.apply(key, json));
            });
    return bytes.toByteArray();
  }
}
