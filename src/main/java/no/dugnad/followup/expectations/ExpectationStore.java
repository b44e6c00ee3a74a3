package no.dugnad.followup.expectations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.expectations.Expectation.Side;
import no.dugnad.followup.expectations.ExpectationStatus.Outcome;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExpectationStore {
  private final JdbcClient db;

  ExpectationStore(JdbcClient db) {
    this.db = db;
  }

  List<Expectation> list(UUID projectId) {
    return db.sql(
            """
            select side, words, stated_at, review, review_words, reviewed_at
              from expectations.expectation
             where project_id = :project
             order by side
            """)
        .param("project", projectId)
        .query(ExpectationStore::expectation)
        .list();
  }

  void state(UUID projectId, Side side, String words, UUID by, Instant at) {
    db.sql(
            """
            insert into expectations.expectation (project_id, side, words, stated_at, stated_by)
            values (:project, :side, :words, :at, :by)
            on conflict (project_id, side) do update
              set words = excluded.words, stated_at = excluded.stated_at,
                  stated_by = excluded.stated_by
            """)
        .param("project", projectId)
        .param("side", side.name())
        .param("words", words)
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void review(UUID projectId, Side side, ExpectationStatus.Reviewed review, UUID by) {
    db.sql(
            """
            update expectations.expectation
               set review = :review, review_words = :words, reviewed_at = :at, reviewed_by = :by
             where project_id = :project and side = :side
            """)
        .param("project", projectId)
        .param("side", side.name())
        .param("review", review.outcome().name())
        .param("words", review.words())
        .param("at", Instants.param(review.at()))
        .param("by", by)
        .update();
  }

  private static Expectation expectation(ResultSet row, int number) throws SQLException {
    String review = row.getString("review");
    return new Expectation(
        Side.valueOf(row.getString("side")),
        row.getString("words"),
        Instants.get(row, "stated_at"),
        review == null
            ? new ExpectationStatus.Stated()
            : new ExpectationStatus.Reviewed(
                Outcome.valueOf(review),
                row.getString("review_words"),
                Instants.get(row, "reviewed_at")));
  }
}
