package no.dugnad.workshops.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TemplateStore {
  private final JdbcClient db;

  TemplateStore(JdbcClient db) {
    this.db = db;
  }

  void insert(AgendaTemplate template, UUID organisation, Instant at) {
    db.sql(
            """
            insert into agenda.template
              (id, organisation_id, owner_id, title, steps, shared, created_at)
            values (:id, :organisation, :owner, :title, cast(:steps as jsonb), :shared, :at)
            """)
        .param("id", template.id())
        .param("organisation", organisation)
        .param("owner", template.ownerId())
        .param("title", template.title())
        .param("steps", StepsJson.written(template.steps()))
        .param("shared", template.shared())
        .param("at", Instants.param(at))
        .update();
  }

  List<AgendaTemplate> list(UUID organisation, UUID person) {
    return db.sql(
            """
            select id, owner_id, title, steps, shared from agenda.template
             where organisation_id = :organisation and (shared or owner_id = :person)
             order by title, id
            """)
        .param("organisation", organisation)
        .param("person", person)
        .query(
            (row, number) ->
                new AgendaTemplate(
                    row.getObject("id", UUID.class),
                    row.getObject("owner_id", UUID.class),
                    row.getString("title"),
                    StepsJson.read(row.getString("steps")),
                    row.getBoolean("shared")))
        .list();
  }

  /** False when it is not theirs. */
  boolean share(UUID id, boolean shared, UUID owner) {
    return db.sql(
                "update agenda.template set shared = :shared where id = :id and owner_id = :owner")
            .param("shared", shared)
            .param("id", id)
            .param("owner", owner)
            .update()
        == 1;
  }

  boolean remove(UUID id, UUID owner) {
    return db.sql("delete from agenda.template where id = :id and owner_id = :owner")
            .param("id", id)
            .param("owner", owner)
            .update()
        == 1;
  }
}
