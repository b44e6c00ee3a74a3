package no.dugnad.platform.connections;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Connections that keep us waiting: for a first byte, the rest of a head or a body, the next
 * request. When one comes in too many, the one that has been silent for the longest is shown out,
 * so that nobody who goes on talking is kept out by those who don't.
 */
final class WaitingRoom {
  private final int perPeer;
  private final int inAll;
  private final Predicate<Connection> waitsForUs;
  private final SequencedSet<Connection> all = new LinkedHashSet<>();
  private final Map<Peer, SequencedSet<Connection>> byPeer = new HashMap<>();

  WaitingRoom(int perPeer, int inAll) {
    this(perPeer, inAll, _ -> false);
  }

  /**
   * @param waitsForUs whether somebody does, and not we for them: what they have said lies there,
   *     and nobody has had the time to read it. They are not shown out.
   */
  WaitingRoom(int perPeer, int inAll, Predicate<Connection> waitsForUs) {
    this.perPeer = perPeer;
    this.inAll = inAll;
    this.waitsForUs = waitsForUs;
  }

  /**
   * @return who has to go for it, and waits here no more
   */
  synchronized @Nullable Connection add(Connection connection) {
    all.add(connection);
    byPeer.computeIfAbsent(connection.peer(), _ -> new LinkedHashSet<>()).add(connection);
    while (true) {
      Connection out = tooMany(connection.peer());
      if (out == null) return null;
      remove(out);
      if (!waitsForUs.test(out)) return out;
    }
  }

  private @Nullable Connection tooMany(Peer peer) {
    var ofPeer = byPeer.get(peer);
    if (ofPeer != null && ofPeer.size() > perPeer && !peer.isProxy()) return ofPeer.getFirst();
    return all.size() > inAll ? all.getFirst() : null;
  }

  synchronized void remove(Connection connection) {
    if (!all.remove(connection)) return;
    byPeer.computeIfPresent(
        connection.peer(),
        (_, peers) -> {
          peers.remove(connection);
          return peers.isEmpty() ? null : peers;
        });
  }
}
