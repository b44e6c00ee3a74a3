package no.dugnad.funding.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import no.dugnad.funding.funds.AwardBalance;
import no.dugnad.funding.funds.Balance;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is done to awards and to their envelope, in whatever order, twice, and by two at once,
 * the money adds up to the øre.
 */
@ServerTest
class MoneyAddsUpTest {
  private static final long YEAR_BEFORE = 2_000;
  private static final List<Long> GIVEN = List.of(300L, 500L, 700L);

  @Autowired Cast cast;
  @Autowired Funds funds;
  @Autowired Awards awards;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private Viewer adviser;
  private UUID fund;
  private UUID yearBefore;
  private UUID envelope;
  private UUID yearAfter;
  private List<UUID> ids;

  private enum Deed {
    PAY,
    REVERSE,
    TAKE_BACK,
    REVERSE_RETURN,
    REUSE,
    RELEASE,
    RAISE,
    LOWER,
    SET_ASIDE,
    CARRY_OUT,
    CARRY_IN
  }

  /** One deed as it is meant, upon what its form showed. */
  private record Step(Deed deed, int award, long kroner, Revision seen) {
    boolean isOfAward() {
      return switch (deed) {
        case PAY, REVERSE, TAKE_BACK, REVERSE_RETURN, REUSE, RELEASE, RAISE, LOWER -> true;
        case SET_ASIDE, CARRY_OUT, CARRY_IN -> false;
      };
    }

    /** Whether what its form showed is another when that one is done. */
    boolean isStaleAfter(Step done) {
      return switch (deed) {
        case PAY, REVERSE, TAKE_BACK, REVERSE_RETURN, REUSE, RELEASE ->
            done.isOfAward() && award == done.award;
        // A change is decided once by the room that has it.
        case RAISE, LOWER -> false;
        case SET_ASIDE, CARRY_OUT -> !done.isOfAward();
        case CARRY_IN -> done.deed == Deed.CARRY_IN;
      };
    }
  }

  /** What there should be, kept in the simplest way, in kroner. */
  private static final class Expected {
    private static final int COMMITTED = 0;
    private static final int PAID = 1;
    private static final int RETURNED = 2;

    long before = YEAR_BEFORE;
    long available = 1_000;
    long after;
    final long[] amount = GIVEN.stream().mapToLong(Long::longValue).toArray();
    final long[][] of = {{300, 0, 0}, {500, 0, 0}, {700, 0, 0}};

    Expected copy() {
      var copy = new Expected();
      copy.before = before;
      copy.available = available;
      copy.after = after;
      for (int i = 0; i < of.length; i++) {
        copy.amount[i] = amount[i];
        copy.of[i] = of[i].clone();
      }
      return copy;
    }

    boolean apply(Step step) {
      long kroner = step.kroner;
      int award = step.award;
      if (step.deed == Deed.SET_ASIDE) return kroner != 0 && give(kroner);
      if (kroner <= 0) return false;
      return switch (step.deed) {
        case PAY -> move(award, COMMITTED, PAID, kroner);
        case REVERSE -> move(award, PAID, COMMITTED, kroner);
        case TAKE_BACK -> move(award, PAID, RETURNED, kroner);
        case REVERSE_RETURN -> move(award, RETURNED, PAID, kroner);
        case REUSE -> take(award, RETURNED, kroner);
        case RELEASE -> take(award, COMMITTED, kroner);
        case RAISE -> give(-kroner) && change(award, kroner);
        case LOWER ->
            amount[award] > kroner && take(award, COMMITTED, kroner) && lower(award, kroner);
        case CARRY_OUT -> give(-kroner) && carryOut(kroner);
        case CARRY_IN -> before >= kroner && carryIn(kroner);
        case SET_ASIDE -> throw new IllegalStateException();
      };
    }

    private boolean give(long kroner) {
      if (available + kroner < 0) return false;
      available += kroner;
      return true;
    }

    private boolean move(int award, int from, int to, long kroner) {
      if (of[award][from] < kroner) return false;
      of[award][from] -= kroner;
      of[award][to] += kroner;
      return true;
    }

    private boolean take(int award, int from, long kroner) {
      if (of[award][from] < kroner) return false;
      of[award][from] -= kroner;
      available += kroner;
      return true;
    }

    private boolean change(int award, long more) {
      of[award][COMMITTED] += more;
      amount[award] = Math.max(amount[award], of[award][0] + of[award][1] + of[award][2]);
      return true;
    }

    private boolean lower(int award, long less) {
      amount[award] -= less;
      return true;
    }

    private boolean carryOut(long kroner) {
      after += kroner;
      return true;
    }

    private boolean carryIn(long kroner) {
      before -= kroner;
      available += kroner;
      return true;
    }

    private long sum(int account) {
      long sum = 0;
      for (long[] award : of) sum += award[account];
      return sum;
    }

    Balance balance() {
      return new Balance(
          Money.kroner(available + sum(COMMITTED) + sum(PAID) + sum(RETURNED)),
          Money.kroner(available),
          Money.kroner(sum(COMMITTED)),
          Money.kroner(sum(PAID)),
          Money.kroner(sum(RETURNED)));
    }

    AwardBalance balance(int award) {
      return new AwardBalance(
          Money.kroner(of[award][COMMITTED]),
          Money.kroner(of[award][PAID]),
          Money.kroner(of[award][RETURNED]));
    }
  }

