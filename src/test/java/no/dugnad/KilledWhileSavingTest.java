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
import no.dugnad.platform.shared.Ids;
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

  /** For the token that each page carries; the sign-in page of the demo names all two hundred. */
  private static final String ANY_PAGE = "/privacy";

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
      for (int i = 0; i < WRITERS; i++)
        writers.add(new Writer(draft(killed, call, addApplicant(killed.database()))));
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

  private static Draft draft(Product product, UUID call, UUID applicant) throws IOException {
    var connection = new KeepAlive(product.address());
    connection.get(ANY_PAGE).expect(200);
    connection.post("/sign-in/demo", Map.of("person", applicant.toString())).expect(302);
    connection.get(ANY_PAGE).expect(200);
    return Draft.begin(connection, call);
  }

  /** One more who works where the demo's applicant does: each has only so many drafts. */
  private static UUID addApplicant(JdbcClient db) {
    UUID id = Ids.next();
    db.sql(
            """
            with person as (
              insert into people.person (id, email, name, created_at)
              values (:id, cast(:id as text) || '@dugnad.test', 'Søker', now()) returning id
            ), member as (
              insert into people.membership (id, person_id, organisation_id, unit_id)
              select gen_random_uuid(), person.id, m.organisation_id, m.unit_id
                from person, people.membership m join signin.demo_person d using (person_id)
               where d.demo_role = 'APPLICANT' limit 1
            )
            insert into signin.demo_person (person_id, demo_role)
            select id, 'APPLICANT' from person
            """)
        .param("id", id)
        .update();
    return id;
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
