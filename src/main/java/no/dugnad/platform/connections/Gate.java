package no.dugnad.platform.connections;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at how a request comes in, before anybody has changed what the connection tells of it. A
 * name of somebody else's that leads to this machine is not ours, else a page of theirs could read
 * ours in a visitor's browser (DNS rebinding).
 */
@Component
class Gate {
  /** Asked for by whoever watches over the process, by whichever address. */
  private static final String HEALTH = "/actuator/health";

  /** The same for everybody, and the page that refuses looks like ours by it. */
  private static final String LOOKS = "/static/";

  /** What proxies add, under the names that are in use; no browser sends any of them. */
  private static final List<String> BEGINNINGS =
      List.of("forwarded", "x-", "remote-", "cdn-", "cf-");

  private static final List<String> WHOSE = List.of("client", "real", "connecting", "originating");

  /** Those that scripts of ours add, by the same beginning. */
  private static final Set<String> SCRIPTS = Set.of("x-xsrf-token", "x-requested-with");

  private final PublicAddress address;
  private final Proxies proxies;

  Gate(PublicAddress address, Proxies proxies) {
    this.address = address;
    this.proxies = proxies;
  }

  Arrival judge(HttpServletRequest request) {
    InetAddress peer = Addresses.literal(request.getRemoteAddr()).orElse(null);
    InetAddress at = Addresses.literal(request.getLocalAddr()).orElse(null);
    if (peer == null || at == null) return new Arrival(false, false);
    boolean known = address.isKnownAs(request.getServerName(), at);
    boolean byProxy = !address.isSecure() || proxies.includes(peer);
    // As it is served, not as it is written: /static/..;/home is home.
    String path = request.getServletPath();
    return new Arrival(
        (known && byProxy) || path.equals(HEALTH) || path.startsWith(LOOKS),
        address.isLoopback()
            && !address.isSecure()
            && peer.isLoopbackAddress()
            && PublicAddress.isLoopback(request.getServerName())
            && isFirstHand(request));
  }

  /** A proxy that adds nothing still speaks HTTP/1.0, or leaves what page the visitor was on. */
  private static boolean isFirstHand(HttpServletRequest request) {
    return request.getProtocol().equals("HTTP/1.1")
        && Collections.list(request.getHeaderNames()).stream().noneMatch(Gate::isPassedOn)
        && isFromLoopback(request.getHeader("Origin"));
  }

  /** Asked about each header of each request: by a pattern it takes four times as long. */
  private static boolean isPassedOn(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    if (SCRIPTS.contains(name)) return false;
    return BEGINNINGS.stream().anyMatch(name::startsWith)
        || name.equals("via")
        || name.contains("proxy")
        || WHOSE.stream().anyMatch(whose -> isAddressOf(whose, name));
  }

  private static boolean isAddressOf(String whose, String name) {
    int at = name.indexOf(whose);
    return at >= 0 && name.indexOf("ip", at + whose.length()) >= 0;
  }

  private static boolean isFromLoopback(@Nullable String origin) {
    if (origin == null) return true;
    try {
      String host = URI.create(origin).getHost();
      return host != null && PublicAddress.isLoopback(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
