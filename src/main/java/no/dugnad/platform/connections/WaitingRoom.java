package no.dugnad.platform.connections;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Connections that keep us waiting: for a first byte, the rest of a head or a body, the next
 * request. When one comes in too many, the one that has been silent for the longest is shown out,
 * so that nobody who goes on talking is kept out by those who don't.
 */
final class WaitingRoom {
  private final int perPeer;
  private final int inAll;
  private final SequencedSet<Connection> all = new LinkedHashSet<>();
  private final Map<Peer, SequencedSet<Connection>> byPeer = new HashMap<>();

  WaitingRoom(int perPeer, int inAll) {
    this.perPeer = perPeer;
    this.inAll = inAll;
  }

  /**
   * @return who has to go for it, and waits here no more
   */
  synchronized @Nullable Connection add(Connection connection) {
    all.add(connection);
    var peers = byPeer.computeIfAbsent(connection.peer(), _ -> new LinkedHashSet<>());
    peers.add(connection);
    Connection out = null;
    if (peers.size() > perPeer && !connection.peer().isProxy()) out = peers.getFirst();
    else if (all.size() > inAll) out = all.getFirst();
    if (out != null) remove(out);
    return out;
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
