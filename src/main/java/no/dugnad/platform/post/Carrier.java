package no.dugnad.platform.post;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries mail from the outbox to the mail server: at most once. It wakes when a deed that wrote
 * mail is committed, and looks by itself now and then for what has become due.
 */
@Component
class Carrier implements SmartLifecycle {
  /** How long to wait after each attempt that failed; after the last one it is given up. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12));

  /** Longer than any attempt takes: whoever took the mail then is no more. */
  static final Duration LOST_AFTER = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
  private static final Duration ROUND = Duration.ofSeconds(20);

  private final OutboxStore store;
  private final MailServer server;
  private final Clock clock;
  private final Semaphore bell = new Semaphore(0);
  private volatile Thread thread = Thread.currentThread();
  private volatile boolean running;

  Carrier(OutboxStore store, MailServer server, Clock clock) {
    this.store = store;
    this.server = server;
    this.clock = clock;
  }

  @TransactionalEventListener
  void wake(MailWritten written) {
    bell.release();
  }

  /** Sends all that is due, one by one. */
  void carryAll() {
    int lost = store.loseThoseTakenBefore(clock.instant().minus(LOST_AFTER));
    if (lost > 0)
      LOG.warn("{} mails may have been sent or not; see the administrator's page", lost);
    while (carryOne()) {
      // Until nothing is due.
    }
  }

  private boolean carryOne() {
    var claimed = store.claim(clock.instant());
    claimed.ifPresent(mail -> settle(mail, server.send(mail)));
    return claimed.isPresent();
  }

  private void settle(OutgoingMail mail, Outcome outcome) {
    switch (outcome) {
      case Outcome.Sent() -> store.sent(mail.id(), clock.instant());
      case Outcome.Never(String fault) -> store.stop(mail.id(), WrittenMail.Status.GIVEN_UP, fault);
      case Outcome.Unknown(String fault) ->
          store.stop(mail.id(), WrittenMail.Status.UNCERTAIN, fault);
      case Outcome.NotNow(String fault) -> {
        if (mail.attempts() > PAUSES.size()) {
          store.stop(mail.id(), WrittenMail.Status.GIVEN_UP, fault);
        } else {
          Duration pause = PAUSES.get(mail.attempts() - 1);
          store.retryAt(mail.id(), clock.instant().plus(pause), fault);
        }
      }
    }
  }

  @Override
  public void start() {
    if (!server.isConnected()) return;
    running = true;
    thread = Thread.ofVirtual().name("carrier").start(this::run);
  }

  private void run() {
    while (running) {
      try {
        carryAll();
        var _ = bell.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("Mail was not carried this time", e);
        bell.drainPermits();
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(ROUND);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  /** Lets the mail that is on its way get there: broken off, nobody would know whether it did. */
  @Override
  public void stop() {
    running = false;
    bell.release();
    try {
      if (!thread.equals(Thread.currentThread())) thread.join(ROUND);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
