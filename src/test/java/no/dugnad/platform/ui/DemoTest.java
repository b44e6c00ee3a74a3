package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.platform.connections.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DemoTest {

  @ParameterizedTest
  @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
  void isOpenOnlyWithTheDemoAndOnlyToThisMachine(boolean on, boolean local, boolean open) {
    var request = new MockHttpServletRequest();
    new Arrival(true, local).note(request);

    assertThat(new Demo(on).isOpenTo(request)).isEqualTo(open);
  }

  @Test
  void isClosedToARequestThatNobodyHasLookedAt() {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr("127.0.0.1");

    assertThat(new Demo(true).isOpenTo(request)).isFalse();
  }
}
