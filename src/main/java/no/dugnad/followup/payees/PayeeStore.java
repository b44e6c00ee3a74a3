package no.dugnad.followup.payees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PayeeStore {
  private final JdbcClient db;

  PayeeStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Payee> find(UUID projectId) {
    return findOf(projectId).payee();
  }

  /**
   * @param fields what its organisation calls them
   */
  record OfProject(Optional<Payee> payee, Optional<AccountFields> fields) {}

  OfProject findOf(UUID projectId) {
    return db.sql(
            """
            select n.kind, n.account, n.name, n.organisation_number, n.bank_account, f.names
              from projects.known_project k
              left join payees.payee_now n on n.project_id = k.project_id
              left join payees.account_fields f on f.organisation_id = k.organisation_id
             where k.project_id = :project
            """)
        .param("project", projectId)
        .query(
            (row, number) ->
                new OfProject(
                    row.getString("kind") == null ? Optional.empty() : Optional.of(payee(row)),
                    row.getArray("names") == null
                        ? Optional.empty()
                        : Optional.of(new AccountFields(texts(row, "names")))))
        .optional()
        .orElseGet(() -> new OfProject(Optional.empty(), Optional.empty()));
  }

  Map<UUID, Payee> find(Collection<UUID> projectIds) {
    record Row(UUID projectId, Payee payee) {}
    return db
        .sql(
            """
            select project_id, kind, account, name, organisation_number, bank_account
              from payees.payee_now
             where project_id = any (:projects)
            """)
        .param("projects", projectIds.toArray(UUID[]::new))
        .query((row, number) -> new Row(row.getObject("project_id", UUID.class), payee(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::projectId, Row::payee));
  }

  /** Each time that it was said, by project; the last first. */
  Map<UUID, List<Payees.Said>> listSaid(Collection<UUID> projectIds) {
    record Row(UUID projectId, Payees.Said said) {}
    return db
        .sql(
            """
            select p.project_id, p.kind, p.account, p.name, p.organisation_number, p.bank_account,
                   p.said_at, n.name as said_name
              from payees.payee p
              join people.person_name n on n.person_id = p.said_by
             where p.project_id = any (:projects)
             order by p.project_id, p.id desc
            """)
        .param("projects", projectIds.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Row(
                    row.getObject("project_id", UUID.class),
                    new Payees.Said(
                        payee(row), Instants.get(row, "said_at"), row.getString("said_name"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::projectId, Collectors.mapping(Row::said, Collectors.toList())));
  }

  private static Payee payee(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "INSIDE" -> new Payee.Inside(texts(row, "account"));
      case "OUTSIDE" ->
          new Payee.Outside(
              row.getString("name"),
              row.getString("organisation_number"),
              new BankAccount(row.getString("bank_account")));
      case String other -> throw new IllegalStateException(other);
    };
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  void insert(UUID projectId, Payee payee, String why, UUID by, Instant at) {
    var inside = payee instanceof Payee.Inside is ? is : null;
    var outside = payee instanceof Payee.Outside is ? is : null;
    db.sql(
            """
            insert into payees.payee
              (id, project_id, kind, account, name, organisation_number, bank_account, said_at,
               said_by, why)
            values
              (:id, :project, :kind, :account, :name, :number, :bankAccount, :at, :by, :why)
            """)
        .param("id", Ids.next())
        .param("project", projectId)
        .param("kind", inside == null ? "OUTSIDE" : "INSIDE")
        .param("account", inside == null ? null : inside.account().toArray(String[]::new))
        .param("name", outside == null ? null : outside.name())
        .param("number", outside == null ? null : outside.organisationNumber())
        .param("bankAccount", outside == null ? null : outside.account().number())
        .param("at", Instants.param(at))
        .param("by", by)
        .param("why", why)
        .update();
  }

  Optional<AccountFields> findFields(UUID organisationId) {
    return db.sql("select names from payees.account_fields where organisation_id = :organisation")
        .param("organisation", organisationId)
        .query((row, number) -> new AccountFields(texts(row, "names")))
        .optional();
  }

  void setFields(UUID organisationId, AccountFields fields) {
    db.sql(
            """
            insert into payees.account_fields (organisation_id, names)
            values (:organisation, :names)
            on conflict (organisation_id) do update set names = excluded.names
            """)
        .param("organisation", organisationId)
        .param("names", fields.names().toArray(String[]::new))
        .update();
  }
}
