package no.dugnad.funding.appeals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
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
             a.decided_at, q.name as decided_by, a.amount, a.grounds,
             a.prepared_at, r.name as prepared_by, a.preparation,
             a.forwarded_at, f.name as forwarded_by, a.body, a.statement, a.sent
        from appeals.appeal a
        join decisions.decided_application d on d.decision_id = a.decision_id
        join people.person_name p on p.person_id = a.by_id
        left join people.person_name q on q.person_id = a.decided_by
        left join people.person_name r on r.person_id = a.prepared_by
        left join people.person_name f on f.person_id = a.forwarded_by
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

  /** Passes an open appeal on to the decision-maker; false when it lies elsewhere. */
  boolean prepare(UUID id, String preparation, Instant at, UUID by) {
    return db.sql(
                """
                update appeals.appeal
                   set status = 'PREPARED', preparation = :preparation,
                       prepared_at = :at, prepared_by = :by
                 where id = :id and status in ('REGISTERED', 'PREPARED')
                """)
            .param("id", id)
            .param("preparation", preparation)
            .param("at", Instants.param(at))
            .param("by", by)
            .update()
        > 0;
  }

  /** Sends an open appeal on to the appeal body; false when it lies elsewhere. */
  boolean forward(UUID id, String body, String statement, Instant at, UUID by) {
    return db.sql(
                """
                update appeals.appeal
                   set status = 'FORWARDED', body = :body, statement = :statement,
                       sent = :sent, forwarded_at = :at, forwarded_by = :by
                 where id = :id and status in ('REGISTERED', 'PREPARED')
                """)
            .param("id", id)
            .param("body", body)
            .param("statement", statement)
            .param(
                "sent",
                Arrays.stream(Appeal.Document.values()).map(Enum::name).toArray(String[]::new))
            .param("at", Instants.param(at))
            .param("by", by)
            .update()
        > 0;
  }

  Optional<String> findBody(UUID organisationId) {
    return db.sql("select name from appeals.body where organisation_id = :organisation")
        .param("organisation", organisationId)
        .query(String.class)
        .optional();
  }

  void putBody(UUID organisationId, String name) {
    db.sql(
            """
            insert into appeals.body (organisation_id, name) values (:organisation, :name)
            on conflict (organisation_id) do update set name = excluded.name
            """)
        .param("organisation", organisationId)
        .param("name", name)
        .update();
  }

  /**
   * Decides an appeal that lies there; false when it does not.
   *
   * @param forwarded whether the appeal body has decided it
   */
  boolean decide(
      UUID id,
      boolean forwarded,
      String status,
      @Nullable Money amount,
      String grounds,
      Instant at,
      UUID by) {
    return db.sql(
                """
                update appeals.appeal
                   set status = :status, amount = :amount, grounds = :grounds,
                       decided_at = :at, decided_by = :by
                 where id = :id and decided_at is null
                   and (status = 'FORWARDED') = :forwarded
                """)
            .param("id", id)
            .param("forwarded", forwarded)
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
            select d.application_id, b.title,
                   case a.status when 'REGISTERED' then 'ADVISER' when 'PREPARED' then 'DECISION_MAKER'
                     else 'BODY' end as "with"
              from appeals.appeal a
              join decisions.decided_application d on d.decision_id = a.decision_id
              join applications.submitted b on b.application_id = d.application_id
             where a.decided_at is null and b.organisation_id = :organisation
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
        new Appeal.Handling(preparation(row), forwarding(row)),
        status(row));
  }

  private static Optional<Appeal.Preparation> preparation(ResultSet row) throws SQLException {
    return row.getObject("prepared_at") == null
        ? Optional.empty()
        : Optional.of(
            new Appeal.Preparation(
                Instants.get(row, "prepared_at"),
                row.getString("prepared_by"),
                row.getString("preparation")));
  }

  private static Optional<Appeal.Forwarding> forwarding(ResultSet row) throws SQLException {
    if (row.getObject("forwarded_at") == null) return Optional.empty();
    String[] sent = (String[]) row.getArray("sent").getArray();
    return Optional.of(
        new Appeal.Forwarding(
            Instants.get(row, "forwarded_at"),
            row.getString("forwarded_by"),
            row.getString("body"),
            row.getString("statement"),
            Arrays.stream(sent).map(Appeal.Document::valueOf).toList()));
  }

  private static AppealStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "REGISTERED" -> new AppealStatus.Registered();
      case "PREPARED" -> new AppealStatus.Prepared();
      case "FORWARDED" -> new AppealStatus.Forwarded();
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
