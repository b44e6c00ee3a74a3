package no.dugnad.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestKindTest {
  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/imports");

  @ParameterizedTest
  @ValueSource(
      strings = {"multipart/form-data; boundary=b", "Multipart/Form-Data", "multipart/mixed"})
  void filesAreKnownHoweverTheirKindIsWritten(String type) {
    request.setContentType(type);
    assertThat(RequestKind.sendsFiles(request)).isTrue();
  }

  @Test
  void textAloneIsNoFile() {
    assertThat(RequestKind.sendsFiles(request)).isFalse();
    request.setContentType("application/x-www-form-urlencoded");
    assertThat(RequestKind.sendsFiles(request)).isFalse();
  }
}
