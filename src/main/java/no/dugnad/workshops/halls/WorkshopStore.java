package no.dugnad.workshops.halls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class WorkshopStore {
  private static final String SELECT =
      """
      select id, organisation_id, challenge_id, code, title, screen_key, status, created_at,
             closed_at, closed_by
        from boards.workshop
      """;

  private final JdbcClient db;

  public WorkshopStore(JdbcClient db) {
    this.db = db;
  }

  /** False when another workshop has the code. */
  public boolean insert(Workshop workshop) {
    return db.sql(
                """
                insert into boards.workshop
                  (id, organisation_id, challenge_id, code, title, screen_key, created_at)
                values (:id, :organisation, :challenge, :code, :title, :screenKey, :at)
                on conflict (code) do nothing
                """)
            .param("id", workshop.id())
            .param("organisation", workshop.organisationId())
            .param("challenge", workshop.challengeId())
            .param("code", workshop.code())
            .param("title", workshop.title())
            .param("screenKey", workshop.screenKey())
            .param("at", workshop.createdAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public Optional<Workshop> find(UUID id) {
    return db.sql(SELECT + " where id = :id")
        .param("id", id)
        .query((row, number) -> workshop(row))
        .optional();
  }

  public Optional<Workshop> findByCode(String code) {
    return db.sql(SELECT + " where code = :code")
        .param("code", code)
        .query((row, number) -> workshop(row))
        .optional();
  }

  Workshop lock(UUID id) {
    return db.sql(SELECT + " where id = :id for update")
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
                 where organisation_id = :organisation
                 order by created_at desc, id limit :limit offset :offset
                """)
        .param("organisation", organisationId)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> workshop(row))
        .list();
  }

  int count(UUID organisationId) {
    return db.sql("select count(*) from boards.workshop where organisation_id = :organisation")
        .param("organisation", organisationId)
        .query(Integer.class)
        .single();
  }

  /** The latest first. */
  List<Workshop> listOn(UUID challengeId) {
    return db.sql(SELECT + " where challenge_id = :challenge order by created_at desc, id")
        .param("challenge", challengeId)
        .query((row, number) -> workshop(row))
        .list();
  }

  /** Those of them in which somebody has written; the latest first. */
  List<Workshop> listWrittenOn(UUID challengeId) {
    return db.sql(
            SELECT
                + """
                 where challenge_id = :challenge
                   and exists (select from boards.event e
                                where e.workshop_id = workshop.id and e.body ->> 'what' = 'written')
                 order by created_at desc, id
                """)
        .param("challenge", challengeId)
        .query((row, number) -> workshop(row))
        .list();
  }

  void close(UUID id, Instant at, UUID by) {
    db.sql(
            """
            update boards.workshop set status = 'CLOSED', closed_at = :at, closed_by = :by
             where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void reopen(UUID id) {
    db.sql(
            """
            update boards.workshop set status = 'OPEN', closed_at = null, closed_by = null
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
        row.getString("screen_key"),
        status(row),
        row.getTimestamp("created_at").toInstant());
  }

  private static WorkshopStatus status(ResultSet row) throws SQLException {
    if (row.getString("status").equals("OPEN")) return new WorkshopStatus.Open();
    return new WorkshopStatus.Closed(
        row.getTimestamp("closed_at").toInstant(), row.getObject("closed_by", UUID.class));
  }
}
