package no.dugnad.sharing.stories;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Findable;
import no.dugnad.platform.search.Found;
import no.dugnad.platform.search.Sought;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is out, for all. */
@Repository
class FoundStories implements Findable {
  private final JdbcClient db;

  FoundStories(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return StoryDocuments.KIND;
  }

  @Override
  public String label() {
    return "stories.found";
  }

  @Override
  public Found find(Sought sought, Viewer viewer) {
    var statement =
        db.sql(
            """
            select count(*) over () as total, s.id, s.title, s.lead || ' ' || s.body as text,
                   o.name as organisation
              from search.found_document i
              join stories.story s on s.id = i.document_id
              join people.organisation_name o on o.organisation_id = s.organisation_id
             where s.status = 'PUBLISHED'
               and
            """
                + Sought.MATCHES
                + " order by "
                + Sought.ORDER
                + """
                 limit :most offset :offset
                """);
    return Found.of(
        sought.in(statement),
        (row, _) ->
            new Found.Hit(
                "/stories/" + row.getString("id"),
                row.getString("title"),
                row.getString("text"),
                "stories.found.by",
                List.of(row.getString("organisation"))));
  }
}
