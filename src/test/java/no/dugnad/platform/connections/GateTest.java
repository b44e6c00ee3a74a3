package no.dugnad.platform.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.dugnad.platform.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class GateTest {
  private static final String HERE = "http://localhost:8080";
  private static final String THERE = "https://dugnad.kommune.no";

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.1.2.3, true",
    "::1, true",
    "10.0.0.7, false",
    "0.0.0.0, false",
    "192.168.1.2, false",
    "2001:db8::1, false",
    "unknown, false"
  })
  void onlyWhoSitsAtThisMachineIsLocal(String peer, boolean local) {
    assertThat(gate(HERE).judge(request(peer, "localhost")).isLocal()).isEqualTo(local);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "LOCALHOST, true",
    "127.0.0.1, true",
    "[::1], true",
    "rebound.example, false",
    "localhost.example, false",
    "dugnad.kommune.no, false",
    "192.168.1.2, false"
  })
  void aNameOfSomebodyElsesThatLeadsHereIsNotOurs(String host, boolean ours) {
    Arrival arrival = gate(HERE).judge(request("127.0.0.1", host));

    assertThat(arrival).isEqualTo(new Arrival(ours, ours));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "x-forwarded-proto",
        "X-Real-IP",
        "X-Client-IP",
        "X-Cluster-Client-Ip",
        "True-Client-IP",
        "Client-IP",
        "CF-Connecting-IP",
        "Fastly-Client-IP",
        "X-Original-Host",
        "X-Envoy-External-Address",
        "Proxy-Connection",
        "Remote-Addr",
        "CDN-Loop"
      })
  void whatAProxyHasPassedOnIsNotLocal(String header) {
    var request = request("127.0.0.1", "localhost");
    request.addHeader(header, "127.0.0.1");

    assertThat(gate(HERE).judge(request)).isEqualTo(new Arrival(true, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept",
        "Cookie",
        "User-Agent",
        "Sec-Fetch-Site",
        "HX-Request",
        "X-XSRF-TOKEN",
        "DNT"
      })
  void whatABrowserSendsIsLocal(String header) {
    var request = request("127.0.0.1", "localhost");
    request.addHeader(header, "1");

    assertThat(gate(HERE).judge(request).isLocal()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, true",
    "http://127.0.0.1:8080, true",
    "https://dugnad.example, false",
    "null, false",
    "%, false"
  })
  void aProxyThatAddsNothingIsGivenAwayByThePageThatTheVisitorIsOn(String origin, boolean local) {
    var request = request("127.0.0.1", "localhost");
    request.addHeader("Origin", origin);

    assertThat(gate(HERE).judge(request).isLocal()).isEqualTo(local);
  }

  @Test
  void orByHttpOfBeforeThereWereBrowsersOfToday() {
    var request = request("127.0.0.1", "localhost");
    request.setProtocol("HTTP/1.0");

    assertThat(gate(HERE).judge(request).isLocal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {THERE, "http://dugnad.kommune.no", "https://localhost:8443"})
  void nothingIsLocalWhereThePublicAddressIsNot(String address) {
    assertThat(gate(address).judge(request("127.0.0.1", "localhost")).isLocal()).isFalse();
    assertThat(gate(address).judge(request("127.0.0.1", "dugnad.kommune.no")).isLocal()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, dugnad.kommune.no, true",
    "127.0.0.1, Dugnad.Kommune.NO, true",
    "127.0.0.1, localhost, false",
    "127.0.0.1, other.example, false",
    "10.0.0.7, dugnad.kommune.no, false"
  })
  void byTlsOnlyAProxyThatWeKnowMayAskAndOnlyByOurName(String peer, String host, boolean expected) {
    Arrival arrival = gate(THERE).judge(request(peer, host));

    assertThat(arrival.isExpected()).isEqualTo(expected);
  }

  @Test
  void aPlainAddressIsAskedByAnybody() {
    Gate gate = gate("http://dugnad.kommune.no:8080");

    assertThat(gate.judge(request("10.0.0.7", "dugnad.kommune.no")).isExpected()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/static/platform/layout.css"})
  void healthIsToldByWhicheverAddressAndTheRefusalLooksLikeOurs(String path) {
    var request = request("10.0.0.7", "10.0.0.1");
    request.setServletPath(path);

    assertThat(gate(THERE).judge(request)).isEqualTo(new Arrival(true, false));
  }

  @ParameterizedTest
  @CsvSource({"true, 192.168.1.2, true", "true, 192.168.1.3, false", "false, 192.168.1.2, false"})
  void onTheLanPhonesComeInByTheNumberOfThisMachineAndNeverLocally(
      boolean lan, String host, boolean expected) {
    var request = request("192.168.1.77", host);
    request.setLocalAddr("192.168.1.2");

    assertThat(gate(HERE, lan).judge(request)).isEqualTo(new Arrival(expected, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dugnad.kommune.no", "ftp://dugnad.kommune.no", "https://", "https://å ø"})
  void anAddressThatIsNoneIsSaidAtTheStart(String written) {
    assertThatThrownBy(() -> new PublicAddress(written, false))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("DUGNAD_ADDRESS is '" + written + "'");
  }

  private static Gate gate(String address) {
    return gate(address, false);
  }

  private static Gate gate(String address, boolean lan) {
    return new Gate(new PublicAddress(address, lan), new Proxies("127.0.0.0/8, ::1/128"));
  }

  private static MockHttpServletRequest request(String peer, String host) {
    var request = new MockHttpServletRequest("GET", "/home");
    request.setRemoteAddr(peer);
    request.setServerName(host);
    return request;
  }
}
