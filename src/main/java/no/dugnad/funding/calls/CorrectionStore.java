package no.dugnad.funding.calls;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionStore {
  private final JdbcClient db;

  CorrectionStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID callId, Correction correction, UUID by) {
    UUID id = Ids.next();
    db.sql(
            """
            insert into calls.correction (id, call_id, at, by, why)
            values (:id, :call, :at, :by, :why)
            """)
        .param("id", id)
        .param("call", callId)
        .param("at", Instants.param(correction.at()))
        .param("by", by)
        .param("why", correction.why())
        .update();
    for (Correction.Change change : correction.changes()) {
      db.sql(
              """
              insert into calls.corrected_text (correction_id, text, before, after)
              values (:id, :text, :before, :after)
              """)
          .param("id", id)
          .param("text", change.text().name())
          .param("before", change.before())
          .param("after", change.after())
          .update();
    }
  }

  /** The latest first. */
  List<Correction> list(UUID callId) {
    return db
        .sql(
            """
            select c.id, c.at, c.why, t.text, t.before, t.after
              from calls.correction c
              join calls.corrected_text t on t.correction_id = c.id
             where c.call_id = :call
             order by c.at desc, c.id, t.text
            """)
        .param("call", callId)
        .query(Rows.to(Row.class))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(CorrectionStore::correction)
        .toList();
  }

  private static Correction correction(List<Row> rows) {
    return new Correction(
        rows.getFirst().at(),
        rows.getFirst().why(),
        rows.stream()
            .map(row -> new Correction.Change(row.text(), row.before(), row.after()))
            .sorted(Comparator.comparing(Correction.Change::text))
            .toList());
  }

  record Row(UUID id, Instant at, String why, CallText text, String before, String after) {}
}
