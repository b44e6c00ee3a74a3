package no.dugnad.followup.projects;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutcomeStore {
  private final JdbcClient db;

  OutcomeStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID projectId, Outcome outcome, Instant at, UUID by) {
    var continued = outcome instanceof Outcome.Continued c ? c : null;
    var stopped = outcome instanceof Outcome.Stopped s ? s : null;
    var neverBegun = outcome instanceof Outcome.NeverBegun n ? n : null;
    db.sql(
            """
            insert into projects.outcome
              (id, project_id, outcome, in_operation_on, tried, learned, who_should_know, why, at, by)
            values
              (:id, :project, :outcome, :inOperation, :tried, :learned, :who, :why, :at, :by)
            """)
        .param("id", Ids.next())
        .param("project", projectId)
        .param("outcome", name(outcome))
        .param("inOperation", continued == null ? null : continued.inOperationOn())
        .param("tried", stopped == null ? null : stopped.tried())
        .param("learned", stopped == null ? null : stopped.learned())
        .param("who", stopped == null ? null : stopped.whoShouldKnow())
        .param("why", neverBegun == null ? null : neverBegun.why())
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  Optional<Outcome> findTakenBack(UUID projectId) {
    return db.sql(
            """
            select outcome, in_operation_on, tried, learned, who_should_know, why
              from projects.outcome
             where project_id = :project and reopened_at is not null
             order by reopened_at desc, id desc limit 1
            """)
        .param("project", projectId)
        .query((row, _) -> ProjectStore.outcome(row))
        .optional();
  }

  void thank(UUID projectId, String words, Instant at, UUID by) {
    db.sql(
            """
            update projects.outcome set thanks = :words, thanked_at = :at, thanked_by = :by
             where project_id = :project and reopened_at is null
            """)
        .param("project", projectId)
        .param("words", words)
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void reopen(UUID projectId, Instant at, UUID by) {
    db.sql(
            """
            update projects.outcome set reopened_at = :at, reopened_by = :by
             where project_id = :project and reopened_at is null
            """)
        .param("project", projectId)
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Completed _ -> "COMPLETED";
      case Outcome.Continued _ -> "CONTINUED";
      case Outcome.Stopped _ -> "STOPPED";
      case Outcome.NeverBegun _ -> "NEVER_BEGUN";
    };
  }
}
