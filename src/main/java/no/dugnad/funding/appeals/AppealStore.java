package no.dugnad.funding.appeals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.panels.Deciders;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppealStore implements Deciders {
  private static final String SELECT =
      """
      select a.id, a.decision_id, d.application_id, a.text, a.at, p.name as by, a.status,
             a.decided_at, q.name as decided_by, a.amount, a.grounds
        from appeals.appeal a
        join decisions.decided_application d on d.decision_id = a.decision_id
        join people.person_name p on p.person_id = a.by_id
        left join people.person_name q on q.person_id = a.decided_by
      """;

  private final JdbcClient db;

  AppealStore(JdbcClient db) {
    this.db = db;
  }

  /** Whether it was entered: a second one against the same decision is not. */
  boolean insert(UUID id, UUID decisionId, String text, Instant at, UUID by) {
    return db.sql(
                """
                insert into appeals.appeal (id, decision_id, text, at, by_id, status)
                values (:id, :decision, :text, :at, :by, 'REGISTERED')
                on conflict (decision_id) do nothing
                """)
            .param("id", id)
            .param("decision", decisionId)
            .param("text", text)
            .param("at", Instants.param(at))
            .param("by", by)
            .update()
        > 0;
  }

  /** Decides an open appeal; false when somebody already has. */
  boolean decide(
      UUID id, String status, @Nullable Money amount, String grounds, Instant at, UUID by) {
    return db.sql(
                """
                update appeals.appeal
                   set status = :status, amount = :amount, grounds = :grounds,
                       decided_at = :at, decided_by = :by
                 where id = :id and status = 'REGISTERED'
                """)
            .param("id", id)
            .param("status", status)
            .param("amount", amount == null ? null : amount.ore())
            .param("grounds", grounds)
            .param("at", Instants.param(at))
            .param("by", by)
            .update()
        > 0;
  }

  @Override
  public boolean hasDecided(UUID callId, UUID personId) {
    return db.sql(
            """
            select exists (select from appeals.appeal a
                             join decisions.decided_application d on d.decision_id = a.decision_id
                             join applications.submitted b on b.application_id = d.application_id
                            where b.call_id = :call and a.decided_by = :person)
            """)
        .param("call", callId)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }

  Optional<Appeal> find(UUID applicationId) {
    return db.sql(SELECT + " where d.application_id = :application")
        .param("application", applicationId)
        .query((row, number) -> appeal(row))
        .optional();
  }

  /** The organisation's open appeals, those aside that the person may have nothing to do with. */
  List<Appeals.Waiting> listWaiting(UUID organisationId, UUID personId) {
    return db.sql(
            """
            select d.application_id, b.title
              from appeals.appeal a
              join decisions.decided_application d on d.decision_id = a.decision_id
              join applications.submitted b on b.application_id = d.application_id
             where a.status = 'REGISTERED' and b.organisation_id = :organisation
               and not exists (select from panels.disqualification x
                                where x.application_id = b.application_id and x.person_id = :person)
             order by a.at, a.id
            """)
        .param("organisation", organisationId)
        .param("person", personId)
        .query(Rows.to(Appeals.Waiting.class))
        .list();
  }

  private static Appeal appeal(ResultSet row) throws SQLException {
    return new Appeal(
        row.getObject("id", UUID.class),
        row.getObject("decision_id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getString("text"),
        Instants.get(row, "at"),
        row.getString("by"),
        status(row));
  }

  private static AppealStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "REGISTERED" -> new AppealStatus.Registered();
      case "UPHELD" ->
          new AppealStatus.Upheld(
              Instants.get(row, "decided_at"),
              row.getString("decided_by"),
              new Money(row.getLong("amount")),
              row.getString("grounds"));
      case "DISMISSED" ->
          new AppealStatus.Dismissed(
              Instants.get(row, "decided_at"),
              row.getString("decided_by"),
              row.getString("grounds"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
