package no.dugnad.testing;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What several do in the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /**
   * What comes of the second of two, which begins when the first is done and not yet committed: it
   * waits for the first's end if something makes it, and is over before that if nothing does.
   *
   * @return what the second threw; empty when it was done
   */
  public static Optional<Throwable> second(
      TransactionTemplate transaction, JdbcClient db, Runnable first, Runnable second) {
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> begun =
          transaction.execute(
              _ -> {
                first.run();
                Future<?> waits = other.submit(second);
                eventually(() -> assertThat(waits.isDone() || somebodyWaitsForUs(db)).isTrue());
                return waits;
              });
      begun.get();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean somebodyWaitsForUs(JdbcClient db) {
    return db.sql(
            """
            select exists (select from pg_locks
                            where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))
            """)
        .query(Boolean.class)
        .single();
  }

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
