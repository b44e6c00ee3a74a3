package no.dugnad.workshops.results;

import java.util.List;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Findable;
import no.dugnad.platform.search.Found;
import no.dugnad.platform.search.Sought;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.workshops.halls.WorkshopRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Descriptions of needs by their words. */
@Repository
class FoundDescriptions implements Findable {
  private final JdbcClient db;
  private final WorkshopRules rules;

  FoundDescriptions(JdbcClient db, WorkshopRules rules) {
    this.db = db;
    this.rules = rules;
  }

  @Override
  public String kind() {
    return "results";
  }

  @Override
  public String label() {
    return "results.found";
  }

  /**
   * As {@link ResultRules#see}, of what somebody has vouched for: what is published on a public
   * challenge, and for facilitators all of theirs.
   */
  @Override
  public Found find(Sought sought, Viewer viewer) {
    var statement =
        db.sql(
            """
            select count(*) over () as total, d.workshop_id, w.title, d.status, d.status_at,
                   (select string_agg(q.text, ' ' order by q.place) from results.passage q
                     where q.workshop_id = d.workshop_id and q.place is not null) as text
              from search.found_document i
              join results.description d on d.workshop_id = i.document_id
              join halls.workshop_challenge w on w.workshop_id = d.workshop_id
              left join challenges.public_challenge c on c.challenge_id = w.challenge_id
             where (d.status = 'PUBLISHED' and c.challenge_id is not null
                    or w.organisation_id = cast(:keeps as uuid))
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
        (row, _) ->
            new Found.Hit(
                "/workshops/" + row.getString("workshop_id") + "/result",
                row.getString("title"),
                row.getString("text"),
                "results.found." + row.getString("status"),
                List.of(Oslo.date(Instants.get(row, "status_at")))));
  }
}
