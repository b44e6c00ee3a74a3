package no.dugnad.platform.administration;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Findable;
import no.dugnad.platform.search.Found;
import no.dugnad.platform.search.Sought;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People, for those who keep them. */
@Repository
class FoundEmployees implements Findable {
  private final JdbcClient db;
  private final AdministrationRules rules;

  FoundEmployees(JdbcClient db, AdministrationRules rules) {
    this.db = db;
    this.rules = rules;
  }

  @Override
  public String kind() {
    return "people";
  }

  @Override
  public String label() {
    return "administration.people";
  }

  @Override
  public boolean isFor(Viewer viewer) {
    return rules.administer(viewer);
  }

  @Override
  public Found find(Sought sought, Viewer viewer) {
    var statement =
        db.sql(
            """
            select count(*) over () as total, e.id, e.name, e.email, e.unit
              from people.found_employee e
             where e.organisation_id = :organisation
               and (e.words @@ to_tsquery('simple', :plain) or lower(e.email) = lower(:text))
             order by lower(e.name collate "und-x-icu") like all(:title) desc,
                      e.name collate "nb-x-icu", e.id
             limit :most offset :offset
            """);
    return Found.of(
        sought
            .in(statement)
            .param("organisation", viewer.organisationId())
            .param("text", sought.text()),
        (row, _) ->
            new Found.Hit(
                "/people/" + row.getString("id"),
                row.getString("name"),
                row.getString("unit"),
                "administration.found.employee",
                List.of(row.getString("email"))));
  }
}
