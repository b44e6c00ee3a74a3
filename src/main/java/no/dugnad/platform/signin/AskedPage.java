package no.dugnad.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import no.dugnad.platform.connections.PublicAddress;
import no.dugnad.platform.routes.KnownAddresses;
import no.dugnad.platform.ui.ErrorPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The page that somebody asked for before they signed in, or was on when they chose to, and comes
 * to afterwards. It waits in their own browser: in a session it would be a row in the database for
 * each passer-by.
 */
@Component
final class AskedPage implements RequestCache {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int LONGEST = 1500;
  private static final String SIGN_IN = "/sign-in";

  /** On the sign-in page: where the reader was. */
  private static final String FROM = "from";

  private final String cookie;
  private final boolean secure;
  private final KnownAddresses addresses;

  AskedPage(PublicAddress address, KnownAddresses addresses) {
    this.cookie = address.cookieName("dugnad-asked");
    this.secure = address.isSecure();
    this.addresses = addresses;
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    if (!request.getMethod().equals("GET") || request.getHeader("HX-Request") != null) return;
    String page = page(request);
    // The front page and the sign-in's own are left by signing in.
    if (page.equals("/") || page.startsWith(SIGN_IN) || !addresses.holds(request)) return;
    if (page.length() <= LONGEST) set(written(page), KEPT, response);
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return find(request).map(SimpleSavedRequest::new).orElse(null);
  }

  /**
   * Who comes to the page is sent there no more; if they are turned away again, it is kept anew.
   * Where another has signed in than asked for it, it may be no page of theirs.
   */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    if (find(request).filter(page(request)::equals).isPresent()) {
      removeRequest(request, response);
      request.setAttribute(ErrorPages.ASKED_BEFORE, true);
    }
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    set("", Duration.ZERO, response);
  }

  private static String page(HttpServletRequest request) {
    if (request.getRequestURI().equals(SIGN_IN)) {
      String from = request.getParameter(FROM);
      if (from != null) return from;
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return request.getRequestURI() + query;
  }

  private Optional<String> find(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, cookie))
        .flatMap(found -> read(found.getValue()));
  }

  private void set(String value, Duration age, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(cookie, value)
            .path("/")
            .maxAge(age)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .build()
            .toString());
  }

  private static String written(String path) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(path.getBytes(StandardCharsets.UTF_8));
  }

  /** Only a path of our own: a cookie that somebody planted must lead nobody away. */
  private static Optional<String> read(String value) {
    try {
      String path = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      return path.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*")
          ? Optional.of(path)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
