package no.dugnad.workshops.streams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each node says of who follows a workshop through it. */
@Repository
class PresenceStore {
  private final JdbcClient db;

  PresenceStore(JdbcClient db) {
    this.db = db;
  }

  void say(UUID workshop, UUID node, Present present, Instant at) {
    db.sql(
            """
            insert into streams.presence
              (workshop_id, node_id, participants, facilitators, screens, said_at)
            values (:workshop, :node, :participants, :facilitators, :screens, :at)
            on conflict (workshop_id, node_id) do update
              set participants = excluded.participants, facilitators = excluded.facilitators,
                  screens = excluded.screens, said_at = excluded.said_at
            """)
        .param("workshop", workshop)
        .param("node", node)
        .param("participants", present.participants().toArray(UUID[]::new))
        .param("facilitators", present.facilitators().toArray(UUID[]::new))
        .param("screens", present.screens())
        .param("at", Instants.param(at))
        .update();
  }

  /** Nobody is there any longer; nor are those of nodes that said nothing for so long. */
  void forget(UUID workshop, UUID node, Instant before) {
    db.sql(
            """
            delete from streams.presence
             where workshop_id = :workshop and (node_id = :node or said_at < :before)
            """)
        .param("workshop", workshop)
        .param("node", node)
        .param("before", Instants.param(before))
        .update();
  }

  /** What the other nodes have said since. */
  List<Present> listOthers(UUID workshop, UUID node, Instant since) {
    return db.sql(
            """
            select participants, facilitators, screens from streams.presence
             where workshop_id = :workshop and node_id <> :node and said_at >= :since
             order by node_id
            """)
        .param("workshop", workshop)
        .param("node", node)
        .param("since", Instants.param(since))
        .query(
            (row, n) ->
                new Present(
                    ids(row, "participants"), ids(row, "facilitators"), row.getInt("screens")))
        .list();
  }

  private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
    return Set.of((UUID[]) row.getArray(column).getArray());
  }
}
