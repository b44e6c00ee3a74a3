package no.dugnad.platform.database;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Asks once what a page's rule, its tabs and the page itself all need to know. Only while a page is
 * read, which changes nothing; a deed asks each time.
 */
public final class OncePerRequest {
  private OncePerRequest() {}

  /**
   * @param what names the question with all that the answer depends on
   */
  public static <T> T ask(String what, Supplier<T> question) {
    Optional<T> known = find(what);
    if (known.isPresent()) return known.get();
    T answer = question.get();
    know(what, answer);
    return answer;
  }

  /** The answer, where an earlier {@link #ask} or {@link #know} has it. */
  @SuppressWarnings("unchecked")
  public static <T> Optional<T> find(String what) {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
            && current.getRequest().getMethod().equals("GET")
        ? Optional.ofNullable((T) current.getAttribute(what, RequestAttributes.SCOPE_REQUEST))
        : Optional.empty();
  }

  /** Says the answer to a question that a later {@link #ask} in the same request would put. */
  public static void know(String what, Object answer) {
    var current = RequestContextHolder.getRequestAttributes();
    if (current != null) current.setAttribute(what, answer, RequestAttributes.SCOPE_REQUEST);
  }
}
