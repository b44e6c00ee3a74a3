package no.dugnad.funding.lookup;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Findable;
import no.dugnad.platform.search.Found;
import no.dugnad.platform.search.Sought;
import no.dugnad.platform.shared.Oslo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * As {@link ApplicationRules#read}: one's own as they stand, drafts too; and for those who handle
 * them what is handed in and not sealed for them, as it was handed in. What stands as it was handed
 * in is found by its document; a draft by its answers as they are when somebody looks.
 */
@Repository
class FoundApplications implements Findable {
  private final JdbcClient db;
  private final ApplicationRules rules;

  FoundApplications(JdbcClient db, ApplicationRules rules) {
    this.db = db;
    this.rules = rules;
  }

  @Override
  public String kind() {
    return "applications";
  }

  @Override
  public String label() {
    return "lookup.applications";
  }

  @Override
  public boolean isFor(Viewer viewer) {
    return viewer.isSignedIn();
  }

  @Override
  public Found find(Sought sought, Viewer viewer) {
    var statement =
        db.sql(
            """
            with own as materialized (
              select h.application_id, h.sheet_id, h.title, h.unit, r.text
                from applications.applicant p
                join applications.heading h on h.application_id = p.application_id
                left join applications.standing_reading r on r.application_id = h.application_id
               where p.person_id = :person),
            written as materialized (
              select o.application_id, o.title, o.unit,
                     (select w.text from answers.written w where w.sheet_id = o.sheet_id) as text
                from own o
               where o.text is null),
            found as (
              select o.application_id, o.text
                from own o
                join search.found_document i on i.document_id = o.application_id
               where o.text is not null and
            """
                + Sought.MATCHES
                + """
                  union all
                  select w.application_id, w.text
                    from written w
                   where language.words(concat_ws(' ', w.title, w.unit, w.text))
                         @@ to_tsquery('simple', :plain)
                  union all
                  select s.application_id, s.text
                    from applications.submitted_reading s
                   where s.application_id = any(cast(:handled as uuid[]))
                     and not exists (select from own o where o.application_id = s.application_id))
                select count(*) over () as total, f.application_id, f.text, h.title, h.status, h.at,
                       c.title as call
                  from found f
                  join applications.heading h on h.application_id = f.application_id
                  join calls.call_terms c on c.call_id = h.call_id
                  left join search.found_document i on i.document_id = f.application_id
                 order by
                """
                + Sought.ORDER
                + """
                 limit :most offset :offset
                """);
    return Found.of(
        sought
            .in(statement)
            .param("person", viewer.personId())
            .param("handled", listHandled(sought, viewer).toArray(UUID[]::new)),
        (row, _) ->
            new Found.Hit(
                "/applications/" + row.getString("application_id"),
                row.getString("title").isEmpty() ? row.getString("call") : row.getString("title"),
                row.getString("text") == null ? "" : row.getString("text"),
                "lookup.application." + row.getString("status"),
                List.of(row.getString("call"), Oslo.date(Instants.get(row, "at")))));
  }

  /**
   * Those with the words among what the viewer handles: of these few it is asked what is sealed.
   */
  private List<UUID> listHandled(Sought sought, Viewer viewer) {
    UUID organisation = rules.handlesFor(viewer).orElse(null);
    if (organisation == null) return List.of();
    var statement =
        db.sql(
            """
            select s.application_id
              from search.found_document i
              join applications.submitted_reading s on s.application_id = i.document_id
             where s.organisation_id = :organisation and
            """
                + Sought.MATCHES
                + """
                 order by s.application_id
                """);
    List<UUID> matching =
        sought
            .in(statement)
            .param("organisation", organisation)
            .query((row, _) -> row.getObject("application_id", UUID.class))
            .list();
    return rules.unsealed(viewer, matching, Function.identity());
  }
}
