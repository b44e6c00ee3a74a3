package no.dugnad.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.Draft;
import no.dugnad.testing.KeepAlive;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of many who apply at once, each on a connection of their own. */
final class Applicant {
  private static final Pattern LINK = Pattern.compile("/sign-in/token\\?\\S*token=(\\S+)");

  private final KeepAlive connection;
  private final String unit;
  private Optional<Draft> draft = Optional.empty();
  private int round;

  Applicant(KeepAlive connection, String unit) {
    this.connection = connection;
    this.unit = unit;
  }

  /** By the link in a mail, which is read where it lies until it is sent. */
  void signIn(String email, JdbcClient db) throws IOException {
    connection.get("/sign-in").expect(200);
    connection.post("/sign-in/link", Map.of("username", email)).expect(302);
    String mail =
        db.sql("select text_body from post.mail where recipient = :email order by number desc")
            .param("email", email)
            .query(String.class)
            .list()
            .getFirst();
    Matcher link = LINK.matcher(mail);
    if (!link.find()) throw new AssertionError(mail);
    connection.post("/sign-in/token", Map.of("token", link.group(1))).expect(302);
    connection.get("/home").expect(200);
  }

  void begin(UUID callId) throws IOException {
    draft = Optional.of(Draft.begin(connection, callId));
  }

  UUID applicationId() {
    return draft.orElseThrow().applicationId();
  }

  void nextRound() {
    round++;
  }

  /** Saves one field, with another text each round. */
  void save(String question) throws IOException {
    draft.orElseThrow().save(question, fields(question));
  }

  void submit() throws IOException {
    draft.orElseThrow().submit();
  }

  void close() throws IOException {
    connection.close();
  }

  /** What is typed in the fields of each question; after an odd round the answers are whole. */
  private Map<String, ?> fields(String question) {
    String field = TestRound.form().getQuestion(question).field();
    int kroner = 50_000 + round;
    return switch (question) {
      case "kind" -> Map.of(field, round % 2 == 0 ? "APP" : "DEVELOPMENT");
      case "unit" -> Map.of(field, round % 2 == 1 ? unit : "");
      case "amount" -> Map.of(field, Integer.toString(kroner));
      case "budget" -> {
        var lines = new LinkedHashMap<String, Object>();
        lines.put(field + ".what", List.of("Frikjøp", "Utstyr"));
        lines.put(field + ".amount", List.of("40 000", Integer.toString(kroner - 40_000)));
        yield lines;
      }
      case "why" -> Map.of(field, "Fordi brukerne trenger det. ".repeat(20) + round);
      default -> Map.of(field, "Et prosjekt med navn " + round);
    };
  }
}
