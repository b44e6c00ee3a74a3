package no.dugnad.platform.synonyms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SynonymStore {
  private static final String SELECT =
      """
      select g.id, g.organisation_id, o.name as organisation, g.words, g.added_at
        from synonyms.synonym_group g
        join people.organisation_name o on o.organisation_id = g.organisation_id
      """;

  private final JdbcClient db;

  SynonymStore(JdbcClient db) {
    this.db = db;
  }

  /** Those of all organisations, in the order they came. */
  List<SynonymGroup> list() {
    return db.sql(SELECT + " order by g.added_at, g.id").query(SynonymStore::group).list();
  }

  Optional<SynonymGroup> find(UUID id) {
    return db.sql(SELECT + " where g.id = :id")
        .param("id", id)
        .query(SynonymStore::group)
        .optional();
  }

  /** Two groups of the same words, added at once, wait for each other. */
  void lock() {
    db.sql("lock table synonyms.synonym_group in share row exclusive mode").update();
  }

  void insert(UUID id, UUID organisationId, List<String> words, Instant at, UUID by) {
    db.sql(
            """
            insert into synonyms.synonym_group (id, organisation_id, words, added_at, added_by)
            values (:id, :organisation, :words, :at, :by)
            """)
        .param("id", id)
        .param("organisation", organisationId)
        .param("words", words.toArray(String[]::new))
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  boolean delete(UUID id) {
    return db.sql("delete from synonyms.synonym_group where id = :id").param("id", id).update() > 0;
  }

  private static SynonymGroup group(ResultSet row, int number) throws SQLException {
    return new SynonymGroup(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        List.of((String[]) row.getArray("words").getArray()),
        Instants.get(row, "added_at"));
  }
}
