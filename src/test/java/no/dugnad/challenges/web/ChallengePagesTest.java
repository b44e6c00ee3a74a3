package no.dugnad.challenges.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ChallengePagesTest {
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Cast cast;
  @Autowired Visitors visitors;

  @Test
  void anAdviserWritesDownAChallenge() {
    Visitor adviser = visitors.of(cast.adviser.id());
    Page challenge =
        adviser
            .get("/challenges/new")
            .submit(
                "form[action=/challenges]",
                Map.of("title", "Uro om natten", "background", "Det *koster*. <script>x</script>"));

    assertThat(challenge.select("h1").text()).isEqualTo("Uro om natten");
    assertThat(challenge.select("main em").text()).isEqualTo("koster");
    assertThat(challenge.select("main script")).isEmpty();
    assertThat(adviser.get("/challenges").text()).contains("Uro om natten");
  }

  @Test
  void aChallengeWithoutATitleIsSaidAndTheTextKept() {
    Page again =
        visitors
            .of(cast.adviser.id())
            .get("/challenges/new")
            .submit("form[action=/challenges]", Map.of("background", "Behold meg"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.select("textarea").text()).contains("Behold meg");
  }

  @Test
  void onlyTheOrganisationsAdvisersSeeIt() {
    Page challenge =
        visitors
            .of(cast.adviser.id())
            .get("/challenges/new")
            .submit("form[action=/challenges]", Map.of("title", "Vår egen"));

    assertThat(visitors.of(cast.applicant.id()).get("/challenges").status()).isEqualTo(403);
    Visitor foreign = visitors.of(casts.getObject().adviser.id());
    assertThat(foreign.get(challenge.path()).status()).isEqualTo(404);
    assertThat(foreign.get("/challenges").text()).doesNotContain("Vår egen");
  }
}
