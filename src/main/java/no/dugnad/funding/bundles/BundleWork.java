package no.dugnad.funding.bundles;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.dugnad.platform.shared.Transition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes what is asked for, one at a time on each node. What is to be done lies in the database;
 * what a node that is gone had begun is found by that it is heard of no more.
 */
@Component
class BundleWork implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(BundleWork.class);

  /** Longer than any step of it may take. */
  private static final Duration SILENCE = Duration.ofMinutes(5);

  private final BundleStore store;
  private final BundleMaker maker;
  private final Clock clock;
  private final UUID node = UUID.randomUUID();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("bundles").factory());

  BundleWork(BundleStore store, BundleMaker maker, Clock clock) {
    this.store = store;
    this.maker = maker;
    this.clock = clock;
  }

  @TransactionalEventListener
  void asked(Bundles.Asked asked) {
    thread.execute(this::workOff);
  }

  /** For what another node was asked for, and did not come to. */
  @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT5S")
  void look() {
    store.removeOlder(clock.instant().minus(Bundle.KEPT));
    store.breakUnseen(clock.instant().minus(SILENCE));
    thread.execute(this::workOff);
  }

  void workOff() {
    Optional<Bundle> next = store.take(node, clock.instant());
    while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
      work(next.get());
      next = store.take(node, clock.instant());
    }
  }

  @Transition(from = BundleStatus.Waiting.class, to = BundleStatus.Working.class)
  @Transition(from = BundleStatus.Working.class, to = BundleStatus.Ready.class)
  @Transition(from = BundleStatus.Working.class, to = BundleStatus.Broken.class)
  private void work(Bundle bundle) {
    try {
      maker.make(bundle, node);
    } catch (BundleStore.CalledOff e) {
      // Nobody waits for it.
    } catch (Exception e) {
      LOG.warn("The bundle {} was not made", bundle.id(), e);
      store.setBroken(bundle.id(), node);
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
    store.breakAllOf(node);
  }
}
