package no.dugnad.followup.settlements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettlementStore {
  /**
   * What is to be registered as given back, what can be set free again, and then what is promised
   * to those that have ended and not paid: for the advisers who decide; where none may, for the
   * administrators. offset 0 lets the organisation's own be looked at before what all have left.
   */
  static final String AWAITED =
      """
      select w.what, w.project_id, w.title, w.since,
             not exists (select from projects.follower f
                          where f.project_id = w.project_id and f.person_id = :person
                         offset 0) as nobody
        from (select p.project_id, p.title, p.organisation_id, of.what, of.since
                from (select project_id, title, organisation_id
                        from projects.known_project
                       where organisation_id
                             in (cast(:organisation as uuid), cast(:administered as uuid))
                      offset 0) p
               cross join lateral
                     (select s.status as what, s.stated_at as since
                        from settlements.settlement s
                       where s.project_id = p.project_id and s.status in ('STATED', 'GIVEN_BACK')
                      union all
                      select 'LEFT', e.at
                        from projects.known_outcome e
                        join claims.free f on f.project_id = e.project_id
                       where e.project_id = p.project_id and f.amount > 0
                         and not exists (select from settlements.settlement s
                                          where s.project_id = e.project_id
                                            and s.status in ('STATED', 'GIVEN_BACK'))) of
              offset 0) w
       where (w.organisation_id = cast(:organisation as uuid)
              and exists (select from projects.decider f
                           where f.project_id = w.project_id and f.person_id = :person
                          offset 0))
          or (w.organisation_id = cast(:administered as uuid)
              and exists (select from projects.unfollowed u where u.project_id = w.project_id))
       order by w.since, w.project_id, w.what
      """;

  private final JdbcClient db;

  SettlementStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID projectId, Money unspent, UUID by, Instant at) {
    db.sql(
            """
            insert into settlements.settlement (id, project_id, unspent, stated_at, stated_by)
            values (:id, :project, :unspent, :at, :by)
            """)
        .param("id", Ids.next())
        .param("project", projectId)
        .param("unspent", unspent.ore())
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void come(UUID id, Money amount, UUID by, Instant at) {
    db.sql(
            """
            update settlements.settlement
               set came = :amount, came_at = :at, came_by = :by
             where id = :id
            """)
        .param("id", id)
        .param("amount", amount.ore())
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void finish(UUID id) {
    db.sql("update settlements.settlement set status = 'GIVEN_BACK' where id = :id")
        .param("id", id)
        .update();
  }

  /**
   * @param came what is left of what was registered
   * @param isAwaited whether the rest is still to come
   */
  void correct(UUID id, Money came, boolean isAwaited, Instant at) {
    db.sql(
            """
            update settlements.settlement
               set came = nullif(cast(:came as bigint), 0),
                   came_at = case when :came > 0 then came_at end,
                   came_by = case when :came > 0 then came_by end,
                   status = case when :awaited then 'STATED'
                                 when :came > 0 then 'GIVEN_BACK'
                                 else 'WITHDRAWN' end,
                   withdrawn_at = case when not :awaited and :came = 0
                                       then cast(:at as timestamptz) end
             where id = :id
            """)
        .param("id", id)
        .param("came", came.ore())
        .param("awaited", isAwaited)
        .param("at", Instants.param(at))
        .update();
  }

  void reuse(UUID id, UUID by, Instant at) {
    db.sql(
            """
            update settlements.settlement
               set status = 'REUSED', reused_at = :at, reused_by = :by
             where id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void withdraw(UUID id, Instant at) {
    db.sql(
            """
            update settlements.settlement set status = 'WITHDRAWN', withdrawn_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  /** What has come and can be used again; else what was said last, if it still holds. */
  Optional<Settlement> find(UUID projectId) {
    return db.sql(
            """
            select id, project_id, unspent, stated_at, status, came, came_at, reused_at,
                   withdrawn_at
              from settlements.settlement
             where project_id = :project and status <> 'WITHDRAWN'
             order by (status = 'GIVEN_BACK') desc, stated_at desc, id desc limit 1
            """)
        .param("project", projectId)
        .query((row, _) -> settlement(row))
        .optional();
  }

  private static Settlement settlement(ResultSet row) throws SQLException {
    return new Settlement(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        new Money(row.getLong("unspent")),
        Instants.get(row, "stated_at"),
        status(row));
  }

  private static SettlementStatus status(ResultSet row) throws SQLException {
    var came = new Money(row.getLong("came"));
    return switch (row.getString("status")) {
      case "STATED" -> new SettlementStatus.Stated(came);
      case "GIVEN_BACK" -> new SettlementStatus.GivenBack(came, Instants.get(row, "came_at"));
      case "REUSED" -> new SettlementStatus.Reused(came, Instants.get(row, "reused_at"));
      case "WITHDRAWN" -> new SettlementStatus.Withdrawn(Instants.get(row, "withdrawn_at"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
