package no.dugnad.sharing.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.search.Documented;
import no.dugnad.platform.search.SearchDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What entries are found by. What all may read of one has its project's id; an entry that tells its
 * own organisation more has a second document with all of that, and no word of it is counted.
 */
@Repository
class EntryDocuments implements Documented {
  static final String KIND = "catalogue";

  private static final String LANGUAGE = "nb";

  private final JdbcClient db;

  EntryDocuments(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<UUID> listIds() {
    return db.sql(
            """
            select project_id as id from catalogue.entry
            union all
            select id from catalogue.telling where not for_all
             order by id
            """)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<UUID> listIdsNaming(UUID organisationId) {
    return db.sql(
            """
            select e.project_id as id from catalogue.entry e where e.organisation_id = :organisation
            union all
            select t.id
              from catalogue.telling t
              join catalogue.entry e on e.project_id = t.project_id
             where not t.for_all and e.organisation_id = :organisation
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
            select f.id, f.is_public, coalesce(e.ended_at, e.announced_at) as at, e.title, f.text, e.unit,
                   e.year, o.name as organisation, e.kind
              from (select e.project_id as id, true as is_public, e.project_id,
                           coalesce(concat_ws(' ', t.tried, t.learned), '') as text
                      from catalogue.entry e
                      left join catalogue.telling t on t.project_id = e.project_id and t.for_all
                     where e.project_id = any(cast(:ids as uuid[]))
                    union all
                    select t.id, false, t.project_id, concat_ws(' ', t.tried, t.learned)
                      from catalogue.telling t
                     where t.id = any(cast(:ids as uuid[])) and not t.for_all) f
              join catalogue.entry e on e.project_id = f.project_id
              join people.organisation_name o on o.organisation_id = e.organisation_id
             order by f.id
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(EntryDocuments::document)
        .list();
  }

  private static SearchDocument document(ResultSet row, int number) throws SQLException {
    Optional<String> kind =
        Optional.ofNullable(row.getString("kind")).map(name -> Kind.valueOf(name).text(LANGUAGE));
    return new SearchDocument(
        row.getObject("id", UUID.class),
        row.getBoolean("is_public"),
        Instants.get(row, "at"),
        row.getString("title"),
        row.getString("text"),
        Stream.of(
                Optional.ofNullable(row.getString("unit")),
                Optional.ofNullable(row.getString("year")),
                Optional.ofNullable(row.getString("organisation")),
                kind)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" ")));
  }
}
