package no.dugnad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** An open loop: each is due at its time, whether or not those before it are done. */
final class Pace {
  private Pace() {}

  interface Work {
    void at(int number, long due) throws Exception;
  }

  /** Returns when all are done; the first that failed fails it. */
  static void keep(int count, int perSecond, Work work) throws Exception {
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        long due = start + TimeUnit.SECONDS.toNanos(i) / perSecond;
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        done.add(
            threads.submit(
                () -> {
                  work.at(number, due);
                  return null;
                }));
      }
      for (Future<?> one : done) one.get();
    }
  }
}
