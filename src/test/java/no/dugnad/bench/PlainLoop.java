package no.dugnad.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the machine can do: the rows that the rush wrote, written again by nothing but JDBC into
 * tables and indexes like theirs, one commit for each field saved.
 */
final class PlainLoop {
  private static final String SAVE =
      """
      insert into plain.answer as mine
      select * from answers.answer where sheet_id = ? and question_id = ?
      on conflict (sheet_id, question_id) do update
         set typed = excluded.typed, revision = mine.revision + 1, saved_at = excluded.saved_at
      """;

  /** Title, kind, unit and amount are kept beside the answers, for lists. */
  private static final String SUMMARISE =
      """
      update plain.application p set title = a.title, amount = a.amount, kind = a.kind
        from applications.application a where a.sheet_id = ? and p.id = a.id
      """;

  private final Ground ground;
  private final List<UUID> applicationIds;

  PlainLoop(Ground ground, List<UUID> applicationIds) {
    this.ground = ground;
    this.applicationIds = applicationIds;
  }

  /** Commits per second over so many connections. */
  double run(int connections, int rounds) throws Exception {
    var db = ground.client();
    db.sql("drop schema if exists plain cascade").update();
    db.sql("create schema plain").update();
    db.sql("create table plain.answer (like answers.answer including indexes)").update();
    db.sql("create table plain.application (like applications.application including indexes)")
        .update();
    db.sql("insert into plain.application select * from applications.application").update();
    long start = System.nanoTime();
    int commits = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> loops = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int first = i;
        loops.add(() -> write(first, connections, rounds));
      }
      for (Future<Integer> written : threads.invokeAll(loops)) commits += written.get();
    }
    return commits / ((System.nanoTime() - start) / 1e9);
  }

  private int write(int first, int step, int rounds) throws SQLException {
    int commits = 0;
    try (Connection connection = ground.connect();
        PreparedStatement save = connection.prepareStatement(SAVE);
        PreparedStatement summarise = connection.prepareStatement(SUMMARISE);
        PreparedStatement questions =
            connection.prepareStatement(
                """
                select a.sheet_id, n.question_id from applications.application a
                  join answers.answer n on n.sheet_id = a.sheet_id where a.id = ?
                """)) {
      connection.setAutoCommit(false);
      for (int i = first; i < applicationIds.size(); i += step) {
        questions.setObject(1, applicationIds.get(i));
        var answers = questions.executeQuery();
        while (answers.next()) {
          for (int round = 0; round < rounds; round++) {
            save.setObject(1, answers.getObject(1));
            save.setString(2, answers.getString(2));
            save.executeUpdate();
            if (!answers.getString(2).equals("why") && !answers.getString(2).equals("budget")) {
              summarise.setObject(1, answers.getObject(1));
              summarise.executeUpdate();
            }
            connection.commit();
            commits++;
          }
        }
      }
    }
    return commits;
  }
}
