package no.dugnad.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's one connection, kept open, with their cookies and CSRF token: so light that hundreds
 * of them leave the machine to the server.
 */
public final class KeepAlive implements Closeable {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** Below the twenty seconds after which the server closes a connection that nobody uses. */
  private static final long IDLE_NANOS = 10_000_000_000L;

  private final URI address;
  private Socket socket;
  private BufferedInputStream in;
  private long usedAt;
  private final Map<String, String> cookies = new HashMap<>();
  private String csrf = "";

  public KeepAlive(URI address) throws IOException {
    this.address = address;
    open();
  }

  private void open() throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    usedAt = System.nanoTime();
  }

  public record Answer(int status, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The path a redirect leads to. */
    public String location() {
      return URI.create(header("Location")).getPath();
    }

    public Answer expect(int expected) {
      if (status != expected) throw new AssertionError(status + ": " + body);
      return this;
    }
  }

  public Answer get(String path) throws IOException {
    return exchange("GET " + path, "", "");
  }

  /** Sends a form; the token of the last page goes along. A value is a text or several. */
  public Answer post(String path, Map<String, ?> fields) throws IOException {
    return post(path, fields, "");
  }

  /** As htmx sends a field that has changed. */
  public Answer htmx(String path, Map<String, ?> fields) throws IOException {
    return post(path, fields, "HX-Request: true\r\n");
  }

  /** As a script sends JSON. */
  public Answer json(String path, String body) throws IOException {
    return exchange(
        "POST " + path, "Content-Type: application/json\r\nX-XSRF-TOKEN: " + csrf + "\r\n", body);
  }

  /** From here on it has this cookie too. */
  public void give(String cookie, String value) {
    cookies.put(cookie, value);
  }

  private Answer post(String path, Map<String, ?> fields, String headers) throws IOException {
    String body =
        fields.entrySet().stream()
                .map(field -> encoded(field.getKey(), field.getValue()))
                .collect(Collectors.joining())
            + "_csrf="
            + csrf;
    return exchange(
        "POST " + path, headers + "Content-Type: application/x-www-form-urlencoded\r\n", body);
  }

  private Answer exchange(String what, String headers, String body) throws IOException {
    String cookie =
        cookies.entrySet().stream()
            .map(c -> c.getKey() + "=" + c.getValue())
            .collect(Collectors.joining("; "));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        what
            + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
            + cookie
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n"
            + headers
            + "\r\n";
    if (socket.isClosed() || System.nanoTime() - usedAt > IDLE_NANOS) {
      socket.close();
      open();
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(bytes);
    socket.getOutputStream().write(out.toByteArray());
    return read();
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    var headers = new HashMap<String, String>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (name.equals("set-cookie")) keep(value);
      headers.put(name, value);
    }
    String body = new String(body(status, headers), StandardCharsets.UTF_8);
    usedAt = System.nanoTime();
    // The server does so after a hundred requests.
    if (headers.getOrDefault("connection", "").equals("close")) socket.close();
    Matcher token = CSRF.matcher(body);
    if (token.find()) csrf = token.group(1);
    return new Answer(status, headers, body);
  }

  private byte[] body(int status, Map<String, String> headers) throws IOException {
    if (status == 204 || status == 304) return new byte[0];
    if (!headers.getOrDefault("transfer-encoding", "").equals("chunked"))
      return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    var whole = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      whole.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return whole.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new EOFException("the server closed the connection");
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }

  private void keep(String setCookie) {
    String[] pair = setCookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) cookies.remove(pair[0]);
    else cookies.put(pair[0], pair[1]);
  }

  private static String encoded(String name, Object value) {
    Collection<?> all = value instanceof Collection<?> many ? many : List.of(value);
    return all.stream()
        .map(one -> URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + encode(one) + "&")
        .collect(Collectors.joining());
  }

  private static String encode(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