  @BeforeEach
  void threeAwardsOfAnEnvelopeWithMoneyLeft() {
    adviser = cast.viewer(cast.adviser);
    fund = funds.addFund(cast.organisationId(), "Fondet", "", adviser.actor());
    yearBefore = envelope(2025, YEAR_BEFORE);
    envelope = envelope(2026, 2_500);
    yearAfter = envelope(2027, 0);
    UUID round =
        awards.addRound(
            new NewRound(
                envelope,
                new Round.Published("Runde", "Nettsiden", null, null, true),
                GIVEN.stream()
                    .map(kroner -> new NewRound.Row("Skole", "P" + kroner, Money.kroner(kroner)))
                    .toList()),
            adviser.actor());
    ids = awards.listOfRound(round).reversed().stream().map(Award::id).toList();
  }

  private UUID envelope(int year, long kroner) {
    return funds.addEnvelope(fund, year, "Ramme", Money.kroner(kroner), adviser.actor());
  }

  @Test
  void afterEveryStepOfAnyCourseAlsoSentTwiceAndByTwoAtOnce() {
    long seed = Long.getLong("dugnad.seed", new Random().nextLong());
    System.out.println(
        "MoneyAddsUpTest seed " + seed + " (repeat with -Ddugnad.seed=" + seed + ")");
    var random = new Random(seed);
    var expected = new Expected();
    long written = entries();
    int done = 0;
    for (int i = 0; i < 250; i++) {
      Step first = step(random);
      Step second = random.nextBoolean() ? first : step(random);
      String what = "seed " + seed + ", step " + i + ": " + first + ", " + second;
      int mode = random.nextInt(4);
      if (mode < 2) {
        boolean should = expected.apply(first);
        assertThat(did(first)).as(what).isEqualTo(should);
        if (should) done++;
        if (mode == 1 && should && first.isStaleAfter(first)) {
          assertThat(did(first)).as("sent again: " + what).isFalse();
        }
      } else {
        List<Boolean> both =
            AtOnce.all(List.<Callable<Boolean>>of(() -> did(first), () -> did(second)));
        Expected inOrder = after(expected, first, both.get(0), second, both.get(1));
        Expected turned = after(expected, second, both.get(1), first, both.get(0));
        Expected either = inOrder != null && isAsIs(inOrder) ? inOrder : turned;
        assertThat(either).as("one after the other: " + what + " gave " + both).isNotNull();
        expected = either;
        done += (int) both.stream().filter(did -> did).count();
      }
      assertAddsUp(expected, what);
      assertThat(entries()).as("one entry each: " + what).isEqualTo(written + done);
    }
    assertThat(done).as("steps that moved something, seed " + seed).isGreaterThan(30);
  }

  private Step step(Random random) {
    Deed deed = Deed.values()[random.nextInt(Deed.values().length)];
    int award = random.nextInt(ids.size());
    long kroner = deed == Deed.SET_ASIDE ? random.nextLong(-200, 300) : random.nextLong(-20, 400);
    return new Step(deed, award, kroner, seen(deed, award));
  }

  private Revision seen(Deed deed, int award) {
    return switch (deed) {
      case PAY, REVERSE, TAKE_BACK, REVERSE_RETURN, REUSE, RELEASE, RAISE, LOWER ->
          funds.awardBalance(envelope, ids.get(award)).revision();
      case SET_ASIDE, CARRY_OUT -> Revision.of(funds.balance(envelope).setAside());
      case CARRY_IN -> Revision.of(funds.balance(yearBefore).setAside());
    };
  }

  private boolean did(Step step) {
    Money amount = Money.kroner(step.kroner);
    UUID award = ids.get(step.award);
    try {
      switch (step.deed) {
        case PAY, REVERSE, TAKE_BACK, REVERSE_RETURN, REUSE, RELEASE ->
            awards.post(
                award, Posting.valueOf(step.deed.name()), amount, step.seen, adviser.actor());
        case RAISE -> transaction.executeWithoutResult(_ -> awards.raise(award, amount, adviser));
        case LOWER -> transaction.executeWithoutResult(_ -> awards.lower(award, amount, adviser));
        case SET_ASIDE -> funds.setAside(envelope, amount, step.seen, adviser);
        case CARRY_OUT -> carry(envelope, yearAfter, amount, step.seen);
        case CARRY_IN -> carry(yearBefore, envelope, amount, step.seen);
      }
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private void carry(UUID from, UUID to, Money amount, Revision seen) {
    funds.carryOver(from, to, amount, "Sak 12/27", seen, adviser);
  }

  /** Null where the two could not have come out so in this order. */
  private static @Nullable Expected after(
      Expected before, Step first, boolean didFirst, Step second, boolean didSecond) {
    Expected after = before.copy();
    if (after.apply(first) != didFirst) return null;
    boolean stale = didFirst && second.isStaleAfter(first);
    boolean should = !stale && after.apply(second);
    return should == didSecond ? after : null;
  }

  private boolean isAsIs(Expected expected) {
    return funds.balance(envelope).equals(expected.balance());
  }

  private void assertAddsUp(Expected expected, String what) {
    Balance balance = funds.balance(envelope);
    assertThat(balance).as(what).isEqualTo(expected.balance());
    assertThat(funds.balance(yearBefore).available())
        .as(what)
        .isEqualTo(Money.kroner(expected.before));
    assertThat(funds.balance(yearAfter).available())
        .as(what)
        .isEqualTo(Money.kroner(expected.after));
    for (int i = 0; i < ids.size(); i++) {
      Award award = awards.getAward(ids.get(i));
      assertThat(awards.balance(award)).as(what).isEqualTo(expected.balance(i));
      assertThat(award.amount()).as(what).isEqualTo(Money.kroner(expected.amount[i]));
      assertThat(award.announced())
          .as("as announced: " + what)
          .isEqualTo(Money.kroner(GIVEN.get(i)));
    }
  }

  private long entries() {
    return db.sql("select count(*) from journal.entry where subject = :fund")
        .param("fund", fund)
        .query(Long.class)
        .single();
  }
}
