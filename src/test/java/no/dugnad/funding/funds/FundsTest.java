package no.dugnad.funding.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Owner;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class FundsTest {
  @Autowired Cast cast;
  @Autowired Funds funds;
  @Autowired JdbcClient db;
  @Autowired Owner owner;
  @Autowired TransactionTemplate transaction;

  private final UUID award = Ids.next();
  private UUID fund;
  private UUID envelope;

  @BeforeEach
  void anEnvelopeOfAMillion() {
    fund = funds.addFund(cast.organisationId(), "Innovasjonsfondet", "", actor());
    envelope = funds.addEnvelope(fund, 2026, "Interne midler", kroner(1_000_000), actor());
  }

  @Test
  void whatIsSetAsideIsAvailable() {
    assertBalance(1_000_000, 1_000_000, 0, 0, 0);
  }

  @Test
  void anAwardsMoneyGoesFromCommittedThroughPaidToReturned() {
    funds.commit(envelope, award, kroner(300_000), actor());
    assertBalance(1_000_000, 700_000, 300_000, 0, 0);

    funds.pay(envelope, award, kroner(200_000), actor());
    assertBalance(1_000_000, 700_000, 100_000, 200_000, 0);

    funds.release(envelope, award, kroner(100_000), actor());
    assertBalance(1_000_000, 800_000, 0, 200_000, 0);

    funds.giveBack(envelope, award, kroner(50_000), actor());
    assertBalance(1_000_000, 800_000, 0, 150_000, 50_000);
  }

  @Test
  void everythingCanBeCommittedAndNotAnOreMore() {
    funds.commit(envelope, award, kroner(1_000_000), actor());

    assertRefused(
        "funds.refused.notEnough", () -> funds.commit(envelope, award, new Money(1), actor()));
    assertBalance(1_000_000, 0, 1_000_000, 0, 0);
  }

  @Test
  void lessIsSetAsideOnlyDownToWhatIsPromised() {
    funds.commit(envelope, award, kroner(400_000), actor());

    assertRefused(
        "funds.refused.promised", () -> funds.setAside(envelope, kroner(-600_001), actor()));
    funds.setAside(envelope, kroner(-600_000), actor());

    assertBalance(400_000, 0, 400_000, 0, 0);
  }

  @Test
  void anAwardIsPaidOnlyFromItsOwnCommitment() {
    UUID other = Ids.next();
    funds.commit(envelope, award, kroner(100_000), actor());
    funds.commit(envelope, other, kroner(500_000), actor());

    assertRefused(
        "funds.refused.notCommitted", () -> funds.pay(envelope, award, kroner(100_001), actor()));
    assertRefused(
        "funds.refused.notCommitted",
        () -> funds.release(envelope, award, kroner(100_001), actor()));
    assertRefused(
        "funds.refused.notPaid", () -> funds.giveBack(envelope, award, kroner(1), actor()));
  }

  @Test
  void nothingAndLessThanNothingIsNotMoved() {
    assertRefused("funds.refused.notPositive", () -> funds.setAside(envelope, Money.ZERO, actor()));
    assertRefused(
        "funds.refused.notPositive", () -> funds.commit(envelope, award, Money.ZERO, actor()));
    assertRefused(
        "funds.refused.notPositive", () -> funds.commit(envelope, award, kroner(-5), actor()));
  }

  @Test
  void aFundHasItsNameAloneInItsOrganisation() {
    assertRefused(
        "funds.refused.sameFund",
        () -> funds.addFund(cast.organisationId(), "Innovasjonsfondet", "", actor()));
    assertRefused(
        "funds.refused.sameEnvelope",
        () -> funds.addEnvelope(fund, 2026, "Interne midler", Money.ZERO, actor()));
  }

  @Test
  void theDatabaseRefusesPostingsThatDoNotBalance() {
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> post("('AVAILABLE', 100)")))
        .rootCause()
        .hasMessageContaining("sum to zero");
  }

  @Test
  void theDatabaseRefusesToCommitMoreThanThereIs() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> post("('AVAILABLE', -100000001), ('COMMITTED', 100000001)")))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("balance_available_check");
    assertBalance(1_000_000, 1_000_000, 0, 0, 0);
  }

  @Test
  void theLedgerIsAppendOnly() {
    assertThatThrownBy(
            () -> owner.db().sql("update funds.posting set amount = amount * 2").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> owner.db().sql("delete from funds.transaction").update())
        .hasMessageContaining("append-only");
  }

  /** Past the use case, as a mistake of ours would come. */
  private void post(String postings) {
    UUID id = Ids.next();
    db.sql(
            """
            insert into funds.transaction (id, envelope_id, award, deed, at, actor_name)
            values (:id, :envelope, :award, 'COMMIT', now(), 'test')
            """)
        .param("id", id)
        .param("envelope", envelope)
        .param("award", award)
        .update();
    db.sql(
            "insert into funds.posting (transaction_id, account, amount) select :id, account,"
                + " amount from (values "
                + postings
                + ") as v (account, amount)")
        .param("id", id)
        .update();
  }

  private void assertBalance(long setAside, long available, long committed, long paid, long back) {
    assertThat(funds.balance(envelope))
        .isEqualTo(
            new Balance(
                kroner(setAside),
                kroner(available),
                kroner(committed),
                kroner(paid),
                kroner(back)));
  }

  private static void assertRefused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private Actor actor() {
    return cast.viewer(cast.adviser).actor();
  }

  private static Money kroner(long kroner) {
    return Money.kroner(kroner);
  }
}
