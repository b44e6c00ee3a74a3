package no.dugnad.workshops.halls;

import java.util.List;
import java.util.Locale;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Findable;
import no.dugnad.platform.search.Found;
import no.dugnad.platform.search.Sought;
import no.dugnad.platform.shared.Oslo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Workshops by their titles and codes, for those who facilitate them. */
@Repository
class FoundWorkshops implements Findable {
  private final JdbcClient db;
  private final WorkshopRules rules;

  FoundWorkshops(JdbcClient db, WorkshopRules rules) {
    this.db = db;
    this.rules = rules;
  }

  @Override
  public String kind() {
    return "workshops";
  }

  @Override
  public String label() {
    return "halls.found";
  }

  @Override
  public boolean isFor(Viewer viewer) {
    return rules.keep(viewer);
  }

  @Override
  public Found find(Sought sought, Viewer viewer) {
    var statement =
        db.sql(
            """
            select count(*) over () as total, w.code, l.title, w.status, w.created_at
              from halls.workshop w
              join streams.workshop_log l on l.workshop_id = w.id
             where w.organisation_id = :organisation
               and (l.words @@ to_tsquery('simple', :plain) or w.code = :code)
             order by lower(l.title collate "und-x-icu") like all(:title) desc,
                      w.created_at desc, w.id
             limit :most offset :offset
            """);
    return Found.of(
        sought
            .in(statement)
            .param("organisation", viewer.organisationId())
            .param("code", sought.text().toUpperCase(Locale.ROOT)),
        (row, _) ->
            new Found.Hit(
                "/w/" + row.getString("code") + "/console",
                row.getString("title"),
                "",
                "halls.found." + row.getString("status"),
                List.of(Oslo.date(Instants.get(row, "created_at")))));
  }
}
