package no.dugnad.platform.heavy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class HeavyWorkTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();

  @AfterEach
  void letGo() {
    end.countDown();
    requests.shutdownNow();
  }

  @Test
  void aWorkIsDoneOnAThreadOfTheOperatingSystems() {
    HeavyWork heavy = heavy(2, LONG, LONG);

    assertThat(heavy.done(() -> Thread.currentThread().isVirtual())).isFalse();
  }

  @Test
  void whatAWorkRefusesIsRefused() {
    HeavyWork heavy = heavy(2, LONG, LONG);
    var refused = new Refused("spreadsheets.refused.empty");

    assertThatThrownBy(
            () ->
                heavy.done(
                    () -> {
                      throw refused;
                    }))
        .isSameAs(refused);
  }

  @Test
  void onePersonsWorksAreDoneOneAtATimeAndAnothersBeside() throws Exception {
    HeavyWork heavy = heavy(4, LONG, LONG);
    Future<?> first = ask(heavy, "Kari");
    ask(heavy, "Kari");
    until(1);
    ask(heavy, "Ola");
    until(2);

    assertThat(begun).hasValue(2);
    end.countDown();
    first.get();
    until(3);
  }

  @Test
  void onePersonDoesNotFillTheQueueForOthers() {
    HeavyWork heavy = heavy(1, LONG, LONG);
    List<Future<?>> asked = List.of(ask(heavy, "Kari"), ask(heavy, "Kari"), ask(heavy, "Kari"));
    until(1);

    assertBusy(ask(heavy, "Kari"), "heavy.refused.own");
    end.countDown();
    assertThat(asked).allSatisfy(one -> assertThat(one).succeedsWithin(10, TimeUnit.SECONDS));
  }

  @Test
  void allWhoAreNotSignedInAreOne() {
    HeavyWork heavy = heavy(4, LONG, LONG);
    for (int i = 0; i < 6; i++) askAs(heavy, stranger("stranger " + i));
    until(1);

    assertBusy(askAs(heavy, stranger("one more")), "heavy.refused.full");
    assertThat(begun).hasValue(1);
  }

  @Test
  void whenAllIsTakenOneWaitsForAWhileAndIsToldSo() {
    HeavyWork heavy = heavy(1, SHORT, LONG);
    ask(heavy, "Kari");
    until(1);

    assertBusy(ask(heavy, "Ola"), "heavy.refused.full");
  }

  @Test
  void noMoreWaitThanThereIsRoomFor() {
    HeavyWork heavy = heavy(1, LONG, LONG);
    for (int i = 0; i < 10; i++) ask(heavy, "person " + i);
    until(1);

    assertBusy(ask(heavy, "one more"), "heavy.refused.full");
  }

  @Test
  void aWorkThatTakesTooLongIsStoppedAndItsPlaceIsFreeWhenItHasStopped() throws Exception {
    HeavyWork heavy = heavy(1, LONG, SHORT);
    var stopped = new CountDownLatch(1);
    Future<?> endless =
        requests.submit(
            () ->
                heavy.done(
                    () -> {
                      try {
                        while (true) HeavyWork.stopIfTold();
                      } finally {
                        stopped.countDown();
                      }
                    }));

    assertBusy(endless, "heavy.refused.long");
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(heavy.done(() -> "done")).isEqualTo("done");
  }

  @Test
  void aWorkThatDoesNotStopKeepsItsPlace() throws Exception {
    HeavyWork heavy = heavy(1, SHORT, SHORT);
    Future<?> deaf = requests.submit(() -> heavy.done(this::waitDeafly));

    assertBusy(deaf, "heavy.refused.long");
    assertBusy(ask(heavy, "Ola"), "heavy.refused.full");
    end.countDown();
    Future<?> later = requests.submit(() -> heavy.done(() -> "done"));
    assertThat(later).succeedsWithin(10, TimeUnit.SECONDS);
  }

  @Test
  void aFileForAllIsMadeOnceHoweverManyAskForIt() throws Exception {
    HeavyWork heavy = heavy(2, LONG, LONG);
    Future<byte[]> first = requests.submit(() -> heavy.shared("key", this::file));
    until(1);
    List<Future<byte[]>> others =
        List.of(
            requests.submit(() -> heavy.shared("key", this::file)),
            requests.submit(() -> heavy.shared("key", this::file)));
    end.countDown();

    for (Future<byte[]> other : others) assertThat(other.get()).isSameAs(first.get());
    assertThat(heavy.shared("key", this::file)).isSameAs(first.get());
    assertThat(begun).hasValue(1);
  }

  @Test
  void aFileThatCouldNotBeMadeIsTriedAgain() {
    HeavyWork heavy = heavy(2, LONG, LONG);
    assertThatThrownBy(
            () ->
                heavy.shared(
                    "key",
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(heavy.shared("key", () -> new byte[] {1})).containsExactly(1);
  }

  @Test
  void aWorkHoldsNoConnectionButWhenTheProductLaysDownItsContent() {
    HeavyWork heavy = heavy(2, LONG, LONG);
    TransactionSynchronizationManager.setActualTransactionActive(true);
    assertThat(heavy.done(() -> Thread.currentThread())).isSameAs(Thread.currentThread());
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("Kari", null));
    try {
      assertThatThrownBy(() -> heavy.done(() -> "done")).isInstanceOf(IllegalStateException.class);
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
      SecurityContextHolder.clearContext();
    }
  }

  private static HeavyWork heavy(int atOnce, Duration patience, Duration longest) {
    return new HeavyWork(new Limits(atOnce, 3, 6, 10, patience, longest));
  }

  private Future<?> ask(HeavyWork heavy, String person) {
    return askAs(heavy, new TestingAuthenticationToken(person, null));
  }

  private Future<?> askAs(HeavyWork heavy, Authentication asker) {
    Future<?> asked =
        requests.submit(
            () -> {
              SecurityContextHolder.getContext().setAuthentication(asker);
              return heavy.done(this::file);
            });
    // In the order they were asked.
    pause();
    return asked;
  }

  private static Authentication stranger(String name) {
    return new AnonymousAuthenticationToken(name, name, AuthorityUtils.createAuthorityList("X"));
  }

  private byte[] file() throws InterruptedException {
    begun.incrementAndGet();
    end.await();
    return new byte[0];
  }

  private String waitDeafly() {
    while (end.getCount() > 0) Thread.onSpinWait();
    return "";
  }

  private void until(int works) {
    for (int i = 0; i < 500 && begun.get() < works; i++) pause();
    assertThat(begun).hasValue(works);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertBusy(Future<?> asked, String key) {
    assertThatThrownBy(() -> asked.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(Busy.class, busy -> assertThat(busy.key()).isEqualTo(key));
  }
}
