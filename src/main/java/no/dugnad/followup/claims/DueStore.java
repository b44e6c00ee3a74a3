package no.dugnad.followup.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.claims.Due.Of;
import no.dugnad.followup.claims.Instalment.Planned;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one who pays finds of all projects: of those whose money they decide of. */
@Repository
class DueStore {
  /** Of the projects {@code p} those of the organisation and the cohort that they decide of. */
  private static final String DECIDED =
      """
         p.organisation_id = :organisation
         and (cast(:cohort as uuid) is null or p.call_id = :cohort)
         and exists (select from projects.decider f
                      where f.project_id = p.project_id and f.person_id = :person
                     offset 0)
      """;

  private static final String ENDED =
      " exists (select from projects.known_outcome o where o.project_id = p.project_id) as ended ";

  private final JdbcClient db;

  DueStore(JdbcClient db) {
    this.db = db;
  }

  /** Who asks, and of which cohort alone, if of one. */
  record Asked(UUID organisationId, UUID personId, @Nullable UUID cohortId) {}

  /** An unpaid instalment of a project that has so much left. */
  record Unpaid(Of of, Money free, Planned planned) {}

  /**
   * Of all projects that are paid by transfer and have something left, in order. offset 0 lets
   * those that they decide of be found before what all have left.
   */
  List<Unpaid> listUnpaid(Asked asked) {
    return db.sql(
            """
            select p.project_id, p.title, p.unit, p.call_id, c.title as cohort, c.language,
            """
                + ENDED
                + """
                       , f.amount as free,
                       u.number, u.share, u.due_on, u.after, u.due_at
                  from (select p.project_id, p.title, p.unit, p.call_id
                          from projects.known_project p
                         where not exists (select from projects.given_up g
                                            where g.project_id = p.project_id)
                           and not exists (select from payees.payee_now y
                                            where y.project_id = p.project_id and y.kind = 'OUTSIDE')
                           and\
                """
                + DECIDED
                + """
                        offset 0) p
                  join calls.call_terms c on c.call_id = p.call_id
                 cross join lateral
                       (select f.amount from claims.free f
                         where f.project_id = p.project_id and f.amount > 0
                        offset 0) f
                 cross join lateral
                       (select u.number, u.share, u.due_on, u.after, u.due_at from claims.unpaid u
                         where u.project_id = p.project_id
                        offset 0) u
                 order by c.title, p.call_id, p.title, p.project_id, u.number
                """)
        .param("organisation", asked.organisationId())
        .param("person", asked.personId())
        .param("cohort", asked.cohortId())
        .query(
            (row, number) ->
                new Unpaid(of(row), new Money(row.getLong("free")), InstalmentStore.planned(row)))
        .list();
  }

  List<Due.OnClaim> listClaims(Asked asked) {
    return db.sql(
            """
            select p.project_id, p.title, p.unit, p.call_id, c.title as cohort, c.language,
            """
                + ENDED
                + """
                       , k.id, k.number, k.amount, k.answered_at
                  from claims.claim k
                  join projects.known_project p on p.project_id = k.project_id
                  join calls.call_terms c on c.call_id = p.call_id
                 where k.status = 'APPROVED'
                   and not exists (select from claims.payment t
                                    where t.claim_id = k.id and t.reversed_at is null)
                   and\
                """
                + DECIDED
                + " order by c.title, p.call_id, p.title, p.project_id, k.number")
        .param("organisation", asked.organisationId())
        .param("person", asked.personId())
        .param("cohort", asked.cohortId())
        .query(
            (row, number) ->
                new Due.OnClaim(
                    of(row),
                    row.getObject("id", UUID.class),
                    row.getInt("number"),
                    new Money(row.getLong("amount")),
                    Instants.get(row, "answered_at"),
                    Optional.empty()))
        .list();
  }

  /** What was paid, the latest first; what was reversed is not among it. */
  List<Due.Paid> listPaid(Asked asked, int most, int offset) {
    return db.sql(
            PaymentStore.COLUMNS
                + """
                     , p.title, p.unit, p.call_id, k.title as cohort, k.language,
                """
                + ENDED
                + PaymentStore.FROM
                + """
                 join projects.known_project p on p.project_id = t.project_id
                 join calls.call_terms k on k.call_id = p.call_id
                where t.reversed_at is null and\
                """
                + DECIDED
                + " order by t.paid_on desc, t.id desc limit :most offset :offset")
        .param("organisation", asked.organisationId())
        .param("person", asked.personId())
        .param("cohort", asked.cohortId())
        .param("most", most)
        .param("offset", offset)
        .query((row, number) -> new Due.Paid(of(row), PaymentStore.payment(row)))
        .list();
  }

  DuePayments.Sum sumPaid(Asked asked) {
    return db.sql(
            """
            select count(*) as payments, coalesce(sum(t.amount), 0)::bigint as amount
              from claims.payment t
              join projects.known_project p on p.project_id = t.project_id
             where t.reversed_at is null and\
            """
                + DECIDED)
        .param("organisation", asked.organisationId())
        .param("person", asked.personId())
        .param("cohort", asked.cohortId())
        .query(Rows.to(DuePayments.Sum.class))
        .single();
  }

  private static Of of(ResultSet row) throws SQLException {
    return new Of(
        row.getObject("project_id", UUID.class),
        row.getString("title"),
        row.getString("unit"),
        row.getObject("call_id", UUID.class),
        row.getString("cohort"),
        row.getString("language"),
        row.getBoolean("ended"));
  }
}
