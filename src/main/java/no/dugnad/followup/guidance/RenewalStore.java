package no.dugnad.followup.guidance;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RenewalStore {
  private final JdbcClient db;

  RenewalStore(JdbcClient db) {
    this.db = db;
  }

  private record Begun(UUID callId, UUID draftId) {}

  void insert(UUID applicationId, UUID callId, UUID personId, UUID draftId, Instant at) {
    db.sql(
            """
            insert into guidance.renewal (application_id, call_id, person_id, draft_id, begun_at)
            values (:application, :call, :person, :draft, :at)
            """)
        .param("application", applicationId)
        .param("call", callId)
        .param("person", personId)
        .param("draft", draftId)
        .param("at", Instants.param(at))
        .update();
  }

  Optional<UUID> find(UUID applicationId, UUID callId, UUID personId) {
    return Optional.ofNullable(list(applicationId, personId).get(callId));
  }

  /** The drafts that the person has begun from the application, by call. */
  Map<UUID, UUID> list(UUID applicationId, UUID personId) {
    return db
        .sql(
            """
            select call_id, draft_id from guidance.renewal
             where application_id = :application and person_id = :person
             order by begun_at, call_id
            """)
        .param("application", applicationId)
        .param("person", personId)
        .query(Rows.to(Begun.class))
        .list()
        .stream()
        .collect(Collectors.toMap(Begun::callId, Begun::draftId));
  }
}
