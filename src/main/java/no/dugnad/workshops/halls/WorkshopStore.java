package no.dugnad.workshops.halls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkshopStore {
  private static final String SELECT =
      """
      select w.id, w.organisation_id, w.challenge_id, w.code, l.title, w.secret, w.status,
             w.created_at, w.closed_at, w.closed_by
        from halls.workshop w
        join streams.workshop_log l on l.workshop_id = w.id
      """;

  /** Those of an organisation that nobody has ended, the latest first. */
  static final String OPEN =
      """
      select l.title, w.code, s.starts_at
        from halls.workshop w
        join streams.workshop_log l on l.workshop_id = w.id
        left join halls.setup s on s.workshop_id = w.id
       where w.organisation_id = cast(:organisation as uuid) and w.status = 'OPEN'
       order by w.created_at desc, w.id
      """;

  private final JdbcClient db;

  WorkshopStore(JdbcClient db) {
    this.db = db;
  }

  /** False when another workshop has the code. */
  boolean insert(Workshop workshop) {
    return db.sql(
                """
                insert into halls.workshop
                  (id, organisation_id, challenge_id, code, secret, created_at)
                values (:id, :organisation, :challenge, :code, :secret, :at)
                on conflict (code) do nothing
                """)
            .param("id", workshop.id())
            .param("organisation", workshop.organisationId())
            .param("challenge", workshop.challengeId())
            .param("code", workshop.code())
            .param("secret", workshop.secret())
            .param("at", Instants.param(workshop.createdAt()))
            .update()
        == 1;
  }

  Optional<Workshop> find(UUID id) {
    return db.sql(SELECT + " where w.id = :id")
        .param("id", id)
        .query((row, number) -> workshop(row))
        .optional();
  }

  Optional<Workshop> findByCode(String code) {
    return db.sql(SELECT + " where w.code = :code")
        .param("code", code)
        .query((row, number) -> workshop(row))
        .optional();
  }

  Workshop lock(UUID id) {
    return db.sql(SELECT + " where w.id = :id for update of w")
        .param("id", id)
        .query((row, number) -> workshop(row))
        .optional()
        .orElseThrow(() -> new NotFound("workshop", id));
  }

  /** The latest first. */
  List<Workshop> list(UUID organisationId, int limit, int offset) {
    return db.sql(
            SELECT
                + """
                 where w.organisation_id = :organisation
                 order by w.created_at desc, w.id limit :limit offset :offset
                """)
        .param("organisation", organisationId)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> workshop(row))
        .list();
  }

  int count(UUID organisationId) {
    return db.sql("select count(*) from halls.workshop where organisation_id = :organisation")
        .param("organisation", organisationId)
        .query(Integer.class)
        .single();
  }

  /** The latest first. */
  List<Workshop> listOn(UUID challengeId) {
    return db.sql(SELECT + " where w.challenge_id = :challenge order by w.created_at desc, w.id")
        .param("challenge", challengeId)
        .query((row, number) -> workshop(row))
        .list();
  }

  /** Those of them in which somebody has written; the latest first. */
  List<Workshop> listWrittenOn(UUID challengeId) {
    return db.sql(
            SELECT
                + """
                 where w.challenge_id = :challenge and l.written
                 order by w.created_at desc, w.id
                """)
        .param("challenge", challengeId)
        .query((row, number) -> workshop(row))
        .list();
  }

  void close(UUID id, Instant at, UUID by) {
    db.sql(
            """
            update halls.workshop set status = 'CLOSED', closed_at = :at, closed_by = :by
             where id = :id
            """)
        .param("id", id)
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void reopen(UUID id) {
    db.sql(
            """
            update halls.workshop set status = 'OPEN', closed_at = null, closed_by = null
             where id = :id
            """)
        .param("id", id)
        .update();
  }

  private static Workshop workshop(ResultSet row) throws SQLException {
    return new Workshop(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("challenge_id", UUID.class),
        row.getString("code"),
        row.getString("title"),
        row.getString("secret"),
        status(row),
        Instants.get(row, "created_at"));
  }

  private static WorkshopStatus status(ResultSet row) throws SQLException {
    if (row.getString("status").equals("OPEN")) return new WorkshopStatus.Open();
    return new WorkshopStatus.Closed(
        Instants.get(row, "closed_at"), row.getObject("closed_by", UUID.class));
  }
}
