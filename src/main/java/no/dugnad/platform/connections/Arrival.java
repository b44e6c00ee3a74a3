package no.dugnad.platform.connections;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How a request has come here.
 *
 * @param isExpected by our name, and where a proxy belongs by one that we know
 * @param isLocal from a browser on this very machine, with nothing between
 */
public record Arrival(boolean isExpected, boolean isLocal) {
  private static final String NAME = Arrival.class.getName();
  private static final Arrival UNKNOWN = new Arrival(false, false);

  /** What nobody has looked at has not come by a way that opens anything. */
  public static Arrival of(HttpServletRequest request) {
    return request.getAttribute(NAME) instanceof Arrival arrival ? arrival : UNKNOWN;
  }

  public void note(HttpServletRequest request) {
    request.setAttribute(NAME, this);
  }
}
