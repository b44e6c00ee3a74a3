package no.dugnad.funding.applications.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class ApplicationInBrowserTest extends BrowserTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  TestRound round;

  @BeforeEach
  void openCall() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
  }

  @Test
  void aNurseAppliesOnAPhone() {
    Page page = of(cast.applicant, Screen.PHONE);
    page.navigate("/calls/" + round.callId);
    assertServesAll(page);
    arrive(page, button(page, "Begynn på en søknad")::click);
    assertServesAll(page);
    page.getByLabel("Hva heter prosjektet?").fill("Robotsel");
    assertThat(page.locator("#s-title")).hasText("Lagret kl. 23.00");
    page.getByLabel("Utvikling av tjenesten").check();
    page.getByLabel("Hvilken enhet?").selectOption("Skole");
    assertThat(page.locator("#s-unit")).hasText("Lagret kl. 23.00");
    arrive(page, button(page, "Fortsett senere")::click);
    assertThat(page.locator("h1")).hasText("Robotsel");
    arrive(page, link(page, "Penger")::click);
    page.getByLabel("Hvor mye søker du om?").fill("50000");
    page.locator("[name='a.budget.what']").fill("Sel");
    page.locator("[name='a.budget.amount']").fill("40000");
    assertThat(page.locator("#m-budget")).containsText("Det mangler");
    assertServesAll(page);
    page.locator("[name='a.budget.amount']").fill("50 000");
    assertThat(page.locator("#m-budget")).not().containsText("Det mangler");
    arrive(page, button(page, "Lagre og gå videre")::click);
    page.getByLabel("Hvorfor?").fill("For beboerne.");
    arrive(page, button(page, "Lagre og se over svarene")::click);
    assertThat(page.locator(".table-hint").first()).isHidden();
    assertServesAll(page);
    arrive(page, button(page, "Send inn søknaden")::click);
    assertThat(page.locator("h1")).hasText("Kvittering");
    assertServesAll(page);
  }

  @Test
  void oneWhoComesTooLateIsToldTheTimeAndReadsTheDraft() {
    UUID id = round.complete(cast.applicant, "Robotsel");
    Page page = of(cast.applicant, Screen.PHONE);
    page.navigate("/applications/" + id + "/check");
    clock.set(TestRound.DEADLINE);
    arrive(page, button(page, "Send inn søknaden")::click);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("31. mars 2027 kl. 00.00.00");
    assertServesAll(page);
    arrive(page, link(page, "Les utkastet")::click);
    assertThat(page.locator("main")).containsText("Fordi det trengs.");
    assertServesAll(page);
  }

  @Test
  void everyPageServesAll() {
    UUID draft = round.complete(cast.applicant, "Et utkast");
    UUID submitted = round.submitted(cast.applicant, "Robotsel");
    assertServesAll(
        of(cast.applicant, Screen.PHONE),
        List.of(
            "/applications",
            "/applications/" + draft,
            "/applications/" + draft + "/check",
            "/applications/" + draft + "/co-applicants",
            "/applications/" + draft + "/endorsement-request",
            "/applications/" + submitted,
            "/applications/" + submitted + "/receipt",
            "/calls/" + round.callId + "/beginning"));
    assertServesAll(
        of(cast.adviser, Screen.DESKTOP),
        List.of("/calls/" + round.callId + "/applications", "/applications/" + submitted));
    assertServesAll(
        of(cast.leader, Screen.PHONE), List.of("/applications/" + submitted + "/endorsement"));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
