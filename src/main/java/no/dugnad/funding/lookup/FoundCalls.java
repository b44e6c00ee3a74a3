package no.dugnad.funding.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Findable;
import no.dugnad.platform.search.Found;
import no.dugnad.platform.search.Sought;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** As {@link CallRules#see}: what is published, and for advisers their drafts too. */
@Repository
class FoundCalls implements Findable {
  private final JdbcClient db;
  private final CallRules rules;

  FoundCalls(JdbcClient db, CallRules rules) {
    this.db = db;
    this.rules = rules;
  }

  @Override
  public String kind() {
    return "calls";
  }

  @Override
  public String label() {
    return "lookup.calls";
  }

  @Override
  public Found find(Sought sought, Viewer viewer) {
    var statement =
        db.sql(
            """
            select count(*) over () as total, c.call_id, c.title, c.text, c.public, c.deadline,
                   o.name as organisation
              from search.found_document i
              join calls.found_call c on c.call_id = i.document_id
              join people.organisation_name o on o.organisation_id = c.organisation_id
             where (c.public or c.organisation_id = cast(:keeps as uuid))
               and
            """
                + Sought.MATCHES
                + " order by "
                + Sought.ORDER
                + """
                 limit :most offset :offset
                """);
    return Found.of(
        sought.in(statement).param("keeps", rules.keep(viewer) ? viewer.organisationId() : null),
        (row, _) -> hit(row));
  }

  private static Found.Hit hit(ResultSet row) throws SQLException {
    String organisation = row.getString("organisation");
    Instant deadline = Instants.getOrNull(row, "deadline");
    boolean isPublic = row.getBoolean("public") && deadline != null;
    return new Found.Hit(
        "/calls/" + row.getString("call_id"),
        row.getString("title"),
        row.getString("text"),
        isPublic ? "lookup.call" : "lookup.call.draft",
        isPublic ? List.of(organisation, deadline) : List.of(organisation));
  }
}
