package no.dugnad.sharing.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Alike;
import no.dugnad.platform.search.Resemblance;
import no.dugnad.platform.shared.Oslo;
import org.jspecify.annotations.Nullable;
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
        select i.document_id, i.kind, i.vector, i.subjects
          from search.found_document i
         where i.kind in ('catalogue', 'applications') and
      """
          + Resemblance.MATCHES
          + """
          ),
          readable as (
            select i.document_id, i.vector, i.subjects, e.project_id as id
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
               and (cast(:draft as uuid) is null
                    or e.application_id is distinct from cast(:draft as uuid))
            union all
            select i.document_id, i.vector, i.subjects, i.document_id
              from matching i
              join applications.applicant w on w.application_id = i.document_id
             where w.person_id = :reader and i.document_id <> cast(:draft as uuid)
               and not exists (select from catalogue.entry e
                                where e.application_id = i.document_id))
          select i.id,
          """
          + Resemblance.COLUMNS
          + " from readable i order by "
          + Resemblance.ORDER;

  private static final String OWN =
      """
      select h.application_id, h.title, c.title as call, h.at
        from applications.heading h
        join calls.call_terms c on c.call_id = h.call_id
       where h.application_id = any(cast(:ids as uuid[]))
       order by h.application_id
      """;

  private final JdbcClient db;
  private final CatalogueStore entries;

  LikenessStore(JdbcClient db, CatalogueStore entries) {
    this.db = db;
    this.entries = entries;
  }

  /**
   * @param draft what is being written; without one, none of the writer's own are looked for
   */
  @Transactional(readOnly = true)
  public List<Alike<Earlier>> listLikest(
      Resemblance resemblance, @Nullable UUID draft, Viewer writer) {
    db.sql(IN_TIME).update();
    List<Alike<UUID>> likest = listIds(resemblance, draft, writer);
    UUID[] ids = likest.stream().map(Alike::what).toArray(UUID[]::new);
    Map<UUID, Earlier> earlier = new HashMap<>();
    if (ids.length > 0) {
      entries.list(ids, writer).forEach(e -> earlier.put(e.projectId(), new Earlier.Project(e)));
      listOwn(ids).forEach(own -> earlier.put(own.applicationId(), own));
    }
    return likest.stream()
        .filter(alike -> earlier.containsKey(alike.what()))
        .map(a -> new Alike<>(requireNonNull(earlier.get(a.what())), a.score(), a.shared()))
        .toList();
  }

  /** Of projects, and of the writer's own applications. */
  private List<Alike<UUID>> listIds(Resemblance resemblance, @Nullable UUID draft, Viewer writer) {
    return Readers.in(resemblance.in(db.sql(LIKEST)), writer)
        .param("draft", draft)
        .query(
            (row, _) ->
                new Alike<>(
                    row.getObject("id", UUID.class),
                    row.getDouble("score"),
                    List.of((String[]) row.getArray("shared").getArray())))
        .list();
  }

  private List<Earlier.Own> listOwn(UUID[] ids) {
    return db.sql(OWN)
        .param("ids", ids)
        .query(
            (row, _) ->
                new Earlier.Own(
                    row.getObject("application_id", UUID.class),
                    row.getString("title"),
                    row.getString("call"),
                    Oslo.date(Instants.get(row, "at"))))
        .list();
  }
}
