package no.dugnad.workshops.results;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which notes a facilitator has said are solutions, and which not. */
@Repository
class SortingStore {
  private final JdbcClient db;

  SortingStore(JdbcClient db) {
    this.db = db;
  }

  Sorting find(UUID workshop) {
    Map<UUID, Boolean> decided = new HashMap<>();
    db.sql("select note_id, solution from results.sorting where workshop_id = :workshop")
        .param("workshop", workshop)
        .query(
            (row, number) ->
                Map.entry(row.getObject("note_id", UUID.class), row.getBoolean("solution")))
        .list()
        .forEach(entry -> decided.put(entry.getKey(), entry.getValue()));
    return new Sorting(decided);
  }

  void put(UUID workshop, UUID note, boolean solution) {
    db.sql(
            """
            insert into results.sorting (workshop_id, note_id, solution)
            values (:workshop, :note, :solution)
            on conflict (workshop_id, note_id) do update set solution = excluded.solution
            """)
        .param("workshop", workshop)
        .param("note", note)
        .param("solution", solution)
        .update();
  }
}
