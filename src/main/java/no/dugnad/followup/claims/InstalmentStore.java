package no.dugnad.followup.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import no.dugnad.followup.claims.Instalment.Planned;
import no.dugnad.followup.claims.Plan.When;
import no.dugnad.followup.reports.Report;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InstalmentStore {
  private final JdbcClient db;

  InstalmentStore(JdbcClient db) {
    this.db = db;
  }

  /** Of the cohort, in order; empty where nobody has said it. */
  List<Plan.Row> list(UUID cohortId) {
    return db.sql(
            """
            select share, due_on, after from claims.instalment
             where call_id = :cohort and project_id is null
             order by number
            """)
        .param("cohort", cohortId)
        .query((row, number) -> new Plan.Row(row.getLong("share"), when(row)))
        .list();
  }

  /** What is unpaid, each with its part of what is free. */
  List<Instalment> listUnpaid(UUID projectId) {
    var planned = new ArrayList<Planned>();
    var free = new AtomicReference<>(Money.ZERO);
    db.sql(
            """
            select f.amount, u.number, u.share, u.due_on, u.after, u.due_at
              from claims.unpaid u
              join claims.free f on f.project_id = u.project_id
             where u.project_id = :project
             order by u.number
            """)
        .param("project", projectId)
        .query(
            row -> {
              planned.add(planned(row));
              free.set(new Money(row.getLong("amount")));
            });
    return Instalment.divide(free.get(), planned);
  }

  static Planned planned(ResultSet row) throws SQLException {
    return new Planned(
        row.getInt("number"), row.getLong("share"), when(row), Instants.getOrNull(row, "due_at"));
  }

  private static When when(ResultSet row) throws SQLException {
    LocalDate day = row.getObject("due_on", LocalDate.class);
    if (day != null) return new When.On(day);
    String after = row.getString("after");
    return after == null ? new When.AtOnce() : new When.Approved(Report.Kind.valueOf(after));
  }

  /** What is promised to the project and neither paid nor approved to be. */
  Money free(UUID projectId) {
    return db.sql("select amount from claims.free where project_id = :project")
        .param("project", projectId)
        .query((row, number) -> new Money(row.getLong("amount")))
        .single();
  }

  /** Nobody else changes the cohort's until the transaction ends. */
  void lock(UUID cohortId) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:cohort, 0))::text")
        .param("cohort", "claims.instalment:" + cohortId)
        .query(String.class)
        .single();
  }

  /** Who has been paid some of theirs keeps the rest as it was. */
  void keepBegun(UUID cohortId) {
    db.sql(
            """
            insert into claims.instalment (call_id, project_id, number, share, due_on, after)
            select k.call_id, u.project_id, u.number, u.share, u.due_on, u.after
              from projects.known_project k
              join claims.unpaid u on u.project_id = k.project_id
             where k.call_id = :cohort and num_nonnulls(u.due_on, u.after) = 1
               and exists (select from claims.payment t
                            where t.project_id = k.project_id and t.instalment is not null
                              and t.reversed_at is null)
               and not exists (select from claims.instalment o where o.project_id = k.project_id)
            """)
        .param("cohort", cohortId)
        .update();
  }

  /** In place of all instalments of the cohort, or of the one project in it. */
  void set(UUID cohortId, @Nullable UUID projectId, int first, Plan plan) {
    db.sql(
            """
            delete from claims.instalment
             where call_id = :cohort and project_id is not distinct from cast(:project as uuid)
            """)
        .param("cohort", cohortId)
        .param("project", projectId)
        .update();
    int number = first;
    for (Plan.Row row : plan.rows()) {
      db.sql(
              """
              insert into claims.instalment (call_id, project_id, number, share, due_on, after)
              values (:cohort, :project, :number, :share, :day, :after)
              """)
          .param("cohort", cohortId)
          .param("project", projectId)
          .param("number", number++)
          .param("share", row.share())
          .param("day", row.when() instanceof When.On(var day) ? day : null)
          .param("after", row.when() instanceof When.Approved(var kind) ? kind.name() : null)
          .update();
    }
  }
}
