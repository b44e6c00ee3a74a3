package no.dugnad.platform.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form of ours that is sent when the sign-in it was drawn for is over. It is shown again with
 * what was typed, to be sent when one has signed in.
 */
public final class UnsentForm {
  /** The field that says of a form that it is sent from there. */
  public static final String FIELD = "_unsent";

  private UnsentForm() {}

  /**
   * Such a form holds no token of the sign-in that came after it. It needs none: the browser says
   * that a page of ours sends it, and no other page can have it say so.
   */
  public static boolean isSentBy(HttpServletRequest request) {
    return isOurs(request) && request.getParameter(FIELD) != null;
  }

  /** Shown only to one who sends it from a page of ours: on no other's behalf is anybody asked. */
  static boolean isOne(HttpServletRequest request, HttpStatus status) {
    boolean over =
        status == HttpStatus.UNAUTHORIZED
            || request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    return over
        && Ui.formKey(request).isPresent()
        && request.getHeader("HX-Request") == null
        && isOurs(request);
  }

  private static boolean isOurs(HttpServletRequest request) {
    String ours = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    return ours.equals(request.getHeader(HttpHeaders.ORIGIN));
  }

  static ModelAndView page(HttpServletRequest request) {
    return new ModelAndView("platform/ui/unsent", HttpStatus.FORBIDDEN)
        .addObject("path", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .addObject("typed", Typed.of(request));
  }
}
