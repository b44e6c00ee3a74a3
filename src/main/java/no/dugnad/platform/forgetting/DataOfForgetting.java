package no.dugnad.platform.forgetting;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Holding.Law;
import no.dugnad.platform.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfForgetting implements PersonalData {
  private final JdbcClient db;

  DataOfForgetting(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
            "forgetting.data.requests",
            Law.TRACE,
            "forgetting.request.person_id",
            "forgetting.request.asked_by",
            "forgetting.request.ended_by",
            "forgetting.opening.opened_by"),
        Holding.restricted("forgetting.data.files", "files.file.stored_by"),
        Holding.texts("forgetting.request.identity", "streams.event.by_id"));
  }

  /** Somebody must be left who gives roles, and somebody who decides. */
  @Override
  public List<Unfinished> unfinished(UUID personId) {
    return db.sql(
            """
            select r.role, e.organisation
              from people.employee e
              cross join lateral unnest(e.roles) as r (role)
             where e.person_id = :person and r.role in ('ADMINISTRATOR', 'DECISION_MAKER')
               and not exists (select from people.employee o
                                where o.organisation_id = e.organisation_id
                                  and o.person_id <> :person and r.role = any(o.roles))
             order by e.organisation, r.role
            """)
        .param("person", personId)
        .query(
            (row, _) ->
                new Unfinished(
                    "forgetting.unfinished." + row.getString("role"),
                    row.getString("organisation"),
                    row.getString("role").equals("ADMINISTRATOR") ? "/people" : ""))
        .list();
  }
}
