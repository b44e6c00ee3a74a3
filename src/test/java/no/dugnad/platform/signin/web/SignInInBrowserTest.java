package no.dugnad.platform.signin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

class SignInInBrowserTest extends BrowserTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired People people;

  @Test
  void aDoubleTapOnTheMailedLinksButtonSignsIn() {
    visitors
        .stranger()
        .get("/sign-in")
        .submit("form[action=/sign-in/link]", Map.of("username", cast.applicant.email()));
    Page page = stranger(Screen.PHONE);
    page.navigate(outbox.to(cast.applicant.email()).getLast().path());
    page.locator("form[action='/sign-in/token'] button").dblclick();
    page.waitForURL("**/home");
    page.reload();
    assertThat(page.locator(".frame-account b")).hasText("applicant");
  }

  @Test
  void aCodeIsTypedOnThePageAndTheDeedIsDoneOnce() {
    clock.set(Instant.now());
    for (boolean scripts : List.of(true, false)) {
      String address = "ny-" + UUID.randomUUID() + "@dugnad.test";
      Page page =
          scripts
              ? of(cast.administrator, Screen.PHONE)
              : withoutScripts(cast.administrator, Screen.DESKTOP);
      page.navigate("/people/new");
      page.fill("#f-name", "Áile");
      page.fill("#f-email", address);
      page.check("input[value=nb]");
      page.check("input[value=ADVISER]");
      clock.advance(Duration.ofMinutes(31));
      page.click("form[action='/people'] button[type=submit]");
      assertThat(page.locator("h1")).hasText("Bekreft at det er deg");
      page.fill("#f-_code", "1");
      page.press("#f-_code", "Enter");
      assertThat(page.locator("#f-_code-problem")).containsText("Koden er feil");
      if (scripts) assertServesAll(page);
      page.fill("#f-_code", code());
      page.press("#f-_code", "Enter");
      assertThat(page.locator("h1")).hasText("Áile");
      assertThat(people.findPersonByEmail(address)).isPresent();
    }
  }

  @Test
  void thePagesOfJoiningAndOfANewAddressServeAll() {
    Cast other = casts.getObject();
    Page colleague = of(cast.colleague, Screen.PHONE);
    Visitor administrator = visitors.of(other.administrator.id());
    administrator.post(
        "/people",
        Map.of(
            "name",
            "Vår kollega",
            "email",
            cast.colleague.email(),
            "language",
            "nb",
            "roles",
            List.of(Role.ASSESSOR.name(), Role.ADVISER.name())));
    String invitation = outbox.to(cast.colleague.email()).getLast().path();
    Page list = of(other.administrator, Screen.DESKTOP);
    assertServesAll(list, List.of("/people"));

    visitors.of(cast.colleague.id()).post("/me/address", Map.of("email", "ny@dugnad.test"));
    String answer = outbox.to("ny@dugnad.test").getLast().path();
    assertServesAll(colleague, List.of(invitation, "/me", "/me/address", answer));
  }

  private String code() {
    var digits =
        Pattern.compile("\\d{6}").matcher(outbox.to(cast.administrator.email()).getLast().text());
    assertThat(digits.find()).isTrue();
    return digits.group();
  }
}
