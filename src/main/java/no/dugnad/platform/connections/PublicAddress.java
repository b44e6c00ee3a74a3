package no.dugnad.platform.connections;

import java.net.InetAddress;
import java.net.URI;
import no.dugnad.platform.database.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address that people use, as the one who installed it has set it. What is secure and where a
 * redirect leads follows from it, and not from what a request says of itself.
 */
@Component
public final class PublicAddress {
  private final URI uri;
  private final boolean lan;

  /**
   * @param lan whether this machine is asked by others on its net, too, by its number there
   */
  public PublicAddress(
      @Value("${dugnad.address}") String written, @Value("${dugnad.lan}") boolean lan) {
    this.uri = read(written.strip());
    this.lan = lan;
  }

  private static URI read(String written) {
    try {
      URI uri = URI.create(written);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null) return uri;
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new CannotStart(
        "DUGNAD_ADDRESS is '" + written + "', and should be like https://dugnad.kommune.no");
  }

  /** The browser is to come by TLS; who speaks it is a proxy. */
  public boolean isSecure() {
    return uri.getScheme().equals("https");
  }

  /** A cookie of this name that no other host, and nobody on the line, can set for us. */
  public String cookieName(String name) {
    return isSecure() ? "__Host-" + name : name;
  }

  /** Only who sits at this machine can use it. */
  boolean isLoopback() {
    return isLoopback(uri.getHost());
  }

  /** Whether others than this machine are to reach it. */
  boolean isReachedByOthers() {
    return lan || !isLoopback();
  }

  /** Whether the host is one that we are known by, for a request that came in at the address. */
  boolean isKnownAs(String host, InetAddress cameInAt) {
    if (!isLoopback()) return host.equalsIgnoreCase(uri.getHost());
    return isLoopback(host)
        || (lan && Addresses.literal(host).filter(cameInAt::equals).isPresent());
  }

  static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || Addresses.literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  String scheme() {
    return uri.getScheme();
  }

  int port() {
    if (uri.getPort() >= 0) return uri.getPort();
    return isSecure() ? 443 : 80;
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
