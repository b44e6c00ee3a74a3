package no.dugnad.sharing.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.search.SearchIndex;
import no.dugnad.sharing.catalogue.Told.Hearers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TellingStore {
  private final JdbcClient db;
  private final SearchIndex index;
  private final EntryDocuments documents;

  TellingStore(JdbcClient db, SearchIndex index, EntryDocuments documents) {
    this.db = db;
    this.index = index;
    this.documents = documents;
  }

  Optional<Telling> find(UUID projectId) {
    return db.sql(
            """
            select id, project_id, for_all, tried, learned, contact, told_at
              from catalogue.telling
             where project_id = :project
            """)
        .param("project", projectId)
        .query(TellingStore::telling)
        .optional();
  }

  /** In place of what was told before. */
  void write(Telling telling, UUID by) {
    db.sql(
            """
            insert into catalogue.telling
              (id, project_id, for_all, tried, learned, contact, told_at, told_by)
            values (:id, :project, :forAll, :tried, :learned, :contact, :at, :by)
            on conflict (project_id) do update
               set for_all = excluded.for_all, tried = excluded.tried, learned = excluded.learned,
                   contact = excluded.contact, told_at = excluded.told_at, told_by = excluded.told_by
            """)
        .param("id", telling.id())
        .param("project", telling.projectId())
        .param("forAll", telling.told().isForAll())
        .param("tried", telling.told().tried())
        .param("learned", telling.told().learned())
        .param("contact", telling.told().contact())
        .param("at", Instants.param(telling.at()))
        .param("by", by)
        .update();
    index.refresh(documents, telling.projectId(), telling.id());
  }

  void remove(Telling telling) {
    db.sql("delete from catalogue.telling where id = :id").param("id", telling.id()).update();
    index.refresh(documents, telling.projectId(), telling.id());
  }

  /** Something that all may know of it has changed. */
  void refresh(UUID projectId) {
    refresh(List.of(projectId));
  }

  void refreshAwards(Collection<UUID> awards) {
    refresh(
        db.sql(
                "select project_id from projects.from_award where award_id = any(:awards) order by"
                    + " 1")
            .param("awards", awards.toArray(UUID[]::new))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  private void refresh(List<UUID> projects) {
    index.refresh(
        documents,
        db.sql(
                """
                select unnest(cast(:projects as uuid[])) as id
                union all
                select id from catalogue.telling where project_id = any(cast(:projects as uuid[]))
                """)
            .param("projects", projects.toArray(UUID[]::new))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  private static Telling telling(ResultSet row, int number) throws SQLException {
    return new Telling(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        new Told(
            row.getBoolean("for_all") ? Hearers.ALL : Hearers.EMPLOYEES,
            row.getString("tried"),
            row.getString("learned"),
            row.getString("contact")),
        Instants.get(row, "told_at"));
  }
}
