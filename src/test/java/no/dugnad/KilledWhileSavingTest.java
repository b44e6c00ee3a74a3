package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.testing.Draft;
import no.dugnad.testing.KeepAlive;
import no.dugnad.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred write, and the server is killed in the middle of it. */
class KilledWhileSavingTest {
  private static final int WRITERS = 200;
  private static final String QUESTION = "title";
  private static final Pattern APPLICANT =
      Pattern.compile(
          "name=\"person\" value=\"([^\"]+)\">\\s*<button[^>]*data-demo-role=\"applicant\"");

  @TempDir Path folder;

  @Test
  @Timeout(300)
  void nothingThatWasAcknowledgedIsLost() throws Exception {
    Path data = folder.resolve("data");
    var settings = Map.of("DUGNAD_DATA", data.toString(), "DUGNAD_DEMO", "true");
    List<Writer> writers = new ArrayList<>();
    try (var killed = Product.start(settings).awaitReady();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      UUID call = openCall(killed.database());
      for (int i = 0; i < WRITERS; i++) writers.add(new Writer(draft(killed, call)));
      writers.forEach(threads::submit);
      while (!writers.stream().allMatch(writer -> writer.acknowledged >= 3))
        TimeUnit.MILLISECONDS.sleep(20);
      killed.kill();
    }
    try (var after = Product.start(settings).awaitReady()) {
      for (Writer writer : writers)
        assertThat(stored(after.database(), writer.draft.applicationId()))
            .as("the last one acknowledged, or the one that was under way")
            .isBetween(writer.acknowledged, writer.acknowledged + 1);
    }
  }

  /** Saves one number after another in the same field until the server is gone. */
  private static final class Writer implements Runnable {
    private final Draft draft;
    private volatile int acknowledged;

    Writer(Draft draft) {
      this.draft = draft;
    }

    @Override
    public void run() {
      try {
        while (true) {
          draft.save(QUESTION, Map.of("a." + QUESTION, "Forsøk " + (acknowledged + 1)));
          acknowledged++;
        }
      } catch (IOException e) {
        // Killed: what was under way is not acknowledged.
      }
    }
  }

  private static Draft draft(Product product, UUID call) throws IOException {
    var connection = new KeepAlive(product.address());
    Matcher applicant = APPLICANT.matcher(connection.get("/sign-in").expect(200).body());
    assertThat(applicant.find()).isTrue();
    connection.post("/sign-in/demo", Map.of("person", applicant.group(1))).expect(302);
    connection.get("/home").expect(200);
    return Draft.begin(connection, call);
  }

  private static UUID openCall(JdbcClient db) {
    return db.sql(
            """
            select id from calls.call
             where status = 'PUBLISHED' and opens_at < now() and deadline > now()
             order by id limit 1
            """)
        .query(UUID.class)
        .single();
  }

  private static int stored(JdbcClient db, UUID application) {
    String typed =
        db.sql(
                """
                select answer.typed[1] from answers.answer answer
                  join applications.application a on a.sheet_id = answer.sheet_id
                 where a.id = :id and answer.question_id = :question
                """)
            .param("id", application)
            .param("question", QUESTION)
            .query(String.class)
            .single();
    return Integer.parseInt(typed.replace("Forsøk ", ""));
  }
}
