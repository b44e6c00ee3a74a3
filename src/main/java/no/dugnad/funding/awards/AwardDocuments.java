package no.dugnad.funding.awards;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.search.Documented;
import no.dugnad.platform.search.SearchDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What awards, and rounds from before, are found by. */
@Repository
class AwardDocuments implements Documented {
  private final JdbcClient db;

  AwardDocuments(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return "awards";
  }

  @Override
  public List<UUID> listIds() {
    return db.sql("select id from awards.award union all select id from awards.round order by id")
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<UUID> listIdsNaming(UUID organisationId) {
    return db.sql(
            """
            select id from awards.award where organisation_id = :organisation
            union all
            select id from awards.round where organisation_id = :organisation
             order by id
            """)
        .param("organisation", organisationId)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<SearchDocument> listDocuments(Collection<UUID> ids) {
    return db.sql(
            """
            select f.id, true as is_public, f.at, f.title, f.text, concat_ws(' ', f.unit, f.year, o.name) as about
              from (select id, organisation_id, announced_at as at, unit, '' as text, year,
                           case when title_public then title else '' end as title
                      from awards.award
                     where taken_back_at is null
                    union all
                    select r.id, r.organisation_id, r.imported_at, '', r.source,
                           case when r.dated then e.year end, r.title
                      from awards.round r
                      join funds.envelope_year e on e.envelope_id = r.envelope_id
                     where r.taken_back_at is null) f
              join people.organisation_name o on o.organisation_id = f.organisation_id
             where f.id = any(cast(:ids as uuid[]))
             order by f.id
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Rows.to(SearchDocument.class))
        .list();
  }
}
