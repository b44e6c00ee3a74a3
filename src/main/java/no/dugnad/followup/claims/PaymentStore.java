package no.dugnad.followup.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.claims.Payment.Registered;
import no.dugnad.followup.claims.Payment.Reversed;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaymentStore {
  static final String COLUMNS =
      """
      select t.id, t.project_id, t.instalment, c.number as claim, t.amount, t.paid_to, t.reference,
             t.paid_on, t.registered_at, t.registered_by, n.name as registered_name,
             t.reversed_at, t.reversed_by, r.name as reversed_name, t.why
      """;

  static final String FROM =
      """
        from claims.payment t
        join people.person_name n on n.person_id = t.registered_by
        left join claims.claim c on c.id = t.claim_id
        left join people.person_name r on r.person_id = t.reversed_by
      """;

  private static final String SELECT = COLUMNS + FROM;

  private final JdbcClient db;

  PaymentStore(JdbcClient db) {
    this.db = db;
  }

  /** The oldest first. */
  List<Payment> list(UUID projectId) {
    return db.sql(SELECT + " where t.project_id = :project order by t.id")
        .param("project", projectId)
        .query((row, number) -> payment(row))
        .list();
  }

  Optional<Payment> find(UUID id) {
    return db.sql(SELECT + " where t.id = :id")
        .param("id", id)
        .query((row, number) -> payment(row))
        .optional();
  }

  Optional<Payment> findOfInstalment(UUID projectId, int instalment) {
    return db.sql(
            SELECT
                + """
                 where t.project_id = :project and t.instalment = :instalment
                   and t.reversed_at is null
                """)
        .param("project", projectId)
        .param("instalment", instalment)
        .query((row, number) -> payment(row))
        .optional();
  }

  Optional<Payment> findOfClaim(UUID claimId) {
    return db.sql(SELECT + " where t.claim_id = :claim and t.reversed_at is null")
        .param("claim", claimId)
        .query((row, number) -> payment(row))
        .optional();
  }

  /** The number of the last instalment that was ever paid; 0 when none was. */
  int lastInstalment(UUID projectId) {
    return db.sql(
            """
            select coalesce(max(instalment), 0) from claims.payment where project_id = :project
            """)
        .param("project", projectId)
        .query(Integer.class)
        .single();
  }

  /**
   * @param claimId null for an instalment, which is named by its number
   */
  void insert(Payment payment, @Nullable UUID claimId) {
    db.sql(
            """
            insert into claims.payment
              (id, project_id, instalment, claim_id, amount, paid_to, reference, paid_on,
               registered_at, registered_by)
            values
              (:id, :project, :instalment, :claim, :amount, :paidTo, :reference, :paidOn, :at, :by)
            """)
        .param("id", payment.id())
        .param("project", payment.projectId())
        .param("instalment", payment.instalment())
        .param("claim", claimId)
        .param("amount", payment.amount().ore())
        .param("paidTo", payment.paidTo())
        .param("reference", payment.reference())
        .param("paidOn", payment.paidOn())
        .param("at", Instants.param(payment.registered().at()))
        .param("by", payment.registered().by())
        .update();
  }

  void reverse(UUID id, String why, UUID by, Instant at) {
    db.sql(
            """
            update claims.payment set reversed_at = :at, reversed_by = :by, why = :why
             where id = :id
            """)
        .param("id", id)
        .param("why", why)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  static Payment payment(ResultSet row) throws SQLException {
    Instant reversed = Instants.getOrNull(row, "reversed_at");
    return new Payment(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getObject("instalment", Integer.class),
        row.getObject("claim", Integer.class),
        new Money(row.getLong("amount")),
        row.getString("paid_to"),
        row.getString("reference"),
        row.getObject("paid_on", LocalDate.class),
        new Registered(
            Instants.get(row, "registered_at"),
            row.getObject("registered_by", UUID.class),
            row.getString("registered_name")),
        reversed == null
            ? null
            : new Reversed(
                reversed,
                row.getObject("reversed_by", UUID.class),
                row.getString("reversed_name"),
                row.getString("why")));
  }
}
