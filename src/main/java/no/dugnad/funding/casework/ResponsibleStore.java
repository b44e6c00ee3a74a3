package no.dugnad.funding.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResponsibleStore {
  private final JdbcClient db;

  ResponsibleStore(JdbcClient db) {
    this.db = db;
  }

  /** Nobody when there is no person. */
  void set(UUID applicationId, @Nullable UUID personId, UUID by, Instant at) {
    if (personId == null) {
      db.sql("delete from casework.responsible where application_id = :application")
          .param("application", applicationId)
          .update();
      return;
    }
    db.sql(
            """
            insert into casework.responsible (application_id, person_id, set_by, set_at)
            values (:application, :person, :by, :at)
            on conflict (application_id) do update
               set person_id = excluded.person_id, set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .param("application", applicationId)
        .param("person", personId)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  Optional<Responsible> find(UUID applicationId) {
    return db.sql(
            """
            select application_id, person_id, name, acting
              from casework.responsibility where application_id = :application
            """)
        .param("application", applicationId)
        .query(Rows.to(Responsible.class))
        .optional();
  }

  /** Who is responsible, and how many notes there are. */
  Responsibles.Glance glance(UUID applicationId) {
    return db.sql(
            """
            select r.application_id, r.person_id, r.name, r.acting,
                   (select count(*) from casework.note n where n.application_id = a.application_id)
                     as notes
              from applications.handed_in a
              left join casework.responsibility r on r.application_id = a.application_id
             where a.application_id = :application
            """)
        .param("application", applicationId)
        .query(
            (row, number) ->
                new Responsibles.Glance(
                    row.getObject("person_id") == null
                        ? Optional.empty()
                        : Optional.of(Rows.to(Responsible.class).mapRow(row, number)),
                    row.getInt("notes")))
        .single();
  }
}
