package no.dugnad.platform.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Where one is, and where one came from, as far as that is a page of ours. */
final class WayBack {
  private WayBack() {}

  /**
   * Path and query of the page that one is at. What answers a form has no page of its own: one is
   * still where the form stood.
   */
  static String here(HttpServletRequest request) {
    return Optional.of(request)
        .filter(WayBack::isSent)
        .flatMap(WayBack::from)
        .orElseGet(() -> asked(request));
  }

  static boolean isSent(HttpServletRequest request) {
    // A page that tells of an error is drawn by a GET in the place of the request that failed.
    Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    return (failed == null ? request.getMethod() : failed.toString()).equals("POST");
  }

  private static String asked(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return withQuery(
        failed == null ? request.getRequestURI() : failed.toString(), request.getQueryString());
  }

  /** Another page than the one that was asked for. */
  static Optional<String> from(HttpServletRequest request) {
    String referrer = request.getHeader(HttpHeaders.REFERER);
    if (referrer == null) return Optional.empty();
    try {
      URI page = URI.create(referrer);
      boolean ours =
          page.getRawAuthority() != null
              && page.getRawAuthority().equals(request.getHeader(HttpHeaders.HOST))
              && page.getRawPath() != null
              && page.getRawPath().matches("/(?![/\\\\]).*");
      return Optional.of(page)
          .filter(_ -> ours)
          .map(uri -> withQuery(uri.getRawPath(), uri.getRawQuery()))
          .filter(path -> !path.equals(asked(request)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withQuery(String path, @Nullable String query) {
    return query == null ? path : path + "?" + query;
  }
}
