package no.dugnad.funding.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done to an envelope, in whatever order and by however many at once, it balances. */
@ServerTest
class LedgerTest {
  @Autowired Cast cast;
  @Autowired Funds funds;
  @Autowired Ledger ledger;
  @Autowired JdbcClient db;

  private Actor actor;
  private UUID fund;
  private UUID envelope;
  private UUID yearBefore;
  private UUID yearAfter;

  @BeforeEach
  void anEmptyEnvelope() {
    actor = cast.viewer(cast.adviser).actor();
    fund = funds.addFund(cast.organisationId(), "Fond", "", actor);
    envelope = funds.addEnvelope(fund, 2026, "Ramme", Money.ZERO, actor);
    yearBefore = funds.addEnvelope(fund, 2025, "Ramme", Money.kroner(1_000_000), actor);
    yearAfter = funds.addEnvelope(fund, 2027, "Ramme", Money.ZERO, actor);
  }

  private static final long YEAR_BEFORE = Money.kroner(1_000_000).ore();

  /** What one award should have, kept beside the ledger in the simplest way. */
  private static final class Expected {
    long available;
    long carriedOut;
    long carriedIn;
    final Map<UUID, Long> committed = new HashMap<>();
    final Map<UUID, Long> paid = new HashMap<>();
    final Map<UUID, Long> returned = new HashMap<>();

    boolean apply(Movement.Deed deed, UUID award, long amount) {
      if (deed == Movement.Deed.SET_ASIDE) {
        if (amount == 0 || available + amount < 0) return false;
        available += amount;
        return true;
      }
      if (amount <= 0) return false;
      return switch (deed) {
        case COMMIT -> available >= amount && move(-amount, committed, award, amount);
        case RELEASE -> of(committed, award) >= amount && move(amount, committed, award, -amount);
        case PAY -> of(committed, award) >= amount && pay(award, amount);
        case REVERSE -> of(paid, award) >= amount && pay(award, -amount);
        case GIVE_BACK -> of(paid, award) >= amount && giveBack(award, amount);
        case REVERSE_RETURN -> of(returned, award) >= amount && giveBack(award, -amount);
        case REUSE -> of(returned, award) >= amount && move(amount, returned, award, -amount);
        case CARRY_OUT -> available >= amount && carryOut(amount);
        case CARRY_IN -> YEAR_BEFORE - carriedIn >= amount && carryIn(amount);
        case SET_ASIDE -> throw new IllegalStateException();
      };
    }

    private boolean move(long toAvailable, Map<UUID, Long> account, UUID award, long amount) {
      available += toAvailable;
      account.merge(award, amount, Long::sum);
      return true;
    }

    private boolean pay(UUID award, long amount) {
      committed.merge(award, -amount, Long::sum);
      paid.merge(award, amount, Long::sum);
      return true;
    }

    private boolean giveBack(UUID award, long amount) {
      paid.merge(award, -amount, Long::sum);
      returned.merge(award, amount, Long::sum);
      return true;
    }

    private boolean carryOut(long amount) {
      available -= amount;
      carriedOut += amount;
      return true;
    }

    private boolean carryIn(long amount) {
      available += amount;
      carriedIn += amount;
      return true;
    }

    private static long of(Map<UUID, Long> account, UUID award) {
      return account.getOrDefault(award, 0L);
    }

    Balance balance() {
      long promised = sum(committed);
      long out = sum(paid);
      long back = sum(returned);
      return new Balance(
          new Money(available + promised + out + back),
          new Money(available),
          new Money(promised),
          new Money(out),
          new Money(back));
    }

