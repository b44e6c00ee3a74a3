package no.dugnad.followup.projects;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfProjects implements PersonalData {
  private final JdbcClient db;

  DataOfProjects(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
            "projects.data.projects", "projects.project.owner_id", "projects.member.person_id"),
        Holding.restricted(
            "projects.data.outcomes",
            "projects.outcome.by",
            "projects.outcome.thanked_by",
            "projects.outcome.reopened_by"));
  }

  @Override
  public List<Unfinished> unfinished(UUID personId) {
    return db.sql(
            """
            select project_id, title from projects.known_project
             where owner_id = :person and status <> 'ENDED' order by title, project_id
            """)
        .param("person", personId)
        .query(
            (row, _) ->
                new Unfinished(
                    "projects.unfinished.owner",
                    row.getString("title"),
                    "/projects/" + row.getString("project_id")))
        .list();
  }
}
