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
              from challenges.challenge c
              join people.organisation_name o on o.organisation_id = c.organisation_id
             where c.words @@ to_tsquery('simple', :query)
               and (c.status = 'PUBLISHED' or c.organisation_id = cast(:keeps as uuid))
             order by lower(c.title collate "und-x-icu") like all(:title) desc,
                      c.created_at desc, c.id
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
