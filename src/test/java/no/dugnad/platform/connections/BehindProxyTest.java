package no.dugnad.platform.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  @LocalServerPort int port;

  @Test
  void cookiesAreBoundToTheHostAndToTls() throws Exception {
    String page = get("127.0.0.1", "dugnad.example", "/sign-in", "");

    assertThat(page).startsWith("HTTP/1.1 200");
    assertThat(page.lines().filter(line -> line.startsWith("Set-Cookie: ")))
        .isNotEmpty()
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("Set-Cookie: __Host-")
                    .contains("; Secure", "Path=/"));
    assertThat(page).contains("Strict-Transport-Security: max-age=31536000\r\n");
  }

  @Test
  void eachPageSaysWhatOthersMayDoWithIt() throws Exception {
    assertThat(get("127.0.0.1", "dugnad.example", "/", ""))
        .contains("Referrer-Policy: same-origin")
        .contains("Permissions-Policy: accelerometer=(), ")
        .contains("Cross-Origin-Opener-Policy: same-origin")
        .contains("Cross-Origin-Resource-Policy: same-origin");
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
