package no.dugnad.funding.appeals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.appeals.Appeal.Kind;
import no.dugnad.funding.panels.Deciders;
import no.dugnad.funding.rejections.Contested;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppealStore implements Deciders, Contested {
  private static final String SELECT =
      """
      select a.id, a.decision_id, a.rejection_id, a.application_id, a.text, a.at, p.name as by,
             a.status,
             a.decided_at, q.name as decided_by, a.amount, a.grounds,
             a.prepared_at, r.name as prepared_by, a.preparation,
             a.forwarded_at, f.name as forwarded_by, a.body, a.statement, a.sent, a.sent_on
        from appeals.appeal a
        join people.person_name p on p.person_id = a.by_id
        left join people.person_name q on q.person_id = a.decided_by
        left join people.person_name r on r.person_id = a.prepared_by
        left join people.person_name f on f.person_id = a.forwarded_by
      """;

  private final JdbcClient db;

  AppealStore(JdbcClient db) {
    this.db = db;
  }

  /** Whether it was entered: a second one against the same is not. */
  boolean insert(
      UUID id, UUID applicationId, Appeal.Against against, String text, Instant at, UUID by) {
    return db.sql(
                """
                insert into appeals.appeal
                  (id, application_id, decision_id, rejection_id, text, at, by_id, status)
                values
                  (:id, :application, :decision, :rejection, :text, :at, :by, 'REGISTERED')
                on conflict do nothing
                """)
            .param("id", id)
            .param("application", applicationId)
            .param("decision", against.kind() == Kind.DECISION ? against.id() : null)
            .param("rejection", against.kind() == Kind.REJECTION ? against.id() : null)
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

  /** Keeps the day that the case was sent to the appeal body; false when it does not go there. */
  boolean send(UUID id, LocalDate day, UUID by) {
    return db.sql(
                """
                update appeals.appeal set status = 'SENT', sent_on = :day, sent_by = :by
                 where id = :id and status in ('FORWARDED', 'SENT')
                """)
            .param("id", id)
            .param("day", day)
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
   * @param sent whether the appeal body has decided it
   */
  boolean decide(
      UUID id,
      boolean sent,
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
                   and status <> 'FORWARDED' and (status = 'SENT') = :sent
                """)
            .param("id", id)
            .param("sent", sent)
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
                             join applications.application_call b
                               on b.application_id = a.application_id
                            where b.call_id = :call and a.decided_by = :person)
            """)
        .param("call", callId)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }

  /** The latest first. */
  List<Appeal> list(UUID applicationId) {
    return OncePerRequest.ask("appeals.list:" + applicationId, () -> read(applicationId));
  }

  private List<Appeal> read(UUID applicationId) {
    return db.sql(SELECT + " where a.application_id = :application order by a.at desc, a.id desc")
        .param("application", applicationId)
        .query((row, number) -> appeal(row))
        .list();
  }

  @Override
  public boolean isAppealed(UUID rejectionId) {
    return db.sql(
            """
            select exists (select from appeals.appeal
                            where rejection_id = :rejection and decided_at is null)
            """)
        .param("rejection", rejectionId)
        .query(Boolean.class)
        .single();
  }

  /**
   * The organisation's open appeals, and what they have had taken in again after the others, those
   * aside that the person may have nothing to do with. What is not announced is decided among them.
   */
  List<Appeals.Waiting> listWaiting(UUID organisationId, UUID personId) {
    return db.sql(
            """
            select w.application_id, w.title, w."with", w.readmitted
              from (select a.application_id, b.title, b.organisation_id, a.at,
                           case a.status when 'REGISTERED' then 'ADVISER'
                             when 'PREPARED' then 'DECISION_MAKER' when 'FORWARDED' then 'SENDER'
                             else 'BODY' end as "with",
                           false as readmitted
                      from appeals.appeal a
                      join applications.handed_in b on b.application_id = a.application_id
                     where a.decided_at is null
                     union all
                    select p.application_id, b.title, b.organisation_id, p.since,
                           case when p.recommended then 'DECISION_MAKER' else 'ADVISER' end, true
                      from recommendations.recommended_apart p
                      join applications.submitted b on b.application_id = p.application_id
                     where not exists (select from decisions.decided_application d
                                        where d.application_id = p.application_id)
                       and (not p.recommended
                         or exists (select from decisions.announced_call n
                                     where n.call_id = b.call_id)
                        and not exists (select from panels.assessor s
                                         where s.call_id = b.call_id and s.person_id = :person))) w
             where w.organisation_id = :organisation
               and not exists (select from panels.disqualification x
                                where x.application_id = w.application_id
                                  and x.person_id = :person)
             order by w.at, w.application_id
            """)
        .param("organisation", organisationId)
        .param("person", personId)
        .query(Rows.to(Appeals.Waiting.class))
        .list();
  }

  private static Appeal appeal(ResultSet row) throws SQLException {
    return new Appeal(
        row.getObject("id", UUID.class),
        against(row),
        row.getObject("application_id", UUID.class),
        row.getString("text"),
        Instants.get(row, "at"),
        row.getString("by"),
        new Appeal.Handling(preparation(row), forwarding(row)),
        status(row));
  }

  private static Appeal.Against against(ResultSet row) throws SQLException {
    UUID decision = row.getObject("decision_id", UUID.class);
    return decision == null
        ? new Appeal.Against(Kind.REJECTION, row.getObject("rejection_id", UUID.class))
        : new Appeal.Against(Kind.DECISION, decision);
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
            Arrays.stream(sent).map(Appeal.Document::valueOf).toList(),
            Optional.ofNullable(row.getObject("sent_on", LocalDate.class))));
  }

  private static AppealStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "REGISTERED" -> new AppealStatus.Registered();
      case "PREPARED" -> new AppealStatus.Prepared();
      case "FORWARDED" -> new AppealStatus.Forwarded();
      case "SENT" -> new AppealStatus.Sent();
      case "UPHELD" ->
          new AppealStatus.Upheld(
              Instants.get(row, "decided_at"),
              row.getString("decided_by"),
              Optional.ofNullable(row.getObject("amount", Long.class)).map(Money::new),
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
