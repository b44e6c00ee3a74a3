package no.dugnad.followup.papers;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaperStore {
  private final JdbcClient db;

  PaperStore(JdbcClient db) {
    this.db = db;
  }

  /** What is known of a file beside what it is. */
  record Row(UUID fileId, String addedBy, boolean shared) {}

  /** By file. */
  Map<UUID, Row> find(UUID projectId) {
    return db
        .sql(
            """
            select p.file_id, n.name as added_by, p.shared from papers.paper p
              join people.person_name n on n.person_id = p.added_by
             where p.project_id = :project
            """)
        .param("project", projectId)
        .query(Rows.to(Row.class))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::fileId, Function.identity()));
  }

  boolean isShared(UUID projectId, UUID fileId) {
    return db.sql(
            """
            select exists (select from papers.paper
                            where project_id = :project and file_id = :file and shared)
            """)
        .param("project", projectId)
        .param("file", fileId)
        .query(Boolean.class)
        .single();
  }

  /** Whether it did not lie there. */
  boolean insert(UUID projectId, UUID fileId, boolean shared, UUID by) {
    return db.sql(
                """
                insert into papers.paper (file_id, project_id, shared, added_by)
                values (:file, :project, :shared, :by)
                on conflict (file_id) do nothing
                """)
            .param("file", fileId)
            .param("project", projectId)
            .param("shared", shared)
            .param("by", by)
            .update()
        == 1;
  }

  /** Whether it was not so before. */
  boolean setShared(UUID projectId, UUID fileId, boolean shared) {
    return db.sql(
                """
                update papers.paper set shared = :shared
                 where project_id = :project and file_id = :file and shared <> :shared
                """)
            .param("project", projectId)
            .param("file", fileId)
            .param("shared", shared)
            .update()
        == 1;
  }
}
