package no.dugnad.platform.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The product's clock: the real time, but for a deed that is written as of an earlier one, which
 * only demo content is. Deadlines are judged by it, and a thread's own date never reaches another
 * thread.
 */
public final class BackdatedClock extends Clock {
  private static final ScopedValue<Instant> AT = ScopedValue.newInstance();

  private final Clock real;

  public BackdatedClock(Clock real) {
    this.real = real;
  }

  /** Does the deed as of {@code instant}. */
  public static void at(Instant instant, Runnable deed) {
    ScopedValue.where(AT, instant).run(deed);
  }

  @Override
  public Instant instant() {
    return AT.isBound() ? AT.get() : real.instant();
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new BackdatedClock(real.withZone(zone));
  }
}
