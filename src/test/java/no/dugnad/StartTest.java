package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class StartTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;

  @Test
  void saysThatItIsUp() {
    assertThat(visitors.stranger().get("/actuator/health").body()).contains("\"UP\"");
  }

  @Test
  void showsAStrangerTheFrontPage() {
    assertThat(visitors.stranger().get("/").select("h1")).hasSize(1);
  }

  @Test
  void asksAStrangerToSignIn() {
    assertThat(visitors.stranger().get("/home").path()).isEqualTo("/sign-in");
  }

  @Test
  void signsAnEmployeeInByTheLinkInTheirMail() {
    var home = visitors.of(cast.applicant.id()).get("/home");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.text()).contains("applicant").contains(cast.organisation.name());
  }
}
