package no.dugnad.funding.panels;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PanelStore {
  private final JdbcClient db;

  PanelStore(JdbcClient db) {
    this.db = db;
  }

  /** Whether the person got a seat that they did not have. */
  boolean add(UUID callId, UUID personId, Instant at) {
    return db.sql(
                """
                insert into panels.panel_member (call_id, person_id, added_at)
                values (:call, :person, :at)
                on conflict (call_id, person_id) do update
                  set added_at = excluded.added_at, removed_at = null
                  where panels.panel_member.removed_at is not null
                """)
            .param("call", callId)
            .param("person", personId)
            .param("at", Instants.param(at))
            .update()
        > 0;
  }

  boolean remove(UUID callId, UUID personId, Instant at) {
    return db.sql(
                """
                update panels.panel_member set removed_at = :at
                 where call_id = :call and person_id = :person and removed_at is null
                """)
            .param("call", callId)
            .param("person", personId)
            .param("at", Instants.param(at))
            .update()
        > 0;
  }

  /** Whether they had not been reminded since then. */
  boolean remind(UUID callId, UUID personId, Instant at, Instant since) {
    return db.sql(
                """
                update panels.panel_member set reminded_at = :at
                 where call_id = :call and person_id = :person and removed_at is null
                   and (reminded_at is null or reminded_at <= :since)
                """)
            .param("call", callId)
            .param("person", personId)
            .param("at", Instants.param(at))
            .param("since", Instants.param(since))
            .update()
        > 0;
  }

  boolean hasSeat(UUID callId, UUID personId) {
    return OncePerRequest.ask(
        "assessment.seat:" + callId + ":" + personId, () -> askForSeat(callId, personId));
  }

  private boolean askForSeat(UUID callId, UUID personId) {
    return db.sql(
            """
            select exists (select from panels.seat
                            where call_id = :call and person_id = :person)
            """)
        .param("call", callId)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }

  boolean isAssessor(UUID callId, UUID personId) {
    return OncePerRequest.<Set<UUID>>find(panelsOf(personId))
        .map(calls -> calls.contains(callId))
        .orElseGet(
            () ->
                OncePerRequest.ask(
                    "panels.assessor:" + callId + ":" + personId,
                    () -> askForAssessor(callId, personId)));
  }

  static String panelsOf(UUID personId) {
    return "panels.of:" + personId;
  }

  private boolean askForAssessor(UUID callId, UUID personId) {
    return db.sql(
            """
            select exists (select from panels.assessor
                            where call_id = :call and person_id = :person)
            """)
        .param("call", callId)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }

  /** Makes the deeds of one member wait for each other, and for the closing. */
  boolean lockSeat(UUID callId, UUID personId) {
    return db.sql(
            """
            select true from panels.panel_member
             where call_id = :call and person_id = :person and removed_at is null
               for update
            """)
        .param("call", callId)
        .param("person", personId)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  void lockSeats(UUID callId) {
    db.sql(
            """
            select person_id from panels.panel_member where call_id = :call
             order by person_id for update
            """)
        .param("call", callId)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }
}
