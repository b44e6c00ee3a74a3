package no.dugnad.platform.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The session that this request has just saved. Spring Session saves it when the head of the answer
 * is sent and asks for it again when the request ends: a second question to the database each time.
 *
 * <p>It is forgotten when the request ends: the next one on the same thread must hear of it when
 * the session has ended meanwhile.
 */
final class SessionMemory extends OncePerRequestFilter {
  @SuppressWarnings("ThreadLocalUsage") // the filter lives as long as the process
  private final ThreadLocal<@Nullable Slot> current = new ThreadLocal<>();

  private static final class Slot {
    @Nullable Session saved;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    current.set(new Slot());
    try {
      chain.doFilter(request, response);
    } finally {
      current.remove();
    }
  }

  /** Keeps it for the next question, if a request is under way. */
  void keep(Session session) {
    Slot slot = current.get();
    if (slot != null) slot.saved = session;
  }

  /** Gives it once: whoever asks a second time asks about another moment. */
  @Nullable Session take(String id) {
    Slot slot = current.get();
    if (slot == null) return null;
    Session saved = slot.saved;
    slot.saved = null;
    return saved != null && saved.getId().equals(id) ? saved : null;
  }
}
