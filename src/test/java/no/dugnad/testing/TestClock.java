package no.dugnad.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import no.dugnad.platform.shared.BackdatedClock;
import org.jspecify.annotations.Nullable;

/** The product's time in tests: the real one, until a test sets it; then it stands still. */
public final class TestClock extends Clock {
  private final Clock real = new BackdatedClock(Clock.systemUTC());
  private volatile @Nullable Instant still;

  public void set(Instant instant) {
    still = instant;
  }

  public void advance(Duration duration) {
    still = instant().plus(duration);
  }

  /** Back to the real time; done after each test. */
  public void reset() {
    still = null;
  }

  @Override
  public Instant instant() {
    Instant set = still;
    return set == null ? real.instant() : set;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the product's clock is UTC");
  }
}
