package no.dugnad.funding.decisions;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfDecisions implements PersonalData {
  private final JdbcClient db;

  DataOfDecisions(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
                "decisions.data.decisions",
                "decisions.decision.decided_by",
                "decisions.announcement.by_id",
                "decisions.letterhead.contact_id")
            .as(ByRole.OFFICER),
        Holding.texts("decisions.prepared_letter.name"));
  }

  /** The panel of a round that is not announced waits for them, or for who takes their seat. */
  @Override
  public List<Unfinished> unfinished(UUID personId) {
    return db.sql(
            """
            select c.title
              from panels.seat s
              join calls.call_terms c on c.call_id = s.call_id
             where s.person_id = :person
               and exists (select from applications.submitted a where a.call_id = s.call_id)
               and not exists (select from decisions.announced_call d
                                where d.call_id = s.call_id)
             order by c.title, c.call_id
            """)
        .param("person", personId)
        .query((row, _) -> new Unfinished("decisions.unfinished.seat", row.getString("title"), ""))
        .list();
  }
}
