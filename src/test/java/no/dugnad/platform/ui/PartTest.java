package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ServerTest
class PartTest {
  @Autowired Templates templates;

  /** One whose template is missing, and one that fails when it is written: it lacks its model. */
  @ParameterizedTest
  @ValueSource(strings = {"platform/ui/missing", "funding/awards/front"})
  void aPartThatFailsFailsItsPageBeforeAnyOfItIsSent(String template) throws Exception {
    var view = templates.resolveViewName("platform/home/front", Locale.ROOT);
    var parts = List.of(new Part("workshops/live/front", Map.of()), new Part(template, Map.of()));
    var response = new MockHttpServletResponse();

    assertThatThrownBy(
            () -> view.render(Map.of("parts", parts), new MockHttpServletRequest(), response))
        .hasStackTraceContaining(template);
    assertThat(response.isCommitted()).isFalse();
    assertThat(response.getContentAsByteArray()).isEmpty();
  }
}
