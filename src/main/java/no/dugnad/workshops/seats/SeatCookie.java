package no.dugnad.workshops.seats;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import no.dugnad.workshops.halls.Workshops.Admission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** How a browser shows that somebody joined with it: only to this workshop, and to no script. */
public final class SeatCookie {
  public static final String NAME = "seat";

  /** Its path is the workshop's, so it can't be bound to the host by the other prefix. */
  private static final String SECURE = "__Secure-" + NAME;

  private static final Duration KEPT = Duration.ofDays(30);

  private SeatCookie() {}

  public static void give(
      String code, Admission joined, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(name(request), joined.token())
            .path("/w/" + code)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(KEPT)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  public static Optional<String> of(HttpServletRequest request) {
    if (request.getCookies() == null) return Optional.empty();
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? SECURE : NAME;
  }
}
