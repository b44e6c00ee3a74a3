package no.dugnad.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentStore {
  private final JdbcClient db;

  DocumentStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * @param vectors of the words of each, in their order
   * @param subjects how much of each subject is in each
   */
  void write(
      String kind, List<SearchDocument> documents, List<String> vectors, List<byte[]> subjects) {
    if (documents.isEmpty()) return;
    UUID[] ids = documents.stream().map(SearchDocument::id).toArray(UUID[]::new);
    db.sql(
            """
            insert into search.document as d (id, kind, public, at, vector, subjects)
            select id, :kind, public, at, cast(vector as tsvector), subjects
              from unnest(cast(:ids as uuid[]), cast(:public as boolean[]),
                          cast(:at as timestamptz[]), cast(:vectors as text[]),
                          cast(:subjects as bytea[]))
                as u (id, public, at, vector, subjects)
             order by id
            on conflict (id) do update
               set kind = excluded.kind, public = excluded.public, at = excluded.at,
                   vector = excluded.vector, subjects = excluded.subjects
             where (d.kind, d.public, d.at, d.vector, d.subjects)
                   is distinct from (excluded.kind, excluded.public, excluded.at, excluded.vector,
                                     excluded.subjects)
            """)
        .param("kind", kind)
        .param("ids", ids)
        .param("public", documents.stream().map(SearchDocument::isPublic).toArray(Boolean[]::new))
        .param("at", documents.stream().map(d -> d.at().toString()).toArray(String[]::new))
        .param("vectors", vectors.toArray(String[]::new))
        .param("subjects", subjects.toArray(byte[][]::new))
        .update();
    setUncounted(List.of(ids));
  }

  void remove(Collection<UUID> ids) {
    if (ids.isEmpty()) return;
    int removed =
        db.sql("delete from search.document where id = any(cast(:ids as uuid[]))")
            .param("ids", ids.toArray(UUID[]::new))
            .update();
    if (removed > 0) setUncounted(ids);
  }

  /** Those of the kind that are none of these. */
  List<UUID> listOthers(String kind, Collection<UUID> ids) {
    return db.sql(
            """
            select id from search.document
             where kind = :kind and id <> all(cast(:ids as uuid[]))
             order by id
            """)
        .param("kind", kind)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  private void setUncounted(Collection<UUID> ids) {
    db.sql(
            """
            insert into search.uncounted (document_id)
            select u.id from unnest(cast(:ids as uuid[])) as u (id) order by u.id
            on conflict do nothing
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  /** Whether the documents are made by another version of the analysis, or by none. */
  boolean isOutdated(int version) {
    return db.sql("select not exists (select from search.analysis where version = :version)")
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  void setVersion(int version) {
    db.sql(
            """
            insert into search.analysis (version) values (:version)
            on conflict (single) do update set version = excluded.version
            """)
        .param("version", version)
        .update();
  }
}
