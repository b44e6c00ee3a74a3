package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.connections.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a notice to the page that a redirect leads to: in the session of one who is signed in, and
 * in a cookie of one who is not, for whom there is no session.
 */
final class CarriedNotices implements FlashMapManager {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int LONGEST = 2000;

  /** When one is said, all that are the same are forgotten: it was one form that was sent twice. */
  private final FlashMapManager signedIn = new SessionFlashMapManager();

  private final MessageSource messages;
  private final String cookie;
  private final boolean secure;

  CarriedNotices(MessageSource messages, PublicAddress address) {
    this.messages = messages;
    this.cookie = address.cookieName("dugnad-notice");
    this.secure = address.isSecure();
  }

  /**
   * @param path of the page that shows it
   * @param args as they are read: a text for each
   */
  private record Carried(String path, String key, List<String> args) {
    Carried {
      args = List.copyOf(args);
      if (path.isEmpty() || key.isEmpty()) throw new IllegalArgumentException("not a notice");
    }
  }

  @Override
  public void saveOutputFlashMap(
      FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
    String path = flash.getTargetRequestPath();
    if (request.getSession(false) != null) {
      signedIn.saveOutputFlashMap(flash, request, response);
    } else if (path != null && flash.get(Notice.ATTRIBUTE) instanceof Notice notice) {
      List<String> args = notice.args().stream().map(Object::toString).toList();
      String written = written(new Carried(path, notice.key(), args));
      if (written.length() <= LONGEST) set(written, KEPT, response);
    }
  }

  @Override
  public @Nullable FlashMap retrieveAndUpdate(
      HttpServletRequest request, HttpServletResponse response) {
    Optional<Carried> carried =
        Optional.ofNullable(WebUtils.getCookie(request, cookie))
            .flatMap(found -> read(found.getValue()))
            .filter(notice -> notice.path().equals(request.getRequestURI()));
    if (carried.isEmpty()) return signedIn.retrieveAndUpdate(request, response);
    set("", Duration.ZERO, response);
    var flash = new FlashMap();
    flash.put(Notice.ATTRIBUTE, new Notice(carried.get().key(), carried.get().args().toArray()));
    return flash;
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

  private static String written(Carried carried) {
    byte[] json = JsonMapper.shared().writeValueAsBytes(carried);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }

  /** Only what is a message of ours: anybody may have put it there. */
  private Optional<Carried> read(String value) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(value);
      return Optional.ofNullable(JsonMapper.shared().readValue(json, Carried.class))
          .filter(carried -> isNotice(carried.key()));
    } catch (IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }

  private boolean isNotice(String key) {
    return messages.getMessage(key, null, null, Languages.BOKMAL) != null;
  }
}
