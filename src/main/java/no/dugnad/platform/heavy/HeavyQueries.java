package no.dugnad.platform.heavy;

import java.time.Duration;
import java.util.function.Supplier;
import no.dugnad.platform.shared.Busy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks the database what it reckons on for longer than a page's own questions: a few at once, of
 * one person one at once, so that its connections are left to the pages. It is asked on the
 * request's own thread, which only waits. Not for how long it may take: the transaction says that.
 */
@Component
public class HeavyQueries {
  private static final Limits LIMITS =
      new Limits(4, 4, 40, 80, Duration.ofSeconds(5), Duration.ofSeconds(5));

  private final Turns turns = new Turns(LIMITS);

  /**
   * @throws Busy when too much waits already
   */
  public <T> T done(Supplier<T> question) {
    var asker = Asker.of(SecurityContextHolder.getContext().getAuthentication(), LIMITS);
    Runnable turn = turns.take(asker);
    try {
      return question.get();
    } finally {
      turn.run();
    }
  }
}
