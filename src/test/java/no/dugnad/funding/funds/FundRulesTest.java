package no.dugnad.funding.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Who keeps the funds, what is written of what they do, and what they may not see. */
@ServerTest
class FundRulesTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Funds funds;
  @Autowired FundStore store;
  @Autowired Ledger ledger;
  @Autowired FundRules rules;
  @Autowired Visitors visitors;
  @Autowired Journal journal;
  @Autowired Clock clock;
  @Autowired TestClock time;

  private final UUID award = Ids.next();
  private Viewer adviser;
  private Actor actor;
  private UUID fund;
  private UUID envelope;

  @BeforeEach
  void aFundWithAnEnvelope() {
    adviser = cast.viewer(cast.adviser);
    actor = adviser.actor();
    fund = funds.addFund(cast.organisationId(), "Fondet", "Til det nye", actor);
    envelope = funds.addEnvelope(fund, 2026, "Ramme", Money.kroner(1000), actor);
  }

  @Test
  void advisersKeepTheFundsOfTheirOwnOrganisation() {
    assertThat(rules.keep(adviser)).isTrue();
    assertThat(rules.keepFund(adviser, fund)).isTrue();
    assertThat(rules.keepEnvelope(adviser, envelope)).isTrue();
    for (Person other : List.of(cast.applicant, cast.decisionMaker, cast.outsider)) {
      assertThat(rules.keep(cast.viewer(other))).isFalse();
      assertThat(rules.keepFund(cast.viewer(other), fund)).isFalse();
      assertThat(rules.keepEnvelope(cast.viewer(other), envelope)).isFalse();
    }
    Cast foreign = casts.getObject();
    assertThat(rules.keepFund(foreign.viewer(foreign.adviser), fund)).isFalse();
    assertThat(rules.keepEnvelope(foreign.viewer(foreign.adviser), envelope)).isFalse();
    assertThat(rules.keepFund(adviser, UUID.randomUUID())).isFalse();
    assertThat(rules.keepEnvelope(adviser, UUID.randomUUID())).isFalse();
  }

  @Test
  void theWayToTheFundsIsShownToThoseWhoKeepThem() {
    String way = "main a[href=/funds]";
    assertThat(visitors.of(cast.adviser.id()).get("/setup").select(way)).isNotEmpty();
    assertThat(visitors.of(cast.administrator.id()).get("/setup").select(way)).isEmpty();
  }

  @Test
  void whatIsAddedIsThere() {
    assertThat(funds.getFund(fund))
        .isEqualTo(new Fund(fund, cast.organisationId(), "Fondet", "Til det nye"));
    var added = new Envelope(envelope, fund, cast.organisationId(), "Fondet", 2026, "Ramme");
    assertThat(funds.getEnvelope(envelope)).isEqualTo(added);
    UUID later = funds.addEnvelope(fund, 2027, "Ramme", Money.ZERO, actor);
    assertThat(funds.listEnvelopes(cast.organisationId()))
        .extracting(Envelope::id)
        .containsExactly(later, envelope);
    assertThat(funds.listEnvelopesOf(List.of(fund)))
        .extracting(Envelope::id)
        .containsExactly(later, envelope);
    assertThat(funds.countFunds(cast.organisationId())).isEqualTo(1);
    assertThat(funds.listFunds(cast.organisationId(), 0, 5)).extracting(Fund::id).contains(fund);
    assertThat(funds.awardBalance(envelope, award)).isEqualTo(AwardBalance.EMPTY);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    UUID none = UUID.randomUUID();
    for (Runnable look :
        List.<Runnable>of(
            () -> funds.getFund(none),
            () -> funds.getEnvelope(none),
            () -> funds.balance(none),
            () -> funds.balance(none, adviser),
            () -> funds.addEnvelope(none, 2026, "Ramme", Money.ZERO, actor),
            () -> funds.setAside(none, Money.kroner(1), actor),
            () -> funds.commit(none, award, Money.kroner(1), actor))) {
      assertThatThrownBy(look::run).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void theFundsTimelineTellsWhatItsKeepersDidAndNotWhatAwardsGot() {
    funds.setAside(envelope, Money.kroner(500), actor);
    funds.setAside(envelope, Money.kroner(-200), actor);
    funds.commit(envelope, award, Money.kroner(300), actor);
    funds.pay(envelope, award, Money.kroner(200), actor);
    funds.release(envelope, award, Money.kroner(100), actor);
    funds.giveBack(envelope, award, Money.kroner(50), actor);

    assertThat(funds.timeline(fund))
        .extracting(JournalEntry::event)
        .containsExactly(
            "funds.journal.fundAdded",
            "funds.journal.envelopeAdded",
            "funds.journal.setAside",
            "funds.journal.setAside",
            "funds.journal.setAsideLess");
    assertThat(funds.timeline(fund).getLast().args()).containsExactly(Money.kroner(200), "Ramme");
    assertThat(funds.timeline(fund).get(1).args()).containsExactly("Ramme", "2026");
    assertThat(journal.list(fund, new Audience("funds.listMovements")))
        .extracting(JournalEntry::event)
        .containsExactly(
            "funds.journal.committed",
            "funds.journal.paid",
            "funds.journal.released",
            "funds.journal.givenBack");
    assertThat(journal.list(fund, Audience.CASE))
        .as("what happens in an envelope is for those who keep it")
        .extracting(JournalEntry::event)
        .containsExactly("funds.journal.fundAdded");
  }

  @Test
  void allThatWasPaidIsGivenBackAndNotAnOreMore() {
    funds.commit(envelope, award, Money.kroner(300), actor);
    funds.pay(envelope, award, Money.kroner(300), actor);
    assertRefused(
        "funds.refused.notPaid", () -> funds.giveBack(envelope, award, new Money(30_001), actor));
    funds.giveBack(envelope, award, Money.kroner(300), actor);
    assertThat(funds.awardBalance(envelope, award))
        .isEqualTo(new AwardBalance(Money.ZERO, Money.ZERO, Money.kroner(300)));
  }

  @Test
  void allThatIsPromisedIsReleasedOrPaidAndNothingLessThanSomething() {
    funds.commit(envelope, award, Money.kroner(300), actor);
    for (Money nothing : List.of(Money.ZERO, Money.kroner(-1))) {
      assertRefused("funds.refused.notPositive", () -> funds.pay(envelope, award, nothing, actor));
      assertRefused(
          "funds.refused.notPositive", () -> funds.release(envelope, award, nothing, actor));
      assertRefused(
          "funds.refused.notPositive", () -> funds.giveBack(envelope, award, nothing, actor));
    }
    funds.pay(envelope, award, Money.kroner(100), actor);
    funds.release(envelope, award, Money.kroner(200), actor);
    assertThat(funds.awardBalance(envelope, award).committed()).isEqualTo(Money.ZERO);
  }

  @Test
  void theMovesOfMoneyStandTheLatestFirst() {
    funds.commit(envelope, award, Money.kroner(300), actor);
    funds.pay(envelope, award, Money.kroner(100), actor);
    assertThat(funds.listMovements(envelope, adviser))
        .extracting(Movement::deed, Movement::amount)
        .containsExactly(
            tuple(Movement.Deed.PAY, Money.kroner(100)),
            tuple(Movement.Deed.COMMIT, Money.kroner(300)),
            tuple(Movement.Deed.SET_ASIDE, Money.kroner(1000)));
  }

  @Test
  void whatWasPostedForAnEarlierDayStandsAtThatDay() {
    funds.commit(envelope, award, Money.kroner(300), actor);
    time.set(clock.instant().minus(1, ChronoUnit.DAYS));
    funds.commit(envelope, Ids.next(), Money.kroner(200), actor);
    assertThat(funds.listMovements(envelope, adviser))
        .extracting(Movement::amount)
        .startsWith(Money.kroner(300))
        .endsWith(Money.kroner(200));
  }

  @Test
  void anAwardThatIsHiddenFromSomebodyLooksAsIfItWereNotThere() {
    UUID known = Ids.next();
    funds.commit(envelope, award, Money.kroner(300), actor);
    funds.commit(envelope, known, Money.kroner(200), actor);
    Viewer other = cast.viewer(cast.administrator);
    HiddenAwards secrets = new HidesFromTheAdviser();
    var hiding = new Funds(store, ledger, List.of(secrets), journal, clock);

    assertThat(hiding.balance(envelope, adviser).available()).isEqualTo(Money.kroner(800));
    assertThat(hiding.balance(envelope, adviser).committed()).isEqualTo(Money.kroner(200));
    assertThat(hiding.balance(envelope, other).available()).isEqualTo(Money.kroner(500));
    assertThat(hiding.balance(envelope).available()).isEqualTo(Money.kroner(500));
    List<Envelope> envelopes = List.of(funds.getEnvelope(envelope));
    assertThat(hiding.balances(envelopes, adviser).get(envelope))
        .isEqualTo(hiding.balance(envelope, adviser));
    assertThat(hiding.listMovements(envelope, adviser))
        .extracting(Movement::award)
        .doesNotContain(award)
        .contains(known);
    assertThat(hiding.listMovements(envelope, other)).extracting(Movement::award).contains(award);
  }

  @Test
  void aRefusalNamesTheSumThatIsShownOrNone() {
    funds.commit(envelope, award, Money.kroner(300), actor);
    var hiding = new Funds(store, ledger, List.of(new HidesFromTheAdviser()), journal, clock);

    assertThatThrownBy(() -> hiding.commit(envelope, Ids.next(), Money.kroner(1001), adviser))
        .isInstanceOfSatisfying(
            Refused.class,
            r -> assertThat(r.args()).containsExactly(Money.kroner(1000), Money.kroner(1001)));
    assertThatThrownBy(() -> hiding.commit(envelope, Ids.next(), Money.kroner(701), adviser))
        .isInstanceOfSatisfying(
            Refused.class,
            r -> {
              assertThat(r.key()).isEqualTo("funds.refused.notEnough");
              assertThat(r.args()).containsExactly(Money.kroner(701));
            });
  }

  @Test
  void whoMayNotKnowOfAllOfItLeavesWhatIsSetAsideToAnother() {
    var hiding = new Funds(store, ledger, List.of(new HidesFromTheAdviser()), journal, clock);
    for (long kroner : List.of(1L, -1L, -2000L)) {
      assertRefused(
          "funds.refused.notWhole",
          () -> hiding.setAside(envelope, Money.kroner(kroner), setAside(), adviser));
    }
    assertThat(funds.balance(envelope).setAside()).isEqualTo(Money.kroner(1000));
  }

  private Revision setAside() {
    return Revision.of(funds.balance(envelope).setAside());
  }

  private final class HidesFromTheAdviser implements HiddenAwards {
    @Override
    public Set<UUID> hiddenFrom(Viewer viewer) {
      return viewer.is(cast.adviser.id()) ? Set.of(award) : Set.of();
    }

    @Override
    public boolean mayBeIn(UUID envelopeId, Viewer viewer) {
      return viewer.is(cast.adviser.id());
    }
  }

  private static void assertRefused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
  }
}
