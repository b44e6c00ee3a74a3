package no.dugnad.platform.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions with as few questions to the database as may be: one for each request. There is no row
 * for one who has not signed in, whatever was put into their session, and none lives for ever.
 *
 * <p>Notes when a session was last used to the minute. Noted for each request, it would cost every
 * field that is saved a second commit.
 */
final class FrugalSessions<S extends Session> implements SessionRepository<Session> {
  private static final Duration PRECISION = Duration.ofMinutes(1);
  private static final String SIGNED_IN =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  /** However much it is used, a session ends. */
  private static final Duration LONGEST = Duration.ofDays(7);

  final SessionRepository<S> stored;
  private final SessionMemory memory;

  FrugalSessions(SessionRepository<S> stored, SessionMemory memory) {
    this.stored = stored;
    this.memory = memory;
  }

  @Override
  public Session createSession() {
    return new Frugal<>(stored.createSession(), new AtomicBoolean(true));
  }

  @Override
  @SuppressWarnings("unchecked")
  public void save(Session session) {
    var frugal = (Frugal<S>) session;
    if (frugal.isNew.get() && session.getAttribute(SIGNED_IN) == null) return;
    stored.save(frugal.stored);
    frugal.isNew.set(false);
    memory.keep(session);
  }

  @Override
  public @Nullable Session findById(String id) {
    Session saved = memory.take(id);
    if (saved != null) return saved;
    S found = SessionTransactions.read(() -> stored.findById(id));
    if (found == null) return null;
    if (found.getCreationTime().plus(LONGEST).isAfter(Instant.now()))
      return new Frugal<>(found, new AtomicBoolean());
    stored.deleteById(id);
    return null;
  }

  @Override
  public void deleteById(String id) {
    memory.take(id);
    stored.deleteById(id);
  }

  /**
   * @param isNew until it has a row; from then on it is kept whatever is taken out of it
   */
  private record Frugal<S extends Session>(S stored, AtomicBoolean isNew) implements Session {
    @Override
    public void setLastAccessedTime(Instant now) {
      if (stored.getLastAccessedTime().plus(PRECISION).isBefore(now)) {
        stored.setLastAccessedTime(now);
      }
    }

    @Override
    public Instant getLastAccessedTime() {
      return stored.getLastAccessedTime();
    }

    @Override
    public String getId() {
      return stored.getId();
    }

    @Override
    public String changeSessionId() {
      return stored.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Spring Session's own
    public <T> @Nullable T getAttribute(String name) {
      return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return stored.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return stored.isExpired();
    }
  }
}
