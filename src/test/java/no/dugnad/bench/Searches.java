package no.dugnad.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.language.WordList;
import no.dugnad.platform.search.Alike;
import no.dugnad.platform.search.Resemblance;
import no.dugnad.platform.search.Search;
import no.dugnad.testing.Cast;
import no.dugnad.testing.KeepAlive;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Queries on the search's page among many texts, of which every fifth is a draft that only its own
 * organisation's advisers may read; and what a text is like. Words stand in the texts as often as
 * words do (Zipf's law), and are looked for as often as they stand; one in ten queries has a slip.
 */
final class Searches {
  private static final int WORDS = 60;
  private static final int TITLE = 4;
  private static final int VOCABULARY = 30_000;
  private static final int PER_SECOND = 20;
  private static final int CONNECTIONS = 8;
  private static final int EVERY_DRAFT = 5;
  private static final int EVERY_SLIP = 10;

  /**
   * How large it is.
   *
   * @param warmUps queries before they are measured
   */
  record Size(int texts, int warmUps, int queries, int likenesses) {
    static final Size WHOLE = new Size(50_000, 600, 1_200, 300);
    static final Size SMALLEST = new Size(50, 2, 10, 2);
  }

  private final Ground ground;
  private final Size size;
  private final Figures figures;
  private final Random random = new Random(13);
  private final List<String> vocabulary = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  private Searches(Ground ground, Size size, Figures figures) {
    this.ground = ground;
    this.size = size;
    this.figures = figures;
    List<String> listed =
        WordList.lines("words.txt").stream()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .toList();
    vocabulary.addAll(listed);
    while (vocabulary.size() < VOCABULARY)
      vocabulary.add(
          listed.get(random.nextInt(listed.size())) + listed.get(random.nextInt(listed.size())));
  }

  static void run(Ground ground, Size size, Figures figures) throws Exception {
    new Searches(ground, size, figures).run();
  }

  private void run() throws Exception {
    ground.make(this::lay);
    figures.add("texts", size.texts());
    measureQueries();
    ground.make(this::measureLikeness);
  }

  private Void lay(BeanFactory beans) throws SQLException {
    var cast = beans.getBean(Cast.class);
    try (var connection = ground.connect();
        var insert =
            connection.prepareStatement(
                """
                insert into challenges.challenge
                  (id, organisation_id, title, background, status, status_at, status_by,
                   created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      for (int i = 0; i < size.texts(); i++) {
        boolean isDraft = i % EVERY_DRAFT == 0;
        add(insert, cast, isDraft, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i));
        if (i % 1_000 == 999) insert.executeBatch();
      }
      insert.executeBatch();
    }
    ground.client().sql("delete from search.analysis").update();
    long start = System.nanoTime();
    beans.getBean(Duties.class).runAll();
    figures.add("all texts read (s)", Math.round((System.nanoTime() - start) / 1e9));
    ground.client().sql("vacuum analyze").update();
    return null;
  }

  private void add(PreparedStatement insert, Cast cast, boolean isDraft, Instant at)
      throws SQLException {
    String text = text(WORDS);
    texts.add(text);
    var when = Timestamp.from(at);
    insert.setObject(1, UUID.randomUUID());
    insert.setObject(2, cast.organisationId());
    insert.setString(3, text(TITLE));
    insert.setString(4, text);
    insert.setString(5, isDraft ? "DRAFT" : "PUBLISHED");
    insert.setTimestamp(6, isDraft ? null : when);
    insert.setObject(7, isDraft ? null : cast.adviser.id());
    insert.setTimestamp(8, when);
    insert.setTimestamp(9, when);
    insert.addBatch();
  }

  private String text(int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) text.append(i == 0 ? "" : " ").append(word());
    return text.toString();
  }

  /** The n-th word stands 1/n as often as the first. */
  private String word() {
    return vocabulary.get((int) Math.pow(vocabulary.size(), random.nextDouble()) - 1);
  }

  private String query(int number) {
    String text = texts.get(random.nextInt(texts.size()));
    List<String> words = List.of(text.split(" "));
    var query = new ArrayList<String>();
    for (int i = 0; i <= number % 3; i++) query.add(words.get(random.nextInt(words.size())));
    if (number % EVERY_SLIP == 0) query.set(0, slip(query.getFirst()));
    return String.join(" ", query);
  }

  private static String slip(String word) {
    int middle = word.length() / 2;
    return word.substring(0, middle - 1)
        + word.charAt(middle)
        + word.charAt(middle - 1)
        + word.substring(middle + 1);
  }

  private void measureQueries() throws Exception {
    var queries = new ArrayList<String>();
    for (int i = 0; i < size.warmUps() + size.queries(); i++) queries.add(query(i));
    var latencies = new Latencies();
    try (var server = ground.serve(false)) {
      var people = new ArrayBlockingQueue<KeepAlive>(CONNECTIONS);
      for (int i = 0; i < CONNECTIONS; i++) people.add(new KeepAlive(server.address()));
      for (String query : queries.subList(0, size.warmUps())) ask(people, query);
      Pace.keep(
          size.queries(),
          PER_SECOND,
          (number, due) -> {
            ask(people, queries.get(size.warmUps() + number));
            latencies.add(System.nanoTime() - due);
          });
      for (KeepAlive one : people) one.close();
      figures.add("server memory (MB)", server.peakMemory());
    }
    figures.add("queries", latencies.count());
    report("a query", latencies);
  }

  private static void ask(ArrayBlockingQueue<KeepAlive> people, String query) throws Exception {
    KeepAlive person = people.take();
    try {
      person.get("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).expect(200);
    } finally {
      people.add(person);
    }
  }

  private Void measureLikeness(BeanFactory beans) throws Exception {
    var search = beans.getBean(Search.class);
    var db = beans.getBean(JdbcClient.class);
    var latencies = new Latencies();
    for (int i = 0; i < 2 * size.likenesses(); i++) {
      String text = text(WORDS);
      if (i < size.likenesses()) like(search, db, text);
      else latencies.time(() -> like(search, db, text));
    }
    report("what a text is like", latencies);
    return null;
  }

  private static List<Alike<UUID>> like(Search search, JdbcClient db, String text) {
    Resemblance resemblance = search.resemblance(text);
    return resemblance.enough(
        resemblance
            .in(
                db.sql(
                    "select i.document_id, "
                        + Resemblance.COLUMNS
                        + " from search.found_document i"
                        + " join challenges.public_challenge c on c.challenge_id = i.document_id"
                        + " where "
                        + Resemblance.MATCHES
                        + " order by "
                        + Resemblance.ORDER))
            .query(
                (row, _) ->
                    new Alike<>(
                        row.getObject("document_id", UUID.class),
                        row.getDouble("score"),
                        List.<String>of()))
            .list());
  }

  private void report(String what, Latencies latencies) {
    for (int percent : List.of(50, 95, 99, 100))
      figures.add(what + ", p" + percent + " (ms)", latencies.percentile(percent));
  }
}
