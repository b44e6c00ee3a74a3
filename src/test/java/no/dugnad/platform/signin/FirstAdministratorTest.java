package no.dugnad.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
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

/**
 * An installation of its own, because it must be empty; told in the order it happens. Nobody has
 * set up mail for it.
 */
@ServerTest
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"dugnad.mail.from=empty@dugnad.test", "spring.mail.host="})
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
  @Autowired Funds funds;

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

    for (String link : List.of("/sign-in/first?token=x", "/sign-in/first")) {
      Page over = stranger.get(link);
      assertThat(over.status()).isEqualTo(410);
      assertThat(over.text()).contains("Lenken virker ikke", "start Dugnad på nytt");
      assertThat(over.select("main a").eachAttr("href")).containsExactly("/sign-in");
    }
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
  void noPageSaysThatMailGoesOutAndTheAdministratorIsToldWhatToSet() {
    Visitor stranger = visitors.stranger();
    assertThat(stranger.get("/sign-in").text()).contains("Det er ikke satt opp e-post her");
    Page asked =
        stranger
            .get("/sign-in")
            .submit("form[action=/sign-in/link]", Map.of("username", "aile@dugnad.test"));
    assertThat(asked.text()).contains("Vi kan ikke sende deg noen lenke").doesNotContain("sendt");

    Visitor administrator = administrator();
    assertThat(administrator.get("/people/mail").text())
        .contains("DUGNAD_SMTP_HOST", "DUGNAD_MAIL_FROM")
        .doesNotContain("kommet fram");
    assertThat(administrator.get("/people/new").text()).contains("si fra selv");
  }

  @Test
  @Order(6)
  void homeSaysWhatIsDoneAndWhatIsNext() {
    Visitor administrator = administrator();
    assertThat(steps(administrator))
        .containsExactly("Neste", "Gjenstår", "Gjenstår", "Gjenstår", "Gjenstår", "Gjenstår");
    assertThat(administrator.get("/home").select("#main ol a").eachAttr("href"))
        .containsExactly("/people/mail", "/people/new", "/people", "/people/units");

    UUID organisation = people.findOrganisation("974760673").orElseThrow().id();
    UUID all = people.addPerson("alle@dugnad.test", "Alle", "nb").id();
    people.addMembership(
        all,
        organisation,
        null,
        Set.of(Role.ADVISER, Role.ASSESSOR, Role.DECISION_MAKER, Role.ADMINISTRATOR));
    assertThat(steps(administrator))
        .containsExactly("Neste", "Gjort", "Gjort", "Gjenstår", "Gjenstår", "Gjenstår");

    people.setManager(people.addUnit(organisation, "Hjemmetjenesten").id(), all);
    UUID fund = funds.addFund(organisation, "Fondet", "", new Actor(all, "Alle"));
    funds.addEnvelope(fund, 2027, "Rammen", Money.kroner(1), new Actor(all, "Alle"));
    assertThat(steps(administrator))
        .containsExactly("Neste", "Gjort", "Gjort", "Gjort", "Gjort", "Gjenstår");
  }

  private Visitor administrator() {
    Visitor visitor = visitors.stranger();
    visitor.get("/sign-in/first?token=" + first.renew()).submit("form[action=/sign-in/first]");
    return visitor;
  }

  private static List<String> steps(Visitor visitor) {
    return visitor.get("/home").select("#main ol .ds-tag").eachText();
  }

  @Test
  @Order(7)
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
  @Order(8)
  void aLinkIsTooOldAfterADay() {
    clock.set(Instant.now());
    String token = first.renew();
    clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(first.isOpenTo(token)).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(first.isOpenTo(token)).isFalse();
    assertThat(visitors.stranger().get("/sign-in/first?token=" + token).status()).isEqualTo(410);
  }

  @Test
  @Order(9)
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
