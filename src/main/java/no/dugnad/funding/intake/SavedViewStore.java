package no.dugnad.funding.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.funding.intake.SavedView.Look;
import no.dugnad.funding.intake.SavedView.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedViewStore {
  private static final String SELECT =
      """
      select v.id, v.organisation_id, v.owner_id, p.name as owner, v.name, v.state, v.columns,
             v.labels, v.shared
        from intake.saved_view v
        join people.person_name p on p.person_id = v.owner_id
      """;

  private final JdbcClient db;

  SavedViewStore(JdbcClient db) {
    this.db = db;
  }

  /** One's own first, then those that others share, by name. */
  List<SavedView> list(UUID organisationId, UUID personId) {
    return db.sql(
            SELECT
                + """
                 where v.organisation_id = :organisation and (v.owner_id = :person or v.shared)
                 order by v.owner_id <> :person, lower(v.name), v.id
                """)
        .param("organisation", organisationId)
        .param("person", personId)
        .query(SavedViewStore::view)
        .list();
  }

  Optional<SavedView> find(UUID id) {
    return db.sql(SELECT + " where v.id = :id")
        .param("id", id)
        .query(SavedViewStore::view)
        .optional();
  }

  /**
   * Makes those wait who save, rename or delete for the same person, so that each sees the last.
   */
  void lock(UUID organisationId, UUID personId) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
        .param("what", "intake.views:" + organisationId + ":" + personId)
        .query((row, number) -> true)
        .single();
  }

  void insert(SavedView view) {
    db.sql(
            """
            insert into intake.saved_view
              (id, organisation_id, owner_id, name, state, columns, labels, shared)
            values (:id, :organisation, :owner, :name, :state, :columns, :labels, :shared)
            """)
        .param("id", view.id())
        .param("organisation", view.organisationId())
        .param("owner", view.ownerId())
        .param("name", view.name())
        .param("state", view.look().state())
        .param("columns", view.look().columns().stream().map(Seen::column).toArray(String[]::new))
        .param("labels", view.look().columns().stream().map(Seen::label).toArray(String[]::new))
        .param("shared", view.shared())
        .update();
  }

  void setName(UUID id, String name, boolean shared) {
    db.sql("update intake.saved_view set name = :name, shared = :shared where id = :id")
        .param("id", id)
        .param("name", name)
        .param("shared", shared)
        .update();
  }

  void setLook(UUID id, Look look) {
    db.sql(
            """
            update intake.saved_view set state = :state, columns = :columns, labels = :labels
             where id = :id
            """)
        .param("id", id)
        .param("state", look.state())
        .param("columns", look.columns().stream().map(Seen::column).toArray(String[]::new))
        .param("labels", look.columns().stream().map(Seen::label).toArray(String[]::new))
        .update();
  }

  void delete(UUID id) {
    db.sql("delete from intake.saved_view where id = :id").param("id", id).update();
  }

  private static SavedView view(ResultSet row, int number) throws SQLException {
    String[] columns = (String[]) row.getArray("columns").getArray();
    String[] labels = (String[]) row.getArray("labels").getArray();
    return new SavedView(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getString("owner"),
        row.getString("name"),
        new Look(
            row.getString("state"),
            IntStream.range(0, columns.length)
                .mapToObj(i -> new Seen(columns[i], labels[i]))
                .toList()),
        row.getBoolean("shared"));
  }
}