    private static long sum(Map<UUID, Long> account) {
      return account.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  @Test
  void itBalancesAfterEveryStepOfAnyCourse() {
    long seed = Long.getLong("dugnad.seed", new Random().nextLong());
    System.out.println("LedgerTest seed " + seed + " (repeat with -Ddugnad.seed=" + seed + ")");
    var random = new Random(seed);
    var expected = new Expected();
    List<UUID> awards = List.of(Ids.next(), Ids.next(), Ids.next());
    int done = 0;
    long written = entries();
    for (int step = 0; step < 300; step++) {
      Movement.Deed deed = Movement.Deed.values()[random.nextInt(Movement.Deed.values().length)];
      UUID award = awards.get(random.nextInt(awards.size()));
      long amount = random.nextLong(-20_000, 100_000);
      String what = "seed " + seed + ", step " + step + ": " + deed + " " + amount;

      boolean should = expected.apply(deed, award, amount);
      assertThat(did(deed, award, new Money(amount))).as(what).isEqualTo(should);
      assertThat(funds.balance(envelope)).as(what).isEqualTo(expected.balance());
      if (should) done++;
      assertThat(entries()).as(what).isEqualTo(written + done);
    }
    assertThat(done).as("steps that moved something, seed " + seed).isGreaterThan(30);
    assertThat(sumOfPostings()).isZero();
    assertThat(funds.listMovements(envelope, cast.viewer(cast.adviser))).hasSize(done);
    assertThat(funds.balance(yearAfter).available()).isEqualTo(new Money(expected.carriedOut));
    assertThat(funds.balance(yearBefore).available())
        .isEqualTo(new Money(YEAR_BEFORE - expected.carriedIn));
  }

  private long entries() {
    return db.sql("select count(*) from journal.entry where subject = :fund")
        .param("fund", fund)
        .query(Long.class)
        .single();
  }

  private boolean did(Movement.Deed deed, UUID award, Money amount) {
    try {
      switch (deed) {
        case SET_ASIDE -> funds.setAside(envelope, amount, actor);
        case COMMIT -> funds.commit(envelope, award, amount, actor);
        case RELEASE -> funds.release(envelope, award, amount, actor);
        case PAY -> funds.pay(envelope, award, amount, actor);
        case REVERSE -> funds.reverse(envelope, award, amount, actor);
        case GIVE_BACK -> funds.giveBack(envelope, award, amount, actor);
        case REVERSE_RETURN -> funds.reverseReturn(envelope, award, amount, actor);
        case REUSE -> funds.reuse(envelope, award, amount, actor);
        case CARRY_OUT -> carry(envelope, yearAfter, amount);
        case CARRY_IN -> carry(yearBefore, envelope, amount);
      }
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private void carry(UUID from, UUID to, Money amount) {
    Revision seen = Revision.of(funds.balance(from).setAside());
    funds.carryOver(from, to, amount, "Sak 12/27", seen, cast.viewer(cast.adviser));
  }

  @Test
  void whatIsLeftGoesToALaterYearOfTheSameFundOnceAndIsReadInBoth() {
    var adviser = cast.viewer(cast.adviser);
    UUID otherFund = funds.addFund(cast.organisationId(), "Et annet fond", "", actor);
    UUID elsewhere = funds.addEnvelope(otherFund, 2027, "Ramme", Money.ZERO, actor);
    Money left = Money.kroner(1_000_000);
    assertRefused("funds.refused.notLater", () -> carry(yearBefore, elsewhere, left));
    assertRefused("funds.refused.notLater", () -> carry(yearAfter, yearBefore, left));
    assertRefused("funds.refused.notLater", () -> carry(yearBefore, yearBefore, left));
    assertRefused(
        "funds.refused.carriesTooMuch", () -> carry(yearBefore, envelope, left.plus(new Money(1))));

    Revision seen = Revision.of(funds.balance(yearBefore).setAside());
    List<Boolean> done =
        AtOnce.all(
            Collections.nCopies(
                2,
                () -> {
                  try {
                    funds.carryOver(
                        yearBefore, envelope, Money.kroner(400_000), "Sak 12/27", seen, adviser);
                    return true;
                  } catch (Refused refused) {
                    assertThat(refused.isClash()).isTrue();
                    return false;
                  }
                }));

    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(funds.balance(yearBefore).setAside()).isEqualTo(Money.kroner(600_000));
    assertThat(funds.balance(envelope).setAside()).isEqualTo(Money.kroner(400_000));
    assertThat(funds.listMovements(envelope, adviser).getFirst().carried())
        .isEqualTo(new Movement.Carried(yearBefore, "Ramme 2025", "Sak 12/27"));
    assertThat(funds.listMovements(yearBefore, adviser).getFirst().carried())
        .isEqualTo(new Movement.Carried(envelope, "Ramme 2026", "Sak 12/27"));
  }

  private static void assertRefused(String key, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  @Test
  void twentyWhoCommitAtOnceNeverCommitMoreThanThereIs() throws Exception {
    funds.setAside(envelope, Money.kroner(1_000_000), actor);
    var start = new CountDownLatch(1);
    List<Future<Boolean>> commits = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        commits.add(
            threads.submit(
                () -> {
                  start.await();
                  return did(Movement.Deed.COMMIT, Ids.next(), Money.kroner(90_000));
                }));
      }
      start.countDown();
    }

    int committed = 0;
    for (Future<Boolean> commit : commits) {
      if (commit.get()) committed++;
    }
    assertThat(committed).as("as many as there was money for").isEqualTo(11);
    assertThat(funds.balance(envelope).available()).isEqualTo(Money.kroner(10_000));
    assertThat(sumOfPostings()).isZero();
  }

  private long sumOfPostings() {
    return db.sql(
            """
            select sum(p.amount) from funds.posting p
              join funds.transaction t on t.id = p.transaction_id
             where t.envelope_id = :envelope
            """)
        .param("envelope", envelope)
        .query(Long.class)
        .single();
  }

  @Test
  void withoutAHiddenAwardTheBalanceIsAsIfItWereNotThere() {
    UUID hidden = UUID.randomUUID();
    funds.setAside(envelope, Money.kroner(100), actor);
    ledger.post(envelope, hidden, Movement.Deed.COMMIT, Money.kroner(40), actor);

    Balance shown = ledger.balance(envelope, Set.of(hidden));

    assertThat(shown.available()).isEqualTo(Money.kroner(100));
    assertThat(shown.committed()).isEqualTo(Money.ZERO);
    assertThat(ledger.balance(envelope, Set.of()).available()).isEqualTo(Money.kroner(60));
  }
}
