package no.dugnad.workshops.live.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.Set;
import no.dugnad.workshops.halls.Workshop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a phone in the same room comes in. */
@Component
final class RoomAddress {
  private static final Set<String> MACHINE_ITSELF = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean lan;

  RoomAddress(@Value("${dugnad.lan}") boolean lan) {
    this.lan = lan;
  }

  /** As the one who asks came in themselves, but by a name that means the same on a phone. */
  String of(Workshop workshop, HttpServletRequest request) {
    var address =
        ServletUriComponentsBuilder.fromContextPath(request).path("/w/" + workshop.code());
    if (lan && isMachineItself(request)) machineOnItsNet().ifPresent(address::host);
    return address.toUriString();
  }

  /** No phone comes in by the address. */
  boolean isOutOfReach(HttpServletRequest request) {
    return isMachineItself(request) && (!lan || machineOnItsNet().isEmpty());
  }

  private static boolean isMachineItself(HttpServletRequest request) {
    return MACHINE_ITSELF.contains(request.getServerName());
  }

  private static Optional<String> machineOnItsNet() {
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
