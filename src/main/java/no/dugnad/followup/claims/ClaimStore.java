package no.dugnad.followup.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.claims.Claim.Line;
import no.dugnad.followup.claims.ClaimStatus.Answer;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClaimStore {
  private static final String SELECT =
      """
      select c.id, c.project_id, c.number, c.begun_by, c.status, c.submitted_at, c.submitted_by,
             c.answered_at, c.answered_by, a.name as answered_name, c.returned_to,
             m.name as returned_name, c.withdrawn_at, c.withdrawn_by,
             w.name as withdrawn_name, c.amount, c.why, t.paid_on, t.reference, t.paid_to,
             array(select l.text from claims.line l
                    where l.claim_id = c.id order by l.position) as texts,
             array(select l.amount from claims.line l
                    where l.claim_id = c.id order by l.position) as amounts
        from claims.claim c
        left join people.person_name a on a.person_id = c.answered_by
        left join people.person_name m on m.person_id = c.returned_to
        left join people.person_name w on w.person_id = c.withdrawn_by
        left join claims.payment t on t.claim_id = c.id and t.reversed_at is null
      """;

  private final JdbcClient db;

  ClaimStore(JdbcClient db) {
    this.db = db;
  }

  /** Those of a project, the latest first. */
  List<Claim> list(UUID projectId) {
    return db.sql(SELECT + " where c.project_id = :project order by c.number desc")
        .param("project", projectId)
        .query((row, number) -> claim(row))
        .list();
  }

  Optional<Claim> find(UUID id) {
    return db.sql(SELECT + " where c.id = :id")
        .param("id", id)
        .query((row, number) -> claim(row))
        .optional();
  }

  List<Claim.Remark> listRemarks(UUID claimId) {
    return db.sql(
            """
            select r.at, s.name as by, t.name as to, r.what
              from claims.remark r
              join people.person_name s on s.person_id = r.said_by
              join people.person_name t on t.person_id = r.returned_to
             where r.claim_id = :claim
             order by r.id
            """)
        .param("claim", claimId)
        .query(Rows.to(Claim.Remark.class))
        .list();
  }

  void insert(UUID id, UUID projectId, UUID by, Instant at) {
    db.sql(
            """
            insert into claims.claim (id, project_id, number, begun_at, begun_by)
            values (:id, :project,
                    (select coalesce(max(number), 0) + 1 from claims.claim
                      where project_id = :project),
                    :at, :by)
            """)
        .param("id", id)
        .param("project", projectId)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void setLines(UUID id, List<Line> lines) {
    db.sql("delete from claims.line where claim_id = :claim").param("claim", id).update();
    int position = 1;
    for (Line line : lines) {
      db.sql(
              """
              insert into claims.line (claim_id, position, text, amount)
              values (:claim, :position, :text, :amount)
              """)
          .param("claim", id)
          .param("position", position++)
          .param("text", line.text())
          .param("amount", line.amount().ore())
          .update();
    }
  }

  /** When it was sent last; it has been. */
  Instant submittedAt(UUID id) {
    return db.sql("select submitted_at from claims.claim where id = :id")
        .param("id", id)
        .query((row, number) -> Instants.get(row, "submitted_at"))
        .single();
  }

  void submit(UUID id, UUID by, Instant at) {
    db.sql(
            """
            update claims.claim
               set status = 'SUBMITTED', submitted_at = :at, submitted_by = :by,
                   returned_to = null, withdrawn_at = null, withdrawn_by = null
             where id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void withdraw(UUID id, UUID by, Instant at) {
    db.sql(
            """
            update claims.claim set status = 'WITHDRAWN', withdrawn_at = :at, withdrawn_by = :by
             where id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void giveBack(UUID id, UUID to, String what, UUID by, Instant at) {
    answer(id, "RETURNED", to, null, null, by, at);
    db.sql(
            """
            insert into claims.remark (id, claim_id, at, said_by, returned_to, what)
            values (:id, :claim, :at, :by, :to, :what)
            """)
        .param("id", Ids.next())
        .param("claim", id)
        .param("at", Instants.param(at))
        .param("by", by)
        .param("to", to)
        .param("what", what)
        .update();
  }

  void approve(UUID id, Money amount, @Nullable String whyLess, UUID by, Instant at) {
    answer(id, "APPROVED", null, amount, whyLess, by, at);
  }

  void reject(UUID id, String why, UUID by, Instant at) {
    answer(id, "REJECTED", null, null, why, by, at);
  }

  private void answer(
      UUID id,
      String status,
      @Nullable UUID to,
      @Nullable Money amount,
      @Nullable String why,
      UUID by,
      Instant at) {
    db.sql(
            """
            update claims.claim
               set status = :status, answered_at = :at, answered_by = :by, returned_to = :to,
                   amount = :amount, why = :why
             where id = :id
            """)
        .param("id", id)
        .param("status", status)
        .param("to", to)
        .param("amount", amount == null ? null : amount.ore())
        .param("why", why)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void delete(UUID id) {
    setLines(id, List.of());
    db.sql("delete from claims.claim where id = :id").param("id", id).update();
  }

  private static Claim claim(ResultSet row) throws SQLException {
    String[] texts = (String[]) row.getArray("texts").getArray();
    Long[] amounts = (Long[]) row.getArray("amounts").getArray();
    var lines = new Line[texts.length];
    for (int i = 0; i < texts.length; i++) lines[i] = new Line(texts[i], new Money(amounts[i]));
    return new Claim(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getInt("number"),
        row.getObject("begun_by", UUID.class),
        status(row),
        List.of(lines));
  }

  private static ClaimStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "DRAFT" -> new ClaimStatus.Draft();
      case "SUBMITTED" ->
          new ClaimStatus.Submitted(
              Instants.get(row, "submitted_at"), row.getObject("submitted_by", UUID.class));
      case "WITHDRAWN" ->
          new ClaimStatus.Withdrawn(
              Instants.get(row, "withdrawn_at"),
              row.getObject("withdrawn_by", UUID.class),
              row.getString("withdrawn_name"));
      case "RETURNED" ->
          new ClaimStatus.Returned(
              answer(row),
              row.getObject("returned_to", UUID.class),
              row.getString("returned_name"));
      case "APPROVED" -> approved(row);
      case "REJECTED" -> new ClaimStatus.Rejected(answer(row), row.getString("why"));
      case String other -> throw new IllegalStateException(other);
    };
  }

  private static ClaimStatus approved(ResultSet row) throws SQLException {
    var approved =
        new ClaimStatus.Approved(
            answer(row), new Money(row.getLong("amount")), row.getString("why"));
    LocalDate paid = row.getObject("paid_on", LocalDate.class);
    return paid == null
        ? approved
        : new ClaimStatus.Paid(
            approved, paid, row.getString("reference"), row.getString("paid_to"));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        Instants.get(row, "answered_at"),
        row.getObject("answered_by", UUID.class),
        row.getString("answered_name"));
  }
}
