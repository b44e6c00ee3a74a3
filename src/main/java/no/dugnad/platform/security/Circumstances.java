package no.dugnad.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Who it is, from where, and at which page. A path itself may hold a code or a key; its pattern
 * does not.
 */
final class Circumstances {
  private Circumstances() {}

  static Map<String, String> facts() {
    var facts = new TreeMap<String, String>();
    findPerson().ifPresent(person -> facts.put("user.id", person));
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current)
      add(current.getRequest(), facts);
    return facts;
  }

  /** The id of the one who is signed in. */
  static Optional<String> findPerson() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(who -> !(who instanceof AnonymousAuthenticationToken))
        .map(Authentication::getName);
  }

  private static void add(HttpServletRequest request, Map<String, String> facts) {
    facts.put("source.ip", request.getRemoteAddr());
    facts.put("http.request.method", request.getMethod());
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (route != null) facts.put("dugnad.route", route.toString());
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> variables)
      variables.forEach((name, value) -> putId("dugnad." + name, value, facts));
  }

  private static void putId(String name, Object value, Map<String, String> facts) {
    if (value instanceof UUID || (value instanceof String text && isId(text)))
      facts.put(name, value.toString());
  }

  private static boolean isId(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }
}
