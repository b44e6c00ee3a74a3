package no.dugnad.platform.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.connections.UnreadPage;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, said to a person: what happened, and what to do now. Never a stack trace. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController, UnreadPage {
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
  ModelAndView notFound() {
    return page(HttpStatus.NOT_FOUND, "ui.error.notFound");
  }

  /** Refused for now alone: {@code Retry-After} tells programs, the page tells people. */
  @ExceptionHandler
  ModelAndView busy(Busy busy, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, "30");
    ModelAndView page = page(HttpStatus.SERVICE_UNAVAILABLE, "ui.error.busy");
    page.addObject("reason", Notice.of(busy));
    return page;
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
  ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = HttpStatus.resolve(code instanceof Integer number ? number : 404);
    if (status == null || status.is5xxServerError()) return fault(request);
    if (UnsentForm.isOne(request, status)) return UnsentForm.page(request);
    return switch (status) {
      case MISDIRECTED_REQUEST -> page(status, "ui.error.misdirected");
      case FORBIDDEN, UNAUTHORIZED -> page(HttpStatus.FORBIDDEN, "ui.error.forbidden");
      case NOT_FOUND -> page(status, "ui.error.notFound");
      case CONTENT_TOO_LARGE -> page(status, "ui.error.tooLarge");
      default -> page(status, "ui.error.unreadable");
    };
  }

  private static ModelAndView fault(HttpServletRequest request) {
    UUID reference = UUID.randomUUID();
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error("Fault {}", reference, thrown instanceof Throwable cause ? cause : null);
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
