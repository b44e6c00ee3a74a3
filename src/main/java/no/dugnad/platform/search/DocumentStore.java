package no.dugnad.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentStore {
  private final JdbcClient db;

  DocumentStore(JdbcClient db) {
    this.db = db;
  }

  void write(String kind, SearchDocument document, String vector) {
    db.sql(
            """
            insert into search.document as d (id, kind, public, at, vector)
            values (:id, :kind, :public, :at, cast(:vector as tsvector))
            on conflict (id) do update
               set kind = excluded.kind, public = excluded.public, at = excluded.at,
                   vector = excluded.vector
             where (d.kind, d.public, d.at, d.vector)
                   is distinct from (excluded.kind, excluded.public, excluded.at, excluded.vector)
            """)
        .param("id", document.id())
        .param("kind", kind)
        .param("public", document.isPublic())
        .param("at", Instants.param(document.at()))
        .param("vector", vector)
        .update();
    setUncounted(List.of(document.id()));
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
        .query(UUID.class)
        .list();
  }

  private void setUncounted(Collection<UUID> ids) {
    db.sql(
            """
            insert into search.uncounted (document_id)
            select unnest(cast(:ids as uuid[]))
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
