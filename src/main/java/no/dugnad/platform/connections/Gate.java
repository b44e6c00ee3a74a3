package no.dugnad.platform.connections;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collections;
import java.util.regex.Pattern;
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
  private static final Pattern PASSED_ON =
      Pattern.compile(
          "forwarded.*|via|x-(?!xsrf-token$|requested-with$).*|remote-.*|cdn-.*|cf-.*|.*proxy.*"
              + "|.*(client|real|connecting|originating).*ip.*",
          Pattern.CASE_INSENSITIVE);

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
        && Collections.list(request.getHeaderNames()).stream()
            .noneMatch(name -> PASSED_ON.matcher(name).matches())
        && isFromLoopback(request.getHeader("Origin"));
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
