package no.dugnad.funding.rejections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.rejections.Rejection.Ground;
import no.dugnad.funding.rejections.Rejection.Wording;
import no.dugnad.funding.rejections.Rejections.Waiting;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RejectionStore {
  private static final String SELECT =
      """
      select r.*, p.name as proposed_by_name
        from rejections.rejection r
        join people.person_name p on p.person_id = r.proposed_by
      """;

  private final JdbcClient db;

  RejectionStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, UUID applicationId, Wording wording, UUID by, Instant at) {
    db.sql(
            """
            insert into rejections.rejection
              (id, application_id, ground, text, proposed_by, proposed_at)
            values (:id, :application, :ground, :text, :by, :at)
            """)
        .param("id", id)
        .param("application", applicationId)
        .param("ground", wording.ground().name())
        .param("text", wording.text())
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void propose(UUID id, Wording wording, UUID by, Instant at) {
    db.sql(
            """
            update rejections.rejection
               set ground = :ground, text = :text, proposed_by = :by, proposed_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("ground", wording.ground().name())
        .param("text", wording.text())
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void delete(UUID id) {
    db.sql("delete from rejections.rejection where id = :id").param("id", id).update();
  }

  void decide(UUID id, Wording wording, UUID by, Instant at) {
    db.sql(
            """
            update rejections.rejection
               set status = 'DECIDED', ground = :ground, text = :text, decided_by = :by,
                   decided_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("ground", wording.ground().name())
        .param("text", wording.text())
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void reverse(UUID id, UUID by, String grounds, Instant at) {
    db.sql(
            """
            update rejections.rejection
               set status = 'REVERSED', reversed_by = :by, reversed_at = :at,
                   reversal_grounds = :grounds
             where id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("grounds", grounds)
        .param("at", Instants.param(at))
        .update();
  }

  /** The newest: what was reversed may be proposed anew. */
  Optional<Rejection> find(UUID applicationId) {
    return OncePerRequest.ask("rejections.rejection:" + applicationId, () -> read(applicationId));
  }

  private Optional<Rejection> read(UUID applicationId) {
    return db.sql(SELECT + " where r.application_id = :application order by r.id desc limit 1")
        .param("application", applicationId)
        .query(RejectionStore::rejection)
        .optional();
  }

  /** Those of the applications that are proposed. */
  List<Rejection> listProposed(Collection<UUID> applications) {
    return db.sql(
            SELECT
                + """
                 where r.application_id = any(:applications) and r.status = 'PROPOSED'
                 order by r.id
                """)
        .param("applications", applications.toArray(UUID[]::new))
        .query(RejectionStore::rejection)
        .list();
  }

  /** What is proposed in the organisation. */
  List<Waiting> listWaiting(UUID organisationId) {
    return db.sql(
            """
            select r.application_id, a.title, a.call_id, c.title as call
              from rejections.rejection r
              join applications.submitted a on a.application_id = r.application_id
              join calls.call_terms c on c.call_id = a.call_id
             where a.organisation_id = :organisation and r.status = 'PROPOSED'
             order by r.id
            """)
        .param("organisation", organisationId)
        .query(Rows.to(Waiting.class))
        .list();
  }

  private static Rejection rejection(ResultSet row, int number) throws SQLException {
    return new Rejection(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        new Wording(Ground.valueOf(row.getString("ground")), row.getString("text")),
        status(row));
  }

  private static RejectionStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "DECIDED" ->
          new RejectionStatus.Decided(
              Instants.get(row, "decided_at"), row.getObject("decided_by", UUID.class));
      case "REVERSED" ->
          new RejectionStatus.Reversed(
              Instants.get(row, "reversed_at"),
              row.getObject("reversed_by", UUID.class),
              row.getString("reversal_grounds"));
      default ->
          new RejectionStatus.Proposed(
              Instants.get(row, "proposed_at"), row.getString("proposed_by_name"));
    };
  }
}
