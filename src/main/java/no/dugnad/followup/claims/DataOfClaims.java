package no.dugnad.followup.claims;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Holding.Law;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfClaims implements PersonalData {
  private final JdbcClient db;

  DataOfClaims(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
            "claims.data.claims",
            Law.ACCOUNTS,
            "claims.claim.begun_by",
            "claims.claim.submitted_by",
            "claims.claim.withdrawn_by",
            "claims.claim.returned_to",
            "claims.remark.returned_to"),
        Holding.restricted(
                "claims.data.answered",
                Law.ACCOUNTS,
                "claims.claim.answered_by",
                "claims.remark.said_by",
                "claims.payment.registered_by",
                "claims.payment.reversed_by")
            .as(ByRole.OFFICER),
        Holding.texts("claims.payment.paid_to"));
  }

  @Override
  public List<Unfinished> unfinished(UUID personId) {
    return db.sql(
            """
            select c.id, c.project_id, k.title
              from claims.claim c
              join projects.known_project k on k.project_id = c.project_id
             where :person in (c.begun_by, c.submitted_by, c.returned_to)
               and (c.status in ('SUBMITTED', 'RETURNED')
                    or c.status = 'APPROVED'
                       and not exists (select from claims.payment p
                                        where p.claim_id = c.id and p.reversed_at is null))
             order by k.title, c.number
            """)
        .param("person", personId)
        .query(
            (row, _) ->
                new Unfinished(
                    "claims.unfinished.unpaid",
                    row.getString("title"),
                    "/projects/" + row.getString("project_id") + "/claims/" + row.getString("id")))
        .list();
  }
}
