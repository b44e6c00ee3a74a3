package no.dugnad.platform.connections;

import java.time.Duration;

/**
 * How long, and by how many at once, we let ourselves be kept waiting. Each that waits holds some
 * memory: one that is silent or idle 17 kB, one with half a head 50 kB, one with half a body 100.
 */
final class Patience {
  private static final int BODY_BYTES_PER_SECOND = 1024;

  private final Duration limit;
  private final Proxies proxies;
  private final WaitingRoom silent;
  private final WaitingRoom halfHeads;
  private final WaitingRoom halfRequests = new WaitingRoom(200, 500);
  private final WaitingRoom idle = new WaitingRoom(2_000, 2_000);

  /**
   * @param limit for a head, from its first byte
   * @param silent how many may have said nothing yet
   * @param headsPerPeer how many unfinished ones somebody may have
   */
  Patience(Duration limit, int silent, int headsPerPeer, int headsInAll, Proxies proxies) {
    this.limit = limit;
    this.proxies = proxies;
    this.silent = new WaitingRoom(silent, silent, Connection::hasSpoken);
    this.halfHeads = new WaitingRoom(headsPerPeer, headsInAll);
  }

  Duration limit() {
    return limit;
  }

  /** How long a body may have kept us waiting when so much of it has come. */
  Duration forBody(long bytes) {
    return limit.plusSeconds(bytes / BODY_BYTES_PER_SECOND);
  }

  Proxies proxies() {
    return proxies;
  }

  /** Have said nothing yet. */
  WaitingRoom silent() {
    return silent;
  }

  /** Have said a part of what they want. */
  WaitingRoom halfHeads() {
    return halfHeads;
  }

  /** Their request is being answered, and waits for its body, or for them to read the answer. */
  WaitingRoom halfRequests() {
    return halfRequests;
  }

  /** Have been answered, and may ask again. */
  WaitingRoom idle() {
    return idle;
  }
}
