package no.dugnad.workshops.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was last worked out of something that changes: once for all who ask, anew only when what it
 * hangs on is another, and never more than a quarter of the time, however fast it changes.
 *
 * @param <T> what it is worked out of
 * @param <R> what comes of it
 */
final class WorkedOut<T, R> {
  private static final int PAUSES = 3;

  private final ReentrantLock lock = new ReentrantLock();
  private volatile long askedAt = System.nanoTime();
  private @Nullable Known<T, R> known;

  /**
   * @param number of the last event that it may hang on
   * @param from when it was begun, and to when it was done, in nanoseconds
   */
  private record Known<T, R>(T of, R found, long number, long from, long to) {
    boolean isYoungerThan(long nanos) {
      return System.nanoTime() - to < nanos;
    }
  }

  /**
   * @param number of the last event that it may hang on
   * @param fresh for so many nanoseconds it is good enough, whatever has happened
   */
  R at(long number, long fresh, Supplier<T> ask, Function<T, R> workOut) {
    askedAt = System.nanoTime();
    lock.lock();
    try {
      Known<T, R> last = known;
      if (last != null && (last.number() >= number || last.isYoungerThan(fresh))) {
        return last.found();
      }
      if (last != null) rest(last.to() + PAUSES * (last.to() - last.from()) - System.nanoTime());
      long from = System.nanoTime();
      T now = ask.get();
      R found = last != null && last.of().equals(now) ? last.found() : workOut.apply(now);
      known = new Known<>(now, found, number, from, System.nanoTime());
      return found;
    } finally {
      lock.unlock();
    }
  }

  private static void rest(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isForgotten(long nanos) {
    return System.nanoTime() - askedAt > nanos;
  }
}
