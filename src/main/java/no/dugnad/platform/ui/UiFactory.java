package no.dugnad.platform.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Ui} of a request. */
@Component
class UiFactory {
  private static final Set<Object> UNREADABLE =
      Set.of(HttpStatus.BAD_REQUEST.value(), HttpStatus.CONTENT_TOO_LARGE.value());

  private static final PageRequest NO_REQUEST =
      new PageRequest(
          "",
          Optional.empty(),
          false,
          List::of,
          "",
          UUID::randomUUID,
          () -> Frame.EMPTY,
          Optional.empty(),
          false);

  private final MessageSource messages;
  private final Supplier<ResourceUrlProvider> resources;
  private final Supplier<Frame.Source> frames;
  private final boolean demo;

  UiFactory(
      MessageSource messages,
      ObjectProvider<ResourceUrlProvider> resources,
      ObjectProvider<Frame.Source> frames,
      @Value("${dugnad.demo:false}") boolean demo) {
    this.messages = messages;
    this.resources = SingletonSupplier.of(resources::getObject);
    this.frames = SingletonSupplier.of(() -> frames.getIfAvailable(() -> _ -> Frame.EMPTY));
    this.demo = demo;
  }

  Ui of(HttpServletRequest request, Parts parts) {
    var page =
        new PageRequest(
            WayBack.here(request),
            WayBack.from(request),
            WayBack.isSent(request),
            () -> written(request),
            csrf(request),
            SingletonSupplier.of(() -> formKey(request)),
            SingletonSupplier.of(() -> frame(request)),
            notice(request),
            demo);
    return new Ui(messages, RequestContextUtils.getLocale(request), page, this::asset, parts);
  }

  /** A fault is told of without the frame when it is the frame that fails. */
  private Frame frame(HttpServletRequest request) {
    try {
      return frames.get().of(request);
    } catch (RuntimeException fault) {
      if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) == null) throw fault;
      return Frame.EMPTY;
    }
  }

  Ui without(Locale locale, Parts parts) {
    return new Ui(messages, locale, NO_REQUEST, this::asset, parts);
  }

  private String asset(String path) {
    String hashed = resources.get().getForLookupPath(path);
    return hashed == null ? path : hashed;
  }

  static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  /** What could not be read the first time can't be read on the page that says so either. */
  private static List<String> written(HttpServletRequest request) {
    boolean unreadable =
        UNREADABLE.contains(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    return unreadable || !WayBack.isSent(request) ? List.of() : Typed.of(request).texts();
  }

  /** A form that is shown again, because something in it must be mended, is the same form still. */
  private static UUID formKey(HttpServletRequest request) {
    return Ui.formKey(request).orElseGet(UUID::randomUUID);
  }

  private static Optional<Notice> notice(HttpServletRequest request) {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null
        ? Optional.empty()
        : Optional.ofNullable((Notice) flash.get(Notice.ATTRIBUTE));
  }
}
