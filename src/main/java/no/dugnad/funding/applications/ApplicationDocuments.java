package no.dugnad.funding.applications;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.search.Documented;
import no.dugnad.platform.search.SearchDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an application is found by is what was handed in last. Few may read it, and no word of it is
 * counted.
 */
@Repository
class ApplicationDocuments implements Documented {
  private final JdbcClient db;

  ApplicationDocuments(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return "applications";
  }

  @Override
  public List<UUID> listIds() {
    return db.sql("select application_id from applications.reading order by application_id")
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<UUID> listIdsNaming(UUID organisationId) {
    return List.of();
  }

  @Override
  public List<SearchDocument> listDocuments(Collection<UUID> ids) {
    return db.sql(
            """
            select a.id, false as is_public, coalesce(a.submitted_at, a.begun_at) as at, a.title,
                   r.text, a.unit as about
              from applications.reading r
              join applications.application a on a.id = r.application_id
             where a.id = any(cast(:ids as uuid[]))
             order by a.id
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Rows.to(SearchDocument.class))
        .list();
  }
}
