package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DemoTest {

  @ParameterizedTest
  @CsvSource({
    "true, 127.0.0.1, true",
    "true, 127.1.2.3, true",
    "true, ::1, true",
    "true, 10.0.0.7, false",
    "true, 0.0.0.0, false",
    "true, 192.168.1.2, false",
    "true, 2001:db8::1, false",
    "false, 127.0.0.1, false"
  })
  void isOpenOnlyWithTheDemoAndOnlyToThisMachine(boolean on, String address, boolean open) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);

    assertThat(new Demo(on).isOpenTo(request)).isEqualTo(open);
  }
}
