package no.dugnad.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** What a request brings and what it wants, as far as it tells before anything of it is read. */
final class RequestKind {
  private RequestKind() {}

  /** What was typed beside files can't be looked for before they are read. */
  static boolean sendsFiles(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Its route says what it answers with, and it is no page. */
  static boolean answersScripts(HttpServletRequest request) {
    if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
        instanceof HandlerMethod handler)) return false;
    var mapping = handler.getMethodAnnotation(RequestMapping.class);
    return mapping != null
        && mapping.produces().length > 0
        && !List.of(mapping.produces()).contains(MediaType.TEXT_HTML_VALUE);
  }
}
