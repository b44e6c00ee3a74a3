package no.dugnad.testing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A draft that somebody writes in as the script does: field by field. */
public final class Draft {
  private static final Pattern BASE = Pattern.compile("name=\"(r\\.\\w+)\"[^>]*value=\"([^\"]*)\"");
  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\w+)\"");

  private final KeepAlive connection;
  private final String path;
  private final Map<String, String> bases = new HashMap<>();

  private Draft(KeepAlive connection, String path) {
    this.connection = connection;
    this.path = path;
  }

  /** A new draft of the one who is signed in on the connection. */
  public static Draft begin(KeepAlive connection, UUID callId) throws IOException {
    String applications = "/calls/" + callId + "/applications";
    var begun = connection.post(applications, Map.of("another", "true")).expect(302);
    return new Draft(connection, begun.location().replaceFirst("/sections/.*", ""));
  }

  public UUID applicationId() {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Saves the question's fields; returns when the server has acknowledged that it has them. */
  public void save(String question, Map<String, ?> fields) throws IOException {
    Map<String, Object> sent = new HashMap<>(fields);
    String base = bases.getOrDefault("r." + question, "");
    sent.put("r." + question, base);
    String answer = connection.htmx(path + "/answers/" + question, sent).expect(200).body();
    Matcher told = BASE.matcher(answer);
    while (told.find()) bases.put(told.group(1), told.group(2));
    if (base.equals(bases.getOrDefault("r." + question, "")))
      throw new AssertionError("not saved: " + answer);
  }

  /** Hands in what the last look shows. */
  public void submit() throws IOException {
    Matcher read = REVISION.matcher(connection.get(path + "/check").expect(200).body());
    if (!read.find()) throw new AssertionError("nothing to hand in");
    var answer =
        connection.post(path + "/submission", Map.of("revision", read.group(1))).expect(302);
    if (!answer.location().endsWith("/receipt")) throw new AssertionError(answer.location());
  }
}
