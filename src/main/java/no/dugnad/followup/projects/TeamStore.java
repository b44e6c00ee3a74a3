package no.dugnad.followup.projects;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamStore {
  private final JdbcClient db;

  TeamStore(JdbcClient db) {
    this.db = db;
  }

  /** Comes in, or back. */
  void join(UUID projectId, UUID personId, Instant at) {
    db.sql(
            """
            insert into projects.member (project_id, person_id, joined_at)
            values (:project, :person, :at)
            on conflict (project_id, person_id) do update set left_at = null
            """)
        .param("project", projectId)
        .param("person", personId)
        .param("at", Instants.param(at))
        .update();
  }

  void leave(UUID projectId, UUID personId, Instant at) {
    db.sql(
            """
            update projects.member set left_at = :at
             where project_id = :project and person_id = :person and left_at is null
            """)
        .param("project", projectId)
        .param("person", personId)
        .param("at", Instants.param(at))
        .update();
  }

  Team list(UUID projectId) {
    return new Team(
        db.sql(
                """
                select m.person_id, c.email, c.name, c.language, m.joined_at, m.left_at,
                       m.person_id is not distinct from p.owner_id as owner
                  from projects.member m
                  join projects.project p on p.id = m.project_id
                  join people.contact c on c.person_id = m.person_id
                 where m.project_id = :project
                 order by owner desc, m.joined_at, c.name, m.person_id
                """)
            .param("project", projectId)
            .query(
                (row, number) ->
                    new Team.Member(
                        new Person(
                            row.getObject("person_id", UUID.class),
                            row.getString("email"),
                            row.getString("name"),
                            row.getString("language")),
                        row.getBoolean("owner"),
                        Instants.get(row, "joined_at"),
                        Instants.getOrNull(row, "left_at")))
            .list());
  }
}
