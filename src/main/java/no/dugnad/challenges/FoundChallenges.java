package no.dugnad.challenges;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Findable;
import no.dugnad.platform.search.Found;
import no.dugnad.platform.search.Sought;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** As {@link ChallengeRules#see}: what is published, and for advisers all of theirs. */
@Repository
class FoundChallenges implements Findable {
  private final JdbcClient db;
  private final ChallengeRules rules;

  FoundChallenges(JdbcClient db, ChallengeRules rules) {
    this.db = db;
    this.rules = rules;
  }

  @Override
  public String kind() {
    return "challenges";
  }

  @Override
  public String label() {
    return "challenges.found";
  }

  @Override
  public Found find(Sought sought, Viewer viewer) {
    var statement =
        db.sql(
            """
            select count(*) over () as total, c.id, c.title, c.background, c.status,
                   o.name as organisation
              from search.found_document i
              join challenges.challenge c on c.id = i.document_id
              join people.organisation_name o on o.organisation_id = c.organisation_id
             where (c.status = 'PUBLISHED' or c.organisation_id = cast(:keeps as uuid))
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
                "/challenges/" + row.getString("id"),
                row.getString("title"),
                row.getString("background"),
                "challenges.found." + row.getString("status"),
                List.of(row.getString("organisation"))));
  }
}
