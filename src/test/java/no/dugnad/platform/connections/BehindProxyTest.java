package no.dugnad.platform.connections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.ServerTest;
import no.dugnad.workshops.halls.Halls;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The product as a municipality has it: a name of its own, and a proxy that speaks TLS. */
@ServerTest
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "dugnad.demo=true",
      "dugnad.address=https://dugnad.example",
      "dugnad.proxies=127.0.0.1"
    })
class BehindProxyTest {
  private static final String SET = "Set-Cookie: ";

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired Outbox outbox;
  @Autowired AutowireCapableBeanFactory beans;

  /** Everything that sets one is done, so that none is forgotten. */
  @Test
  void everyCookieIsBoundToTheHostAndToTlsAndHiddenFromScripts() throws Exception {
    String email = cast.applicant.email();
    Browser browser = new Browser();
    browser.get("/home");
    Document signIn = browser.get("/sign-in");
    browser.post(signIn, "/language", Map.of("language", "nn", "here", "/sign-in"));
    Browser elsewhere = new Browser();
    Document asks = elsewhere.get("/sign-in");
    Thread.startVirtualThread(
        () -> elsewhere.post(asks, "/sign-in/link", Map.of("username", email)));
    eventually(() -> assertThat(outbox.to(email)).isNotEmpty());
    Document link = browser.get(outbox.to(email).getLast().path().replaceFirst("lang=..&", ""));
    String token = link.select("input[name=token]").val();
    browser.post(link, "/sign-in/token", Map.of("token", token));
    browser.post(browser.get("/me"), "/me/signing-out", Map.of());
    String room = "/w/" + beans.createBean(Halls.class).open(cast).code();
    browser.post(browser.get(room), room + "/join", Map.of("name", "Kari"));

    assertThat(browser.kept.keySet())
        .containsExactlyInAnyOrder(
            "__Host-XSRF-TOKEN",
            "__Host-dugnad",
            "__Host-dugnad-asked",
            "__Host-dugnad-notice",
            "__Host-language",
            "__Secure-seat");
    assertThat(browser.set)
        .allSatisfy(
            cookie ->
                assertThat(cookie.split("; "))
                    .contains("Secure", "HttpOnly", "SameSite=Lax")
                    .contains(cookie.startsWith("__Host-") ? "Path=/" : "Path=" + room));
  }

  @Test
  void eachPageSaysWhatOthersMayDoWithIt() throws Exception {
    assertThat(get("127.0.0.1", "dugnad.example", "/", "").lines())
        .contains(
            "Strict-Transport-Security: max-age=31536000",
            "Content-Security-Policy: default-src 'self'; img-src 'self' data:;"
                + " frame-ancestors 'none'; form-action 'self'; base-uri 'self'; object-src 'none'",
            "Referrer-Policy: same-origin",
            "Permissions-Policy: accelerometer=(), autoplay=(), camera=(), display-capture=(),"
                + " geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(),"
                + " payment=(), serial=(), usb=()",
            "Cross-Origin-Opener-Policy: same-origin",
            "Cross-Origin-Resource-Policy: same-origin");
  }

  @Test
  void aRedirectLeadsToThePublicAddressWhateverARequestSays() throws Exception {
    String there =
        get(
            "127.0.0.1",
            "dugnad.example",
            "/home",
            "X-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: http\r\n"
                + "X-Forwarded-Port: 81\r\n");

    assertThat(there)
        .startsWith("HTTP/1.1 302")
        .contains("Location: https://dugnad.example/sign-in\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "evil.example", "dugnad.example.evil"})
  void anotherNameIsNotAnswered(String host) throws Exception {
    assertThat(get("127.0.0.1", host, "/", ""))
        .startsWith("HTTP/1.1 421")
        .contains("Dugnad svarer ikke på denne adressen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/static/../sign-in", "/static/..;/sign-in", "/static/%2e%2e/sign-in"})
  void norByAPathThatOnlyBeginsLikeTheLooks(String path) throws Exception {
    assertThat(get("127.0.0.1", "evil.example", path, "")).startsWith("HTTP/1.1 421");
  }

  @Test
  void whoComesPastTheProxyIsNotAnswered() throws Exception {
    assertThat(get("127.0.0.2", "dugnad.example", "/", "")).startsWith("HTTP/1.1 421");
  }

  @Test
  void whoWatchesOverTheProcessAsksByWhicheverAddress() throws Exception {
    assertThat(get("127.0.0.2", "127.0.0.1", "/actuator/health", "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void thereIsNoDemoSignIn() throws Exception {
    assertThat(get("127.0.0.1", "dugnad.example", "/sign-in", ""))
        .startsWith("HTTP/1.1 200")
        .doesNotContain("data-demo-role");
    assertThat(get("127.0.0.1", "dugnad.example", "/demo/mail", "")).startsWith("HTTP/1.1 404");
  }

  @Test
  void whoFindsAHoleIsToldWhomToTell() throws Exception {
    assertThat(get("127.0.0.1", "dugnad.example", "/.well-known/security.txt", ""))
        .startsWith("HTTP/1.1 200")
        .contains("Content-Type: text/plain")
        .contains("Contact: mailto:dugnad@localhost\n")
        .containsPattern("Expires: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\n")
        .contains("Canonical: https://dugnad.example/.well-known/security.txt");
  }

  /** One that keeps cookies, whatever address they are for. */
  private final class Browser {
    final Map<String, String> kept = new TreeMap<>();
    final List<String> set = new ArrayList<>();

    Document get(String path) {
      return ask("GET " + path, "");
    }

    Document post(Document page, String path, Map<String, String> fields) {
      var all = new TreeMap<>(fields);
      all.put("_csrf", page.select("input[name=_csrf]").val());
      String body =
          all.entrySet().stream()
              .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
              .collect(Collectors.joining("&"));
      return ask("POST " + path, body);
    }

    private Document ask(String what, String body) {
      String cookies =
          kept.entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
      String request =
          what
              + " HTTP/1.0\r\nHost: dugnad.example\r\nOrigin: https://dugnad.example\r\nCookie: "
              + cookies
              + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      try (var raw = new Raw("127.0.0.1", port)) {
        String answer = raw.says(request).hears();
        assertThat(answer).as(what).matches("(?s)HTTP/1.1 (200|30.).*");
        answer.lines().filter(line -> line.startsWith(SET)).forEach(this::keep);
        return Jsoup.parse(answer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void keep(String line) {
      String cookie = line.substring(SET.length());
      set.add(cookie);
      String[] pair = cookie.split(";")[0].split("=", 2);
      kept.put(pair[0], pair[1]);
    }
  }

  private String get(String from, String host, String path, String headers) throws IOException {
    try (var raw = new Raw(from, port)) {
      return raw.says(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: "
                  + host
                  + "\r\nConnection: close\r\n"
                  + headers
                  + "\r\n")
          .hears();
    }
  }
}
