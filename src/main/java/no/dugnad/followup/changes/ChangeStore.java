package no.dugnad.followup.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.changes.Change.Proposal;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangeStore {
  private static final String SELECT =
      """
      select c.*, p.name as proposer, d.name as decider
        from changes.change c
        join people.person_name p on p.person_id = c.proposed_by
        left join people.person_name d on d.person_id = c.ended_by
      """;

  static final String AWAITED =
      """
      select 'DECIDE' as what, c.id as change_id, p.organisation_id,
             case when c.amount > 0 then 'MORE' when c.amount < 0 then 'LESS' else c.kind end
               as kind,
             p.title, c.answer_by, c.proposed_at
        from changes.change c
        join projects.known_project p on p.project_id = c.project_id
       where c.status = 'PROPOSED'
         and exists (select from changes.decider d
                      where d.change_id = c.id and d.person_id = :person
                     offset 0)
      union all
      select 'WAITING', c.id, p.organisation_id,
             case when c.amount > 0 then 'MORE' when c.amount < 0 then 'LESS' else c.kind end,
             p.title, c.answer_by, c.proposed_at
        from projects.team t
        join changes.change c on c.project_id = t.project_id
        join projects.known_project p on p.project_id = c.project_id
       where c.status = 'PROPOSED' and t.person_id = :person
      union all
      select 'NOBODY', c.id, p.organisation_id,
             case when c.amount > 0 then 'MORE' when c.amount < 0 then 'LESS' else c.kind end,
             p.title, c.answer_by, c.proposed_at
        from changes.change c
        join projects.known_project p on p.project_id = c.project_id
       where c.status = 'PROPOSED' and p.organisation_id = cast(:administered as uuid)
         and not exists (select from changes.decider d where d.change_id = c.id offset 0)
       order by proposed_at, change_id
      """;

  private final JdbcClient db;

  ChangeStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Change change) {
    Wanted wanted = change.wanted();
    db.sql(
            """
            insert into changes.change
              (id, project_id, kind, until, amount, scope, why, proposed_by, proposed_at, answer_by)
            values
              (:id, :project, :kind, :until, :amount, :scope, :why, :by, :at, :answerBy)
            """)
        .param("id", change.id())
        .param("project", change.projectId())
        .param("kind", wanted.kind().name())
        .param("until", until(wanted))
        .param("amount", amount(wanted))
        .param("scope", wanted instanceof Wanted.Scope(var what) ? what : null)
        .param("why", change.why())
        .param("by", change.proposal().personId())
        .param("at", Instants.param(change.proposal().at()))
        .param("answerBy", change.answerBy())
        .update();
  }

  void approve(UUID id, Wanted granted, String words, UUID by, Instant at) {
    db.sql(
            """
            update changes.change
               set status = 'APPROVED', granted_until = :until, granted_amount = :amount,
                   answer = :words, ended_by = :by, ended_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("until", until(granted))
        .param("amount", amount(granted))
        .param("words", words)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  private static @Nullable LocalDate until(Wanted wanted) {
    return wanted instanceof Wanted.Time(var until) ? until : null;
  }

  private static @Nullable Long amount(Wanted wanted) {
    return wanted instanceof Wanted.Sum(var by) ? by.ore() : null;
  }

  void reject(UUID id, String why, UUID by, Instant at) {
    db.sql(
            """
            update changes.change
               set status = 'REJECTED', answer = :why, ended_by = :by, ended_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("why", why)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void withdraw(UUID id, boolean fallenAway, UUID by, Instant at) {
    db.sql(
            """
            update changes.change
               set status = 'WITHDRAWN', fallen_away = :fallenAway, ended_by = :by, ended_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("fallenAway", fallenAway)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  Optional<Change> find(UUID id) {
    return OncePerRequest.ask(
        "changes.change:" + id,
        () ->
            db.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query((row, _) -> change(row))
                .optional());
  }

  /** Whether the person may decide it, and does so in that organisation. */
  boolean isDecider(UUID id, UUID personId, UUID organisationId) {
    return OncePerRequest.ask(
        "changes.decider:" + id + ":" + personId,
        () ->
            db.sql(
                    """
                    select exists (select from changes.decider
                                    where change_id = :id and person_id = :person
                                      and organisation_id = :organisation)
                    """)
                .param("id", id)
                .param("person", personId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single());
  }

  Optional<Change> lock(UUID id) {
    return db.sql(SELECT + " where c.id = :id for update of c")
        .param("id", id)
        .query((row, _) -> change(row))
        .optional();
  }

  List<Change> list(UUID projectId) {
    return db.sql(SELECT + " where c.project_id = :project order by c.proposed_at desc, c.id desc")
        .param("project", projectId)
        .query((row, _) -> change(row))
        .list();
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        wanted(row, ""),
        row.getString("why"),
        new Proposal(
            row.getObject("proposed_by", UUID.class),
            row.getString("proposer"),
            Instants.get(row, "proposed_at")),
        row.getObject("answer_by", LocalDate.class),
        status(row));
  }

  private static Wanted wanted(ResultSet row, String column) throws SQLException {
    return switch (Wanted.Kind.valueOf(row.getString("kind"))) {
      case TIME -> new Wanted.Time(row.getObject(column + "until", LocalDate.class));
      case SUM -> new Wanted.Sum(new Money(row.getLong(column + "amount")));
      case SCOPE -> new Wanted.Scope(row.getString("scope"));
    };
  }

  private static ChangeStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "PROPOSED" -> new ChangeStatus.Proposed();
      case "APPROVED" ->
          new ChangeStatus.Approved(
              wanted(row, "granted_"),
              row.getString("decider"),
              row.getString("answer"),
              Instants.get(row, "ended_at"));
      case "REJECTED" ->
          new ChangeStatus.Rejected(
              row.getString("decider"), row.getString("answer"), Instants.get(row, "ended_at"));
      case "WITHDRAWN" ->
          new ChangeStatus.Withdrawn(row.getBoolean("fallen_away"), Instants.get(row, "ended_at"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
