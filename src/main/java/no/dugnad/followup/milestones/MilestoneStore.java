package no.dugnad.followup.milestones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MilestoneStore {
  private static final String SELECT =
      "select m.id, m.project_id, m.text, m.day, m.reached_at from milestones.milestone m";

  private final JdbcClient db;

  MilestoneStore(JdbcClient db) {
    this.db = db;
  }

  /** By their days. */
  List<Milestone> list(UUID projectId) {
    return db.sql(SELECT + " where m.project_id = :project order by m.day, m.id")
        .param("project", projectId)
        .query(Rows.to(Milestone.class))
        .list();
  }

  /** Those of the projects that are not reached, by their days. */
  List<Milestone> listAhead(Collection<UUID> projects) {
    return db.sql(
            SELECT
                + """
                 where m.project_id = any(:projects) and m.reached_at is null
                 order by m.day, m.id
                """)
        .param("projects", projects.toArray(UUID[]::new))
        .query(Rows.to(Milestone.class))
        .list();
  }

  Optional<Milestone> find(UUID projectId, UUID id) {
    return db.sql(SELECT + " where m.id = :id and m.project_id = :project")
        .param("id", id)
        .param("project", projectId)
        .query(Rows.to(Milestone.class))
        .optional();
  }

  void insert(Milestone milestone, UUID by, Instant at) {
    db.sql(
            """
            insert into milestones.milestone (id, project_id, text, day, made_at, made_by)
            values (:id, :project, :text, :day, :at, :by)
            """)
        .param("id", milestone.id())
        .param("project", milestone.projectId())
        .param("text", milestone.text())
        .param("day", milestone.day())
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void change(UUID id, String text, LocalDate day) {
    db.sql("update milestones.milestone set text = :text, day = :day where id = :id")
        .param("id", id)
        .param("text", text)
        .param("day", day)
        .update();
  }

  void setReached(UUID id, @Nullable Instant at) {
    db.sql("update milestones.milestone set reached_at = :at where id = :id")
        .param("id", id)
        .param("at", at == null ? null : Instants.param(at))
        .update();
  }

  void remove(UUID id) {
    db.sql("delete from milestones.milestone where id = :id").param("id", id).update();
  }
}
