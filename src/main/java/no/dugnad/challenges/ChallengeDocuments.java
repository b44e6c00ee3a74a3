package no.dugnad.challenges;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.search.Documented;
import no.dugnad.platform.search.SearchDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What challenges are found by. */
@Repository
class ChallengeDocuments implements Documented {
  private final JdbcClient db;

  ChallengeDocuments(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return "challenges";
  }

  @Override
  public List<UUID> listIds() {
    return db.sql("select id from challenges.challenge order by id")
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<UUID> listIdsNaming(UUID organisationId) {
    return db.sql("select id from challenges.challenge where organisation_id = :id order by id")
        .param("id", organisationId)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<SearchDocument> listDocuments(Collection<UUID> ids) {
    return db.sql(
            """
            select c.id, c.status = 'PUBLISHED' as is_public, c.created_at as at, c.title,
                   c.whose || ' ' || c.background as text, o.name as about
              from challenges.challenge c
              join people.organisation_name o on o.organisation_id = c.organisation_id
             where c.id = any(cast(:ids as uuid[]))
             order by c.id
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Rows.to(SearchDocument.class))
        .list();
  }
}
