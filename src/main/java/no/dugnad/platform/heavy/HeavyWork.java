package no.dugnad.platform.heavy;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.dugnad.platform.shared.Busy;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does what reckons for longer than a page does. Requests run on virtual threads, which share the
 * processors only where they wait: a few that reckon stop all others. So it is done on a few
 * threads of the operating system's, which shares them out itself, one work at once for each
 * person, while the request waits without a thread. A work has read what it needs before it comes
 * here: it holds no connection and no lock.
 */
@Component
public class HeavyWork implements DisposableBean {
  /** Bytes that are kept of files that anybody may ask for. */
  private static final int MOST_SHARED = 8 * 1024 * 1024;

  /** About what a key weighs: the text that the file is made from. */
  private static final int KEY = 64 * 1024;

  private final Limits limits;
  private final Turns turns;
  private final ExecutorService threads;

  /** By what they are made from. */
  private final AsyncCache<Object, byte[]> shared =
      Caffeine.newBuilder()
          .maximumWeight(MOST_SHARED)
          .weigher((Object _, byte[] file) -> KEY + file.length)
          .buildAsync();

  @Autowired
  HeavyWork() {
    this(Limits.ofThisMachine());
  }

  HeavyWork(Limits limits) {
    this.limits = limits;
    this.turns = new Turns(limits);
    this.threads =
        Executors.newFixedThreadPool(
            limits.atOnce(), Thread.ofPlatform().daemon().name("heavy-", 1).factory());
  }

  /**
   * Waits for its turn, and for what it comes to. The turn is given back when the work has ended,
   * also where that is later than the asker was willing to wait.
   *
   * @throws Busy when too much waits already, or when it took too long: it is then interrupted
   */
  public <T> T done(Callable<T> work) {
    var asker = Asker.of(SecurityContextHolder.getContext().getAuthentication(), limits);
    var task = new FutureTask<T>(work);
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      if (!asker.isProduct()) throw new IllegalStateException("heavy work within a transaction");
      // Its content is laid down as a whole when it starts, and serves nobody yet.
      task.run();
      return await(task, limits.longest());
    }
    Runnable turn = turns.take(asker);
    threads.execute(
        () -> {
          try {
            task.run();
          } finally {
            turn.run();
          }
        });
    try {
      return await(task, limits.longest());
    } finally {
      task.cancel(true);
    }
  }

  /**
   * A file that anybody may ask for. It is made once: who asks while it is made waits for the same,
   * and who asks later gets what was kept.
   *
   * @param made says all that the file depends on, and is equal when that is
   */
  public byte[] shared(Object made, Callable<byte[]> work) {
    var mine = new CompletableFuture<byte[]>();
    CompletableFuture<byte[]> first = shared.asMap().putIfAbsent(made, mine);
    if (first != null) return await(first, limits.patience().plus(limits.longest()));
    try {
      byte[] file = done(work);
      mine.complete(file);
      return file;
    } finally {
      // If it is not made, this takes it out of the cache: the next one tries anew.
      mine.cancel(false);
    }
  }

  /**
   * For a work whose library does not look whether it is interrupted, to be called now and then.
   */
  public static void stopIfTold() {
    if (Thread.currentThread().isInterrupted()) throw new CancellationException();
  }

  private static <T> T await(Future<T> work, Duration longest) {
    try {
      return work.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Busy("heavy.refused.long");
    } catch (CancellationException e) {
      throw new Busy("heavy.refused.full");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy("heavy.refused.full");
    } catch (ExecutionException e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    return switch (e.getCause()) {
      case Error error -> throw error;
      case RuntimeException known -> known;
      case IOException io -> new UncheckedIOException(io);
      case null, default -> new IllegalStateException(e);
    };
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
