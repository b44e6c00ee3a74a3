package no.dugnad.platform.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.platform.connections.UnreadPage;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What went wrong, said to a person: what happened, and what to do now. Never a stack trace. */
@Controller
@ControllerAdvice
public class ErrorPages implements ErrorController, UnreadPage {
  /**
   * Of a request that the sign-in leads to, and nobody asked for since: who finds nothing there
   * comes home.
   */
  public static final String ASKED_BEFORE = "no.dugnad.askedBefore";

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public String unread() {
    return pages.render(
        "platform/ui/unread",
        Languages.BOKMAL,
        Map.of("languages", Languages.ALL.stream().map(pages::ui).toList()));
  }

  @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
  ModelAndView notFound(HttpServletRequest request, RedirectAttributes redirect) {
    return leadsFromSignIn(request)
        ? home(redirect)
        : page(HttpStatus.NOT_FOUND, "ui.error.notFound");
  }

  private static boolean leadsFromSignIn(HttpServletRequest request) {
    return request.getAttribute(ASKED_BEFORE) != null && request.getUserPrincipal() != null;
  }

  private static ModelAndView home(RedirectAttributes redirect) {
    Notice.say(redirect, "ui.notice.notForYou");
    return new ModelAndView("redirect:/home");
  }

  /** Refused for now alone: {@code Retry-After} tells programs, the page tells people. */
  @ExceptionHandler
  ModelAndView busy(Busy busy, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, "30");
    ModelAndView page = page(HttpStatus.SERVICE_UNAVAILABLE, "ui.error.busy");
    page.addObject("reason", Notice.of(busy));
    return page;
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ModelAndView database(Exception thrown, HttpServletResponse response) {
    return isPassing(thrown) ? notNow(thrown, response) : fault(thrown);
  }

  /** No connection is to be had, or others stood in the way: the same, sent again, may go. */
  private static boolean isPassing(@Nullable Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException);
  }

  private static ModelAndView notNow(Throwable thrown, HttpServletResponse response) {
    LOG.warn("The database could not be asked", thrown);
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    return page(HttpStatus.SERVICE_UNAVAILABLE, "ui.error.busy");
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    ModelAndView page = page(HttpStatus.CONFLICT, "ui.error.refused");
    page.addObject("reason", Notice.of(refused));
    return page;
  }

  @ExceptionHandler({ServletRequestBindingException.class, MultipartException.class})
  ModelAndView unreadable() {
    return page(HttpStatus.BAD_REQUEST, "ui.error.unreadable");
  }

  @ExceptionHandler
  ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
    return page(HttpStatus.CONTENT_TOO_LARGE, "ui.error.tooLarge");
  }

  /**
   * What did not come as far as a controller: the container's and the filters' refusals, and our
   * own faults.
   */
  @RequestMapping("/error")
  ModelAndView error(
      HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = HttpStatus.resolve(code instanceof Integer number ? number : 404);
    if (status == null || status.is5xxServerError()) {
      var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      return isPassing(thrown) ? notNow(thrown, response) : fault(thrown);
    }
    if (UnsentForm.isOne(request, status)) return UnsentForm.page(request);
    if ((status == HttpStatus.FORBIDDEN || status == HttpStatus.NOT_FOUND)
        && leadsFromSignIn(request)) return home(redirect);
    return switch (status) {
      case MISDIRECTED_REQUEST -> page(status, "ui.error.misdirected");
      case FORBIDDEN, UNAUTHORIZED -> page(HttpStatus.FORBIDDEN, "ui.error.forbidden");
      case NOT_FOUND -> page(status, "ui.error.notFound");
      case CONTENT_TOO_LARGE -> page(status, "ui.error.tooLarge");
      default -> page(status, "ui.error.unreadable");
    };
  }

  private static ModelAndView fault(@Nullable Throwable thrown) {
    UUID reference = UUID.randomUUID();
    LOG.error("Fault {}", reference, thrown);
    ModelAndView page = page(HttpStatus.INTERNAL_SERVER_ERROR, "ui.error.fault");
    page.addObject("reference", reference.toString());
    return page;
  }

  private static ModelAndView page(HttpStatus status, String key) {
    var page = new ModelAndView("platform/ui/error", status);
    page.addObject("key", key);
    return page;
  }
}
