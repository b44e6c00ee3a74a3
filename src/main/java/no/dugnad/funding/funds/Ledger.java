package no.dugnad.funding.funds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The double-entry book. Balances are kept by the database's trigger, from the postings alone. */
@Repository
class Ledger {
  private static final String BALANCE =
      """
      select b.envelope_id, b.set_aside, b.available + hidden.committed as available,
             b.committed - hidden.committed as committed, b.paid, b.returned
        from funds.balance b
        cross join lateral (select coalesce(sum(a.committed), 0)::bigint as committed
                              from funds.award_balance a
                             where a.envelope_id = b.envelope_id
                               and a.award = any(:hidden)) hidden
      """;

  private final JdbcClient db;
  private final Clock clock;

  Ledger(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The balance, held so until the transaction ends: others who would move money wait. */
  Balance lock(UUID envelopeId) {
    return db.sql(
            """
            select set_aside, available, committed, paid, returned
              from funds.lock_balance(:envelope)
            """)
        .param("envelope", envelopeId)
        .query(Rows.to(Balance.class))
        .optional()
        .orElseThrow(() -> new NotFound("envelope", envelopeId));
  }

  /** As if the hidden awards were not there. */
  Balance balance(UUID envelopeId, Set<UUID> hidden) {
    return db.sql(BALANCE + " where b.envelope_id = :envelope")
        .param("envelope", envelopeId)
        .param("hidden", hidden.toArray(UUID[]::new))
        .query(Rows.to(Balance.class))
        .optional()
        .orElseThrow(() -> new NotFound("envelope", envelopeId));
  }

  /** What these awards had taken of what is available, before that moment. */
  Money promised(UUID envelopeId, Set<UUID> awards, Instant before) {
    long ore =
        db.sql(
                """
                select coalesce(-sum(p.amount), 0)::bigint
                  from funds.transaction t
                  join funds.posting p on p.transaction_id = t.id
                 where t.envelope_id = :envelope and t.award = any(:awards) and t.at < :before
                   and p.account = 'AVAILABLE'
                """)
            .param("envelope", envelopeId)
            .param("awards", awards.toArray(UUID[]::new))
            .param("before", Instants.param(before))
            .query(Long.class)
            .single();
    return new Money(ore);
  }

  Map<UUID, Balance> balances(Collection<UUID> envelopes, Set<UUID> hidden) {
    var balances = new LinkedHashMap<UUID, Balance>();
    var mapper = Rows.to(Balance.class);
    db.sql(BALANCE + " where b.envelope_id = any(:envelopes) order by b.envelope_id")
        .param("envelopes", envelopes.toArray(UUID[]::new))
        .param("hidden", hidden.toArray(UUID[]::new))
        .query(
            row -> {
              balances.put(row.getObject("envelope_id", UUID.class), mapper.mapRow(row, 0));
            });
    return balances;
  }

  AwardBalance awardBalance(UUID envelopeId, UUID award) {
    return db.sql(
            """
            select committed, paid, returned from funds.award_balance
             where envelope_id = :envelope and award = :award
            """)
        .param("envelope", envelopeId)
        .param("award", award)
        .query(Rows.to(AwardBalance.class))
        .optional()
        .orElse(AwardBalance.EMPTY);
  }

  /** What came back from the award and was made available again. */
  Money reused(UUID envelopeId, UUID award) {
    return db.sql(
            """
            select coalesce(sum(p.amount), 0)::bigint
              from funds.transaction t
              join funds.posting p on p.transaction_id = t.id and p.account = 'AVAILABLE'
             where t.envelope_id = :envelope and t.award = :award and t.deed = 'REUSE'
            """)
        .param("envelope", envelopeId)
        .param("award", award)
        .query((row, _) -> new Money(row.getLong(1)))
        .single();
  }

  /** What each award has of the envelope; nothing of one that has none. */
  Map<UUID, AwardBalance> awardBalances(UUID envelopeId) {
    var balances = new LinkedHashMap<UUID, AwardBalance>();
    var mapper = Rows.to(AwardBalance.class);
    db.sql(
            """
            select award, committed, paid, returned from funds.award_balance
             where envelope_id = :envelope order by award
            """)
        .param("envelope", envelopeId)
        .query(
            row -> {
              balances.put(row.getObject("award", UUID.class), mapper.mapRow(row, 0));
            });
    return balances;
  }

  /**
   * @return the transaction's id
   */
  UUID post(UUID envelopeId, @Nullable UUID award, Movement.Deed deed, Money amount, Actor actor) {
    UUID id = Ids.next();
    db.sql(
            """
            insert into funds.transaction
              (id, envelope_id, award, deed, at, actor_id, actor_name)
            values (:id, :envelope, :award, :deed, :at, :actorId, :actorName)
            """)
        .param("id", id)
        .param("envelope", envelopeId)
        .param("award", award)
        .param("deed", deed.name())
        .param("at", Instants.param(clock.instant()))
        .param("actorId", actor.personId())
        .param("actorName", actor.name())
        .update();
    db.sql(
            """
            insert into funds.posting (transaction_id, account, amount)
            values (:id, :from, -:amount), (:id, :to, :amount)
            """)
        .param("id", id)
        .param("from", deed.from().name())
        .param("to", deed.to().name())
        .param("amount", amount.ore())
        .update();
    return id;
  }

  /** Keeps which envelope the transaction's money went to or came from, and who decided it. */
  void carry(UUID transactionId, UUID otherEnvelope, String reference) {
    db.sql(
            """
            insert into funds.carried (transaction_id, envelope_id, reference)
            values (:transaction, :envelope, :reference)
            """)
        .param("transaction", transactionId)
        .param("envelope", otherEnvelope)
        .param("reference", reference)
        .update();
  }

  List<Movement> listMovements(UUID envelopeId, Set<UUID> hidden) {
    return db.sql(
            """
            select t.id, t.at, coalesce(f.name, t.actor_name) as actor, t.deed, t.award,
                   case when t.deed = 'SET_ASIDE' then a.amount else abs(a.amount) end as amount,
                   c.envelope_id, c.reference, e.year, e.name
              from funds.transaction t
              join lateral (select p.amount from funds.posting p
                             where p.transaction_id = t.id
                             order by p.account = 'AVAILABLE' desc limit 1) a on true
              left join people.forgotten f on f.person_id = t.actor_id
              left join funds.carried c on c.transaction_id = t.id
              left join funds.envelope e on e.id = c.envelope_id
             where t.envelope_id = :envelope
               and (t.award is null or t.award <> all(:hidden))
             order by t.at desc, t.number desc
            """)
        .param("envelope", envelopeId)
        .param("hidden", hidden.toArray(UUID[]::new))
        .query(Ledger::movement)
        .list();
  }

  private static Movement movement(ResultSet row, int number) throws SQLException {
    UUID other = row.getObject("envelope_id", UUID.class);
    return new Movement(
        row.getObject("id", UUID.class),
        Instants.get(row, "at"),
        row.getString("actor"),
        Movement.Deed.valueOf(row.getString("deed")),
        row.getObject("award", UUID.class),
        new Money(row.getLong("amount")),
        other == null
            ? null
            : new Movement.Carried(
                other,
                Envelope.title(row.getString("name"), row.getInt("year")),
                row.getString("reference")));
  }
}
