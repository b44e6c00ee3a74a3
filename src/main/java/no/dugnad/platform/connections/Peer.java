package no.dugnad.platform.connections;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who is at the other end of a connection, as far as can be told: an address, and of IPv6 the
 * network, since whoever has one address there has 2⁶⁴.
 *
 * @param isProxy it speaks for many
 */
record Peer(String name, boolean isProxy) {
  private static final int NETWORK_BYTES = 8;

  static Peer at(InetAddress address, Proxies proxies) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet6Address) bytes = Arrays.copyOf(bytes, NETWORK_BYTES);
    return new Peer(HexFormat.of().formatHex(bytes), proxies.includes(address));
  }
}
