package no.dugnad.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.dugnad.platform.people.People;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An installation of its own, because it must be empty; told in the order it happens. */
@ServerTest
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "dugnad.mail.from=empty@dugnad.test")
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstAdministratorTest {
  private static final Map<String, String> RIGHT =
      Map.of(
          "number", "974 760 673",
          "organisation", "Prøvekommune",
          "name", "Áile",
          "email", "aile@dugnad.test");

  @Autowired Visitors visitors;
  @Autowired FirstAdministrator first;
  @Autowired People people;
  @Autowired TestClock clock;

  @Test
  @Order(1)
  void printsALinkAndVoidsTheOneBefore(CapturedOutput output) {
    first.printLink();
    first.printLink();

    var links = output.getOut().lines().filter(line -> line.contains("/sign-in/first")).toList();
    assertThat(links).hasSizeGreaterThanOrEqualTo(2);
    assertThat(first.isOpenTo(token(links.getLast()))).isTrue();
    assertThat(first.isOpenTo(token(links.get(links.size() - 2)))).isFalse();
  }

  @Test
  @Order(2)
  void opensToNobodyWithoutTheLink() {
    Visitor stranger = visitors.stranger();

    assertThat(stranger.get("/sign-in/first?token=x").path()).isEqualTo("/sign-in");
    assertThat(stranger.get("/sign-in/first").path()).isEqualTo("/sign-in");
    assertThat(stranger.post("/sign-in/first", RIGHT).status()).isEqualTo(409);
    assertThat(stranger.get("/home").path()).isEqualTo("/sign-in");
  }

  @Test
  @Order(3)
  void saysWhatIsWrongAndKeepsTheLink() {
    Page again =
        visitors
            .stranger()
            .get("/sign-in/first?token=" + first.renew())
            .submit("form[action=/sign-in/first]", Map.of("number", "974760674", "email", "x"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.select(".ds-error-summary a").eachAttr("href"))
        .containsExactly("#f-number", "#f-organisation", "#f-name", "#f-email");
    assertThat(again.submit("form[action=/sign-in/first]").status()).isEqualTo(422);
  }

  @Test
  @Order(4)
  void makesTheFirstAdministratorOnceHoweverOftenTheButtonIsPressed() {
    String token = first.renew();
    Visitor starter = visitors.stranger();
    Page form = starter.get("/sign-in/first?token=" + token);
    Visitor hasty = starter.copy();
    Page home = form.submit("form[action=/sign-in/first]", RIGHT);

    assertThat(home.path()).isEqualTo("/home");
    assertThat(home.text()).contains("Áile", "Prøvekommune");
    assertThat(form.submit("form[action=/sign-in/first]", RIGHT).path()).isEqualTo("/home");
    var sent = new HashMap<>(RIGHT);
    sent.put("token", token);
    assertThat(hasty.post("/sign-in/first", sent).path()).isEqualTo("/home");
    assertThat(starter.get("/people").select("tbody th").eachText()).containsExactly("Áile");
    assertThat(visitors.stranger().post("/sign-in/first", RIGHT).status()).isEqualTo(409);
  }

  @Test
  @Order(5)
  void aWrongAddressIsMendedByALinkThatTheNextStartPrints(CapturedOutput output) {
    first.printLink();
    String token = token(output.getOut().lines().toList().getLast());
    Page form = visitors.stranger().get("/sign-in/first?token=" + token);
    assertThat(form.select("[name=email]").val()).isEqualTo("aile@dugnad.test");

    Page home =
        form.submit(
            "form[action=/sign-in/first]",
            Map.of("email", "áile@dugnad.test", "organisation", "Ny kommune"));
    assertThat(home.path()).isEqualTo("/home");
    assertThat(home.text()).contains("Ny kommune");
    assertThat(people.findPersonByEmail("aile@dugnad.test")).isEmpty();
    assertThat(people.findPersonByEmail("áile@dugnad.test")).isPresent();
  }

  @Test
  @Order(6)
  void aLinkIsTooOldAfterADay() {
    clock.set(Instant.now());
    String token = first.renew();
    clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(first.isOpenTo(token)).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(first.isOpenTo(token)).isFalse();
    assertThat(visitors.stranger().get("/sign-in/first?token=" + token).path())
        .isEqualTo("/sign-in");
  }

  @Test
  @Order(7)
  void printsNoLinkOnceAnAdministratorHasSignedInByMail(CapturedOutput output) {
    String token = first.renew();
    visitors.of(people.findPersonByEmail("áile@dugnad.test").orElseThrow().id());
    int before = output.getOut().length();
    first.printLink();

    assertThat(output.getOut().substring(before)).doesNotContain("/sign-in/first");
    assertThat(first.isOpenTo(token)).isFalse();
    assertThat(first.isOpenTo(first.renew())).isFalse();
  }

  private static String token(String line) {
    return line.replaceAll(".*token=", "");
  }
}
