package no.dugnad.workshops.results;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.search.Documented;
import no.dugnad.platform.search.SearchDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What descriptions of needs are found by, when somebody has vouched for them. No word of them is
 * counted: whether all may read one hangs on its challenge too.
 */
@Repository
class DescriptionDocuments implements Documented {
  private final JdbcClient db;

  DescriptionDocuments(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return "results";
  }

  @Override
  public List<UUID> listIds() {
    return db.sql(
            "select workshop_id from results.description where status <> 'DRAFT' order by"
                + " workshop_id")
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
            select d.workshop_id as id, false as is_public, d.status_at as at, w.title, '' as about,
                   coalesce((select string_agg(q.text, ' ' order by q.place)
                               from results.passage q
                              where q.workshop_id = d.workshop_id and q.place is not null), '')
                     as text
              from results.description d
              join halls.workshop_challenge w on w.workshop_id = d.workshop_id
             where d.workshop_id = any(cast(:ids as uuid[])) and d.status <> 'DRAFT'
             order by d.workshop_id
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Rows.to(SearchDocument.class))
        .list();
  }
}
