package no.dugnad.funding.endorsements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EndorsementStore {
  private static final String COLUMNS =
      """
      select e.id, e.application_id, e.unit_id, e.manager_id, p.name as manager, e.asked_at,
             e.status, e.answered_at, e.word, e.sha256, e.replaced_at
        from endorsements.endorsement e
        join people.person_name p on p.person_id = e.manager_id
      """;

  static final String ASKED =
      """
      select application_id from endorsements.endorsement
       where manager_id = :person and status = 'ASKED' order by application_id
      """;

  private final JdbcClient db;

  EndorsementStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, UUID applicationId, UUID unitId, UUID managerId, Instant at) {
    db.sql(
            """
            insert into endorsements.endorsement
              (id, application_id, unit_id, manager_id, asked_at)
            values (:id, :application, :unit, :manager, :at)
            """)
        .param("id", id)
        .param("application", applicationId)
        .param("unit", unitId)
        .param("manager", managerId)
        .param("at", Instants.param(at))
        .update();
  }

  void answer(UUID id, boolean endorses, String word, String sha256, Instant at) {
    db.sql(
            """
            update endorsements.endorsement
               set status = :status, word = :word, sha256 = :sha256, answered_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("status", endorses ? "ENDORSED" : "DECLINED")
        .param("word", word)
        .param("sha256", sha256)
        .param("at", Instants.param(at))
        .update();
  }

  void replace(UUID id, Instant at) {
    db.sql(
            """
            update endorsements.endorsement set status = 'REPLACED', replaced_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  /** The request that counts. */
  Optional<Endorsement> find(UUID applicationId) {
    return OncePerRequest.ask("endorsements.of:" + applicationId, () -> read(applicationId));
  }

  private Optional<Endorsement> read(UUID applicationId) {
    return db.sql(COLUMNS + " where e.application_id = :application and e.status <> 'REPLACED'")
        .param("application", applicationId)
        .query(EndorsementStore::endorsement)
        .optional();
  }

  /** What waits for the manager's answer. */
  List<UUID> listAsked(UUID managerId) {
    return db.sql(ASKED)
        .param("person", managerId)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** The requests that count, of many applications. */
  List<Endorsement> list(Collection<UUID> applicationIds) {
    return db.sql(
            COLUMNS
                + """
                 where e.application_id = any(:applications) and e.status <> 'REPLACED'
                 order by e.application_id
                """)
        .param("applications", applicationIds.toArray(UUID[]::new))
        .query(EndorsementStore::endorsement)
        .list();
  }

  private static Endorsement endorsement(ResultSet row, int number) throws SQLException {
    return new Endorsement(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getObject("manager_id", UUID.class),
        row.getString("manager"),
        Instants.get(row, "asked_at"),
        status(row));
  }

  private static EndorsementStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "ENDORSED" ->
          new EndorsementStatus.Endorsed(
              Instants.get(row, "answered_at"), row.getString("word"), row.getString("sha256"));
      case "DECLINED" ->
          new EndorsementStatus.Declined(
              Instants.get(row, "answered_at"), row.getString("word"), row.getString("sha256"));
      case "REPLACED" -> new EndorsementStatus.Replaced(Instants.get(row, "replaced_at"));
      default -> new EndorsementStatus.Asked();
    };
  }
}
