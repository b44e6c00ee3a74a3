package no.dugnad.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class StatementPagesTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;

  @ParameterizedTest
  @CsvSource({
    "nb, Tilgjengelighet, Personvern",
    "nn, Tilgjenge, Personvern",
    "en, Accessibility, Privacy"
  })
  void whatIsSaidOfAccessAndPrivacyIsOneClickFromEveryPage(
      String language, String accessibility, String privacy) {
    Visitor stranger = visitors.stranger();
    stranger.post("/language", Map.of("language", language, "here", "/calls"));
    for (Page page :
        new Page[] {stranger.get("/"), stranger.get("/sign-in"), stranger.get("/nothing")}) {
      assertThat(page.select("footer a[href=/accessibility]").text()).isEqualTo(accessibility);
      assertThat(page.select("footer a[href=/privacy]").text()).isEqualTo(privacy);
    }
    assertThat(stranger.get("/accessibility").select("h1").text()).isEqualTo(accessibility);
    assertThat(stranger.get("/privacy").select("h1").text()).isEqualTo(privacy);
    Page signedIn = visitors.of(cast.applicant.id()).get("/privacy");
    assertThat(signedIn.select("footer a[href=/accessibility], footer a[href=/privacy]"))
        .hasSize(2);
  }

  @Test
  void whatIsNotKnownIsSaidToo() {
    Page accessibility = visitors.stranger().get("/accessibility");
    assertThat(accessibility.text())
        .contains("Ingen utenfra har gått gjennom løsningen", "ikke lenket hit ennå");
    assertThat(visitors.stranger().get("/privacy").text())
        .contains("kan be om å bli glemt", "slettes etter 365 dager");
  }
}
