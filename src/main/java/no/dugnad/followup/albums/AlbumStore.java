package no.dugnad.followup.albums;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AlbumStore {
  private static final String SELECT =
      """
      select p.file_id, p.gathering_id, p.alt, p.added_by, n.name, p.project_id
        from albums.picture p
        join files.file_name f on f.file_id = p.file_id
        join people.person_name n on n.person_id = p.added_by
      """;

  private final JdbcClient db;

  AlbumStore(JdbcClient db) {
    this.db = db;
  }

  /** The oldest first. */
  List<AlbumPicture> list(UUID gatheringId) {
    return db.sql(SELECT + " where p.gathering_id = :gathering order by f.stored_at, p.file_id")
        .param("gathering", gatheringId)
        .query(Rows.to(AlbumPicture.class))
        .list();
  }

  Optional<AlbumPicture> find(UUID gatheringId, UUID fileId) {
    return db.sql(SELECT + " where p.gathering_id = :gathering and p.file_id = :file")
        .param("gathering", gatheringId)
        .param("file", fileId)
        .query(Rows.to(AlbumPicture.class))
        .optional();
  }

  /** Whether it was not there. */
  boolean insert(UUID gatheringId, UUID fileId, String alt, UUID by, Optional<UUID> projectId) {
    return db.sql(
                """
                insert into albums.picture (file_id, gathering_id, alt, added_by, project_id)
                values (:file, :gathering, :alt, :by, :project)
                on conflict (file_id) do nothing
                """)
            .param("file", fileId)
            .param("gathering", gatheringId)
            .param("alt", alt)
            .param("by", by)
            .param("project", projectId.orElse(null))
            .update()
        == 1;
  }
}
