package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

class FrameTest {
  private static final Frame.Source FAILS =
      _ -> {
        throw new IllegalStateException("a room's menu");
      };

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void aMenuThatFailsFailsThePage() {
    assertThatIllegalStateException().isThrownBy(ui()::entrances);
  }

  @Test
  void thePageThatTellsOfTheFaultStandsWithoutTheMenu() {
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException());

    assertThat(ui().entrances().all()).isEmpty();
    assertThat(ui().signedIn()).isEmpty();
  }

  private Ui ui() {
    var beans = new StaticListableBeanFactory(Map.of("frame", FAILS));
    var uis =
        new UiFactory(
            new StaticMessageSource(),
            beans.getBeanProvider(ResourceUrlProvider.class),
            beans.getBeanProvider(Frame.Source.class),
            false);
    return uis.of(request, new Parts(TemplateEngine.createPrecompiled(ContentType.Html)));
  }
}
