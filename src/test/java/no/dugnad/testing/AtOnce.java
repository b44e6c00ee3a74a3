package no.dugnad.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What several do in the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** What each got, in the order they are named. */
  public static <T> List<T> all(List<? extends Callable<T>> deeds) {
    var start = new CyclicBarrier(deeds.size());
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> begun = new ArrayList<>();
      for (Callable<T> deed : deeds) {
        begun.add(
            people.submit(
                () -> {
                  start.await();
                  return deed.call();
                }));
      }
      List<T> got = new ArrayList<>();
      for (Future<T> one : begun) got.add(one.get());
      return got;
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
