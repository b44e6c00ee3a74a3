package no.dugnad.followup.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.dugnad.followup.gatherings.Presentation.Minutes;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PresentationStore {
  private final JdbcClient db;

  PresentationStore(JdbcClient db) {
    this.db = db;
  }

  /** What is known of them, by project. */
  Map<UUID, Row> find(UUID gatheringId) {
    return db
        .sql(
            """
            select project_id, position, said, agreed from gatherings.presentation
             where gathering_id = :gathering
            """)
        .param("gathering", gatheringId)
        .query(
            (row, number) ->
                new Row(
                    row.getObject("project_id", UUID.class),
                    row.getObject("position", Integer.class),
                    minutes(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::projectId, Function.identity()));
  }

  /**
   * @param position null where nobody has set it
   */
  record Row(UUID projectId, @Nullable Integer position, Minutes minutes) {}

  void setOrder(UUID gatheringId, List<UUID> projects) {
    db.sql(
            """
            insert into gatherings.presentation (gathering_id, project_id, position)
            select :gathering, * from unnest(:projects, :positions)
            on conflict (gathering_id, project_id) do update set position = excluded.position
            """)
        .param("gathering", gatheringId)
        .param("projects", projects.toArray(UUID[]::new))
        .param("positions", IntStream.range(0, projects.size()).boxed().toArray(Integer[]::new))
        .update();
  }

  void setMinutes(UUID gatheringId, UUID projectId, Minutes minutes) {
    db.sql(
            """
            insert into gatherings.presentation (gathering_id, project_id, said, agreed)
            values (:gathering, :project, :said, :agreed)
            on conflict (gathering_id, project_id) do update
              set said = excluded.said, agreed = excluded.agreed
            """)
        .param("gathering", gatheringId)
        .param("project", projectId)
        .param("said", minutes.said())
        .param("agreed", minutes.agreed())
        .update();
  }

  Turn getTurn(UUID gatheringId) {
    return db.sql(
            """
            select turn, turn_project_id, turn_since, turn_spent from gatherings.gathering
             where id = :gathering
            """)
        .param("gathering", gatheringId)
        .query(PresentationStore::turn)
        .optional()
        .orElseThrow(() -> new NotFound("gathering", gatheringId));
  }

  void setTurn(UUID gatheringId, Turn turn) {
    Turn.On on = turn instanceof Turn.On now ? now : null;
    Instant since = on == null ? null : on.since();
    db.sql(
            """
            update gatherings.gathering
               set turn = :turn, turn_project_id = :project, turn_since = :since,
                   turn_spent = :spent
             where id = :gathering
            """)
        .param("gathering", gatheringId)
        .param(
            "turn",
            switch (turn) {
              case Turn.Before _ -> "BEFORE";
              case Turn.On _ -> "ON";
              case Turn.After _ -> "AFTER";
            })
        .param("project", on == null ? null : on.projectId())
        .param("since", since == null ? null : Instants.param(since))
        .param("spent", on == null ? 0 : Math.toIntExact(on.spent().toSeconds()))
        .update();
  }

  private static Turn turn(ResultSet row, int number) throws SQLException {
    return switch (row.getString("turn")) {
      case "BEFORE" -> new Turn.Before();
      case "ON" ->
          new Turn.On(
              row.getObject("turn_project_id", UUID.class),
              Instants.getOrNull(row, "turn_since"),
              Duration.ofSeconds(row.getInt("turn_spent")));
      case "AFTER" -> new Turn.After();
      case String other -> throw new IllegalStateException(other);
    };
  }

  static Minutes minutes(ResultSet row) throws SQLException {
    return new Minutes(row.getString("said"), row.getString("agreed"));
  }
}
