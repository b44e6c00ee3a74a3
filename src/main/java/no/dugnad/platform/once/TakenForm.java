package no.dugnad.platform.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import no.dugnad.platform.connections.PublicAddress;
import no.dugnad.platform.ui.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells the browser of a form that is taken: what it kept of it (kept.js) is needed no more. An
 * answer that leads on has taken the form, any other shows it again or says why not.
 */
@Component
class TakenForm {
  static final String LEADS_ON = "redirect:";
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final String cookie;
  private final boolean secure;

  TakenForm(PublicAddress address) {
    this.cookie = address.cookieName("dugnad-taken");
    this.secure = address.isSecure();
  }

  /** Names the form by its key and where it was sent; a script reads it. */
  void tell(ModelAndView answer, HttpServletRequest request, HttpServletResponse response) {
    if (!String.valueOf(answer.getViewName()).startsWith(LEADS_ON)) return;
    Ui.formKey(request)
        .map(key -> ResponseCookie.from(cookie, key + request.getRequestURI()))
        .map(named -> named.path("/").maxAge(KEPT).secure(secure).sameSite("Lax").build())
        .ifPresent(named -> response.addHeader(HttpHeaders.SET_COOKIE, named.toString()));
  }
}
