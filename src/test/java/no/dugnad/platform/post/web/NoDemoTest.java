package no.dugnad.platform.post.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.dugnad.platform.signin.DemoPeople;
import no.dugnad.platform.signin.DemoRole;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class NoDemoTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired DemoPeople demoPeople;

  @Test
  void thereAreNoShortcutsWithoutTheDemo() {
    demoPeople.add(cast.adviser.id(), DemoRole.ADVISER);
    Visitor stranger = visitors.stranger();

    assertThat(stranger.get("/sign-in").select("[data-demo-role]")).isEmpty();
    assertThat(stranger.post("/sign-in/demo", Map.of("person", cast.adviser.id())).status())
        .isEqualTo(404);
    assertThat(stranger.get("/demo/mail").status()).isEqualTo(404);
    assertThat(stranger.get("/home").path()).isEqualTo("/sign-in");
  }
}
