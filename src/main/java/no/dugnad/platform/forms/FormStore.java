package no.dugnad.platform.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FormStore {
  private final JdbcClient db;

  FormStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Form form, Instant at) {
    db.sql(
            """
            insert into forms.form (id, organisation_id, title, draft, revision, created_at)
            values (:id, :organisation, :title, cast(:draft as jsonb), :revision, :at)
            """)
        .param("id", form.id())
        .param("organisation", form.organisationId())
        .param("title", form.title())
        .param("draft", FormJson.written(form.draft()))
        .param("revision", form.revision())
        .param("at", Instants.param(at))
        .update();
  }

  void insertVersion(FormVersion version, Instant at, Actor actor) {
    db.sql(
            """
            insert into forms.form_version
              (id, form_id, number, definition, taken_into_use_at, by_id, by_name)
            values (:id, :form, :number, cast(:definition as jsonb), :at, :by, :byName)
            """)
        .param("id", version.id())
        .param("form", version.formId())
        .param("number", version.number())
        .param("definition", FormJson.written(version.definition()))
        .param("at", Instants.param(at))
        .param("by", actor.personId())
        .param("byName", actor.name())
        .update();
  }

  Optional<Form> find(UUID id) {
    return select(id, "");
  }

  Optional<Form> lock(UUID id) {
    return select(id, " for update");
  }

  private Optional<Form> select(UUID id, String lock) {
    return db.sql(
            """
            select id, organisation_id, title, draft, revision, removed
              from forms.form where id = :id
            """
                + lock)
        .param("id", id)
        .query((row, _) -> form(row))
        .optional();
  }

  private static Form form(ResultSet row) throws SQLException {
    return new Form(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("title"),
        FormJson.read(row.getString("draft")),
        row.getLong("revision"),
        Optional.ofNullable(row.getString("removed")));
  }

  void rename(UUID id, String title) {
    db.sql("update forms.form set title = :title where id = :id")
        .param("id", id)
        .param("title", title)
        .update();
  }

  void saveDraft(UUID id, FormDefinition draft) {
    db.sql(
            """
            update forms.form
               set draft = cast(:draft as jsonb), revision = revision + 1,
                   before_removal = null, removed = null
             where id = :id
            """)
        .param("id", id)
        .param("draft", FormJson.written(draft))
        .update();
  }

  void saveRemoval(UUID id, FormDefinition draft, FormDefinition before, String what) {
    db.sql(
            """
            update forms.form
               set draft = cast(:draft as jsonb), revision = revision + 1,
                   before_removal = cast(:before as jsonb), removed = :what
             where id = :id
            """)
        .param("id", id)
        .param("draft", FormJson.written(draft))
        .param("before", FormJson.written(before))
        .param("what", what)
        .update();
  }

  /** Whether there was anything to bring back. */
  boolean undoRemoval(UUID id) {
    return db.sql(
                """
                update forms.form
                   set draft = before_removal, revision = revision + 1,
                       before_removal = null, removed = null
                 where id = :id and before_removal is not null
                """)
            .param("id", id)
            .update()
        == 1;
  }

  void delete(UUID formId) {
    db.sql("delete from forms.form_version where form_id = :form").param("form", formId).update();
    db.sql("delete from forms.form where id = :form").param("form", formId).update();
  }

  List<Form.Summary> list(UUID organisationId) {
    return db.sql(
            """
            select f.id, f.title, v.number, v.taken_into_use_at, f.draft <> v.definition as changed
              from forms.form f
              join lateral (select number, taken_into_use_at, definition from forms.form_version
                             where form_id = f.id order by number desc limit 1) v on true
             where f.organisation_id = :organisation
             order by f.title, f.id
            """)
        .param("organisation", organisationId)
        .query(Rows.to(Form.Summary.class))
        .list();
  }

  List<FormVersion.Summary> listVersions(UUID formId) {
    return db.sql(
            """
            select id, number, taken_into_use_at, by_name from forms.form_version
             where form_id = :form order by number desc
            """)
        .param("form", formId)
        .query(Rows.to(FormVersion.Summary.class))
        .list();
  }

  Optional<FormVersion> findVersion(UUID id) {
    return db.sql(
            """
            select v.id, v.form_id, f.organisation_id, v.number, v.definition
              from forms.form_version v
              join forms.form f on f.id = v.form_id
             where v.id = :id
            """)
        .param("id", id)
        .query((row, _) -> version(row))
        .optional();
  }

  private static FormVersion version(ResultSet row) throws SQLException {
    return new FormVersion(
        row.getObject("id", UUID.class),
        row.getObject("form_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getInt("number"),
        FormJson.read(row.getString("definition")));
  }
}
