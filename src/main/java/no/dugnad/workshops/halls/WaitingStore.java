package no.dugnad.workshops.halls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WaitingStore {
  private final JdbcClient db;

  WaitingStore(JdbcClient db) {
    this.db = db;
  }

  /** Who waits already waits on; who was turned away knocks again. */
  void insert(UUID workshop, Waiter waiter) {
    RoleKind role = waiter.introduction().role();
    db.sql(
            """
            insert into halls.waiting
              (participant_id, workshop_id, token_hash, name, organisation, role, named,
               came_at, seen_at)
            values (:participant, :workshop, :hash, :name, :organisation, :role, :named, :at, :at)
            on conflict (participant_id) do update set seen_at = :at, turned_away = false
            """)
        .param("participant", waiter.participant())
        .param("workshop", workshop)
        .param("hash", waiter.tokenHash())
        .param("name", waiter.introduction().name())
        .param("organisation", waiter.introduction().organisation())
        .param("role", role == null ? null : role.name())
        .param("named", waiter.introduction().named())
        .param("at", Instants.param(waiter.cameAt()))
        .update();
  }

  void forgetUnseen(UUID workshop, Instant before) {
    db.sql("delete from halls.waiting where workshop_id = :workshop and seen_at < :before")
        .param("workshop", workshop)
        .param("before", Instants.param(before))
        .update();
  }

  /** False when nobody with the token waits. */
  boolean see(UUID workshop, String tokenHash, Instant at) {
    return db.sql(
                """
                update halls.waiting set seen_at = :at
                 where workshop_id = :workshop and token_hash = :hash and not turned_away
                """)
            .param("workshop", workshop)
            .param("hash", tokenHash)
            .param("at", Instants.param(at))
            .update()
        == 1;
  }

  void turnAway(UUID workshop, Collection<UUID> participants) {
    db.sql(
            """
            update halls.waiting set turned_away = true
             where workshop_id = :workshop and participant_id = any(:participants)
            """)
        .param("workshop", workshop)
        .param("participants", participants.toArray(UUID[]::new))
        .update();
  }

  boolean isTurnedAway(UUID workshop, String tokenHash) {
    return db.sql(
            """
            select exists (select 1 from halls.waiting
             where workshop_id = :workshop and token_hash = :hash and turned_away)
            """)
        .param("workshop", workshop)
        .param("hash", tokenHash)
        .query(Boolean.class)
        .single();
  }

  void delete(UUID workshop, Collection<UUID> participants) {
    db.sql(
            """
            delete from halls.waiting
             where workshop_id = :workshop and participant_id = any(:participants)
            """)
        .param("workshop", workshop)
        .param("participants", participants.toArray(UUID[]::new))
        .update();
  }

  int count(UUID workshop) {
    return db.sql(
            "select count(*) from halls.waiting where workshop_id = :workshop and not turned_away")
        .param("workshop", workshop)
        .query(Integer.class)
        .single();
  }

  /** Who came first is the first. */
  List<Waiter> list(UUID workshop, Instant seenSince) {
    return db.sql(
            """
            select participant_id, token_hash, name, organisation, role, named, came_at
              from halls.waiting
             where workshop_id = :workshop and seen_at >= :since and not turned_away
             order by came_at, participant_id
            """)
        .param("workshop", workshop)
        .param("since", Instants.param(seenSince))
        .query((row, number) -> waiter(row))
        .list();
  }

  private static Waiter waiter(ResultSet row) throws SQLException {
    String role = row.getString("role");
    return new Waiter(
        row.getObject("participant_id", UUID.class),
        row.getString("token_hash"),
        new Introduction(
            row.getString("name"),
            row.getString("organisation"),
            role == null ? null : RoleKind.valueOf(role),
            row.getBoolean("named")),
        Instants.get(row, "came_at"));
  }
}
