package no.dugnad.platform.connections;

import java.net.InetAddress;
import java.util.Optional;

/** Addresses as they stand in requests. */
final class Addresses {
  private Addresses() {}

  /** The address that is written as numbers; a name is never looked up. */
  static Optional<InetAddress> literal(String written) {
    boolean bracketed = written.startsWith("[") && written.endsWith("]");
    String bare = bracketed ? written.substring(1, written.length() - 1) : written;
    try {
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
