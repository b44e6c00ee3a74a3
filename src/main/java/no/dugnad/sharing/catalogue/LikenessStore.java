package no.dugnad.sharing.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Alike;
import no.dugnad.platform.search.Resemblance;
import no.dugnad.platform.shared.Oslo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class LikenessStore {
  /** What comes later helps nobody, and takes the database from those who wait for it. */
  private static final String IN_TIME = "set local statement_timeout = 100";

  private static final String LIKEST =
      """
      with matching as materialized (
        select i.document_id, i.kind, i.vector
          from search.found_document i
         where i.kind in ('catalogue', 'applications') and
      """
          + Resemblance.MATCHES
          + """
          ),
          readable as (
            select i.document_id, i.vector, e.project_id, cast(null as uuid) as own_id
              from matching i
              left join catalogue.telling d on d.id = i.document_id and not d.for_all
              join catalogue.entry e on e.project_id = coalesce(d.project_id, i.document_id)
              left join catalogue.telling t on t.project_id = e.project_id and
          """
          + Readers.READS
          + " where "
          + CatalogueStore.OWN_DOCUMENT
          + """
               and (e.for_all or e.organisation_id = any(cast(:organisations as uuid[])))
               and e.application_id is distinct from :draft
            union all
            select i.document_id, i.vector, null, i.document_id
              from matching i
              join applications.applicant w on w.application_id = i.document_id
             where w.person_id = :reader and i.document_id <> :draft
               and not exists (select from catalogue.entry e
                                where e.application_id = i.document_id)),
          likest as (
            select i.document_id, i.project_id, i.own_id,
          """
          + Resemblance.COLUMNS
          + " from readable i order by "
          + Resemblance.ORDER
          + ") select l.own_id, l.score, l.shared, h.title as own_title, h.at as own_at,"
          + " c.title as call, "
          + CatalogueStore.COLUMNS
          + """
            from likest l
            left join catalogue.entry e on e.project_id = l.project_id
            left join people.organisation_name o on o.organisation_id = e.organisation_id
            left join catalogue.telling t on t.project_id = e.project_id and
          """
          + Readers.READS
          + """
            left join applications.heading h on h.application_id = l.own_id
            left join calls.call_terms c on c.call_id = h.call_id
           order by l.score desc nulls last, l.document_id
          """;

  private final JdbcClient db;

  LikenessStore(JdbcClient db) {
    this.db = db;
  }

  @Transactional(readOnly = true)
  public List<Alike<Earlier>> listLikest(Resemblance resemblance, UUID draft, Viewer writer) {
    db.sql(IN_TIME).update();
    return Readers.in(resemblance.in(db.sql(LIKEST)), writer)
        .param("draft", draft)
        .query(LikenessStore::alike)
        .list();
  }

  private static Alike<Earlier> alike(ResultSet row, int number) throws SQLException {
    return new Alike<>(
        earlier(row, number),
        row.getDouble("score"),
        List.of((String[]) row.getArray("shared").getArray()));
  }

  private static Earlier earlier(ResultSet row, int number) throws SQLException {
    UUID own = row.getObject("own_id", UUID.class);
    return own == null
        ? new Earlier.Project(CatalogueStore.entry(row, number))
        : new Earlier.Own(
            own,
            row.getString("own_title"),
            row.getString("call"),
            Oslo.date(Instants.get(row, "own_at")));
  }
}
