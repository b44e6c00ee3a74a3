package no.dugnad.sharing.stories;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.search.Documented;
import no.dugnad.platform.search.SearchDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stories are found by: those that are out. */
@Repository
class StoryDocuments implements Documented {
  static final String KIND = "stories";

  private final JdbcClient db;

  StoryDocuments(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<UUID> listIds() {
    return db.sql("select id from stories.story order by id")
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<UUID> listIdsNaming(UUID organisationId) {
    return db.sql("select id from stories.story where organisation_id = :organisation order by id")
        .param("organisation", organisationId)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<SearchDocument> listDocuments(Collection<UUID> ids) {
    return db.sql(
            """
            select s.id, true as is_public, s.published_at as at, s.title,
                   s.lead || ' ' || s.body as text, s.theme || ' ' || o.name as about
              from stories.story s
              join people.organisation_name o on o.organisation_id = s.organisation_id
             where s.id = any(cast(:ids as uuid[])) and s.status = 'PUBLISHED'
             order by s.id
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Rows.to(SearchDocument.class))
        .list();
  }
}
