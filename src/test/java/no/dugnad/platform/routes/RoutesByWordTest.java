package no.dugnad.platform.routes;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@ServerTest
class RoutesByWordTest {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void onlyRoutesThatBeginWithTheSameWordAreTried() {
    assertThat(routes).isInstanceOf(RoutesByWord.class);
    long tried =
        routes.getHandlerMethods().keySet().stream()
            .filter(route -> ((RoutesByWord) routes).mayBe(route, "calls"))
            .count();
    assertThat(tried).isBetween(1L, routes.getHandlerMethods().size() / 3L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%63alls/0199aaaa-0000-7000-8000-000000000001",
        "/c%61lls/0199aaaa-0000-7000-8000-000000000001",
        "/calls;of=all/0199aaaa-0000-7000-8000-000000000001"
      })
  void aWordThatIsWrittenInAnotherWayLeadsToTheSameRoute(String path) throws Exception {
    assertThat(route(path)).isEqualTo(route("/calls/0199aaaa-0000-7000-8000-000000000001"));
  }

  private Object route(String path) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    ServletRequestPathUtils.parseAndCache(request);
    HandlerExecutionChain chain = routes.getHandler(request);
    assertThat(chain).as(path).isNotNull();
    return chain.getHandler().toString();
  }
}
