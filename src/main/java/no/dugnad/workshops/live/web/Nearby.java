package no.dugnad.workshops.live.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a phone in the same room finds this machine. */
final class Nearby {
  private static final Set<String> MACHINE_ITSELF = Set.of("localhost", "127.0.0.1", "[::1]");

  private Nearby() {}

  /** The page's address on the local net, when it was asked for by one that no phone can reach. */
  static Optional<String> address(HttpServletRequest request) {
    if (!MACHINE_ITSELF.contains(request.getServerName())) return Optional.empty();
    return host()
        .map(h -> ServletUriComponentsBuilder.fromRequestUri(request).host(h).toUriString());
  }

  private static Optional<String> host() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
          .map(InetAddress::getHostAddress)
          .sorted()
          .findFirst();
    } catch (SocketException e) {
      return Optional.empty();
    }
  }
}
