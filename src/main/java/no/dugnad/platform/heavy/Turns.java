package no.dugnad.platform.heavy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.platform.shared.Busy;

/** Whose work is done: a few at once, of each asker one at once, in the order they came. */
final class Turns {
  private final Limits limits;
  private final Semaphore free;
  private final AtomicInteger works = new AtomicInteger();
  private final ConcurrentMap<String, Own> owns = new ConcurrentHashMap<>();

  Turns(Limits limits) {
    this.limits = limits;
    this.free = new Semaphore(limits.atOnce(), true);
  }

  /** One asker's turn, and how many of their works there are. */
  private record Own(Semaphore turn, int works) {}

  /**
   * Waits until it may begin.
   *
   * @return to be run when the work has ended
   */
  Runnable take(Asker asker) {
    Semaphore own = enter(asker);
    long until = System.nanoTime() + limits.patience().toNanos();
    boolean mine = false;
    boolean begun = false;
    try {
      mine = await(own, until);
      if (!mine) throw new Busy(asker.tooMany());
      begun = await(free, until);
      if (!begun) throw new Busy("heavy.refused.full");
      return () -> {
        free.release();
        own.release();
        leave(asker);
      };
    } finally {
      if (mine && !begun) own.release();
      if (!begun) leave(asker);
    }
  }

  private Semaphore enter(Asker asker) {
    Own own =
        owns.merge(
            asker.name(),
            new Own(new Semaphore(1, true), 1),
            (known, _) -> new Own(known.turn(), known.works() + 1));
    int all = works.incrementAndGet();
    if (own.works() <= asker.most() && all <= limits.ofAll()) return own.turn();
    leave(asker);
    throw new Busy(own.works() > asker.most() ? asker.tooMany() : "heavy.refused.full");
  }

  private void leave(Asker asker) {
    works.decrementAndGet();
    owns.computeIfPresent(
        asker.name(), (_, own) -> own.works() == 1 ? null : new Own(own.turn(), own.works() - 1));
  }

  private static boolean await(Semaphore turn, long until) {
    try {
      return turn.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
