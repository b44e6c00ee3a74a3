package no.dugnad.workshops.streams;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.dugnad.platform.shared.Ids;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops.Admission;
import no.dugnad.workshops.seats.SeatCookie;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody in a workshop as docs/live.md has it: sends deeds, follows the stream, and holds a map
 * of what it was told.
 */
public final class Phone implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private volatile URI address;
  private final String code;
  private final String as;
  private String cookies;
  private String csrf = "";
  private final Map<String, String> map = new TreeMap<>();
  private final StringBuilder heard = new StringBuilder();
  private long number = -1;
  private @Nullable String end;
  private int boards;
  private @Nullable InputStream stream;
  private @Nullable Thread listener;

  public Phone(URI address, String code, Map<String, String> cookies, String as) {
    this.address = address;
    this.code = code;
    this.as = as;
    this.cookies = written(cookies);
  }

  public static Phone of(URI address, Workshop workshop, Admission joined) {
    return new Phone(
        address, workshop.code(), Map.of(SeatCookie.NAME, joined.token()), "participant");
  }

  private static String written(Map<String, String> cookies) {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  record Reply(int status, String body, Map<UUID, JsonNode> byId) {
    boolean isDone(UUID deed) {
      return byId.containsKey(deed) && byId.get(deed).has("number");
    }

    long number(UUID deed) {
      return byId.get(deed).get("number").asLong();
    }

    String refused(UUID deed) {
      return byId.containsKey(deed) ? byId.get(deed).path("refused").asString("") : "";
    }
  }

  static String deed(UUID id, String what, Object... fields) {
    var deed = JSON.createObjectNode().put("id", id.toString()).put("do", what);
    for (int i = 0; i < fields.length; i += 2) {
      deed.set((String) fields[i], JSON.valueToTree(fields[i + 1]));
    }
    return deed.toString();
  }

  /** Writes a note; its id is the deed's too. */
  public UUID write(String step, String text) {
    UUID id = Ids.next();
    Reply answer = send(deed(id, "write", "note", id, "step", step, "text", text));
    if (!answer.isDone(id)) throw new AssertionError(answer.status + " " + answer.body);
    return id;
  }

  Reply send(String... deeds) {
    try {
      return send(Arrays.asList(deeds));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IOException when the server went away: it may or may not have done them
   */
  Reply send(List<String> deeds) throws IOException {
    if (csrf.isEmpty()) csrf = token();
    HttpResponse<String> response =
        exchange(
            request("deeds")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrf)
                .header("Accept-Language", "nb")
                .POST(BodyPublishers.ofString("{\"deeds\":[" + String.join(",", deeds) + "]}"))
                .build());
    var byId = new TreeMap<UUID, JsonNode>();
    if (response.statusCode() == 200) {
      for (JsonNode answer : JSON.readTree(response.body()).get("answers").values()) {
        byId.put(UUID.fromString(answer.get("id").asString()), answer);
      }
    }
    return new Reply(response.statusCode(), response.body(), byId);
  }

  private String token() throws IOException {
    HttpResponse<String> page =
        exchange(
            HttpRequest.newBuilder(address.resolve("/sign-in")).header("Cookie", cookies).build());
    for (String cookie : page.headers().allValues("Set-Cookie")) {
      cookies += (cookies.isEmpty() ? "" : "; ") + cookie.substring(0, cookie.indexOf(';'));
    }
    var found = CSRF.matcher(page.body());
    if (!found.find()) throw new AssertionError("no token: " + page.body());
    return found.group(1);
  }

  private HttpRequest.Builder request(String what) {
    return HttpRequest.newBuilder(
            address.resolve(
                "/w/" + code + "/" + what + (what.contains("?") ? "&" : "?") + "as=" + as))
        .header("Cookie", cookies);
  }

  private static HttpResponse<String> exchange(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The board as a page gets it: its status, and what is in it. */
  HttpResponse<String> board() {
    try {
      return exchange(request("board").build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pairs that they are asked about. */
  List<JsonNode> pairs(String step) {
    try {
      HttpResponse<String> answer = exchange(request("pairs?step=" + step).build());
      return List.copyOf(JSON.readTree(answer.body()).get("pairs").values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> boardMap() {
    JsonNode board = JSON.readTree(board().body()).get("board");
    var seen = new TreeMap<String, String>();
    board.properties().forEach(entry -> seen.put(entry.getKey(), canonical(entry.getValue())));
    return seen;
  }

  static String canonical(Object value) {
    return JSON.valueToTree(JSON.readTree(JSON.writeValueAsString(value))).toString();
  }

  /** Follows the stream from the last number; gives the status it was answered with. */
  public int connect() {
    try {
      HttpRequest.Builder request = request("stream");
      if (number >= 0) request.header("Last-Event-ID", Long.toString(number));
      HttpResponse<InputStream> response =
          CLIENT.send(request.build(), BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        response.body().close();
        return response.statusCode();
      }
      InputStream opened = response.body();
      stream = opened;
      listener = Thread.ofVirtual().start(() -> listen(opened));
      return 200;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void listen(InputStream in) {
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> message = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          hear(message);
          message.clear();
        } else {
          message.add(line);
        }
      }
    } catch (IOException e) {
      // Cut off: it connects again.
    }
  }

  private synchronized void hear(List<String> message) {
    String event = field(message, "event");
    String data = field(message, "data");
    heard.append(data).append('\n');
    if (event.equals("end")) {
      end = data;
      return;
    }
    if (data.isEmpty()) return;
    if (event.equals("board")) {
      map.clear();
      boards++;
    }
    for (JsonNode change : JSON.readTree(data).values()) {
      String key = change.get(0).asString();
      if (change.get(1).isNull()) map.remove(key);
      else map.put(key, canonical(change.get(1)));
    }
    number = Long.parseLong(field(message, "id"));
  }

  private static String field(List<String> message, String name) {
    return message.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  /** From here on it finds the product elsewhere. */
  void moveTo(URI other) {
    address = other;
  }

  /** Loses the connection, as a phone in a lift. */
  void cut() {
    try {
      if (stream != null) stream.close();
      if (listener != null) listener.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized Map<String, String> map() {
    return new TreeMap<>(map);
  }

  synchronized long number() {
    return number;
  }

  /** All that ever came down the stream. */
  synchronized String heard() {
    return heard.toString();
  }

  synchronized @Nullable String end() {
    return end;
  }

  /** How often it was given the whole board. */
  synchronized int boards() {
    return boards;
  }

  @Override
  public void close() {
    cut();
  }
}
