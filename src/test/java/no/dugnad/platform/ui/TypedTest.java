package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TypedTest {
  @Test
  void whatWasWrittenIsToldAndNotTheValuesOfWhatWasChosen() {
    var request = new MockHttpServletRequest();
    request.addParameter("a1", "3");
    request.addParameter("a2", "1");
    request.addParameter("kind", "INSIDE");
    request.addParameter("due", "0190163d-8694-739b-aea5-966c26f8ad91_1_3500000_ab12");
    request.addParameter("a3", "Flere møter, 3 i året");
    request.addParameter("amount", "35 000");
    request.addParameter("_key", "x");
    assertThat(Typed.of(request).texts()).containsExactly("Flere møter, 3 i året", "35 000");
  }
}
