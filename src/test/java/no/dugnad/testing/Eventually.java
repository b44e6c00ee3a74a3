package no.dugnad.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What comes true by itself, if one waits. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private Eventually() {}

  public static void eventually(ThrowingCallable check) {
    Instant until = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        check.call();
        return;
      } catch (AssertionError e) {
        if (Instant.now().isAfter(until)) throw e;
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
