package no.dugnad.funding.applications.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing in a draft with a browser that runs scripts: saved as it is typed, and never lost. */
class WritingBrowserTest extends BrowserTest {
  @Autowired BeanFactory beans;
  @Autowired Answers answers;
  @Autowired TestClock clock;
  @Autowired Cast cast;

  private TestRound round;
  private UUID draft;

  @BeforeEach
  void begin() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    draft = round.begin(cast.applicant);
  }

  @Test
  void whatIsTypedIsSavedAfterAPause() {
    Page page = open("more");
    page.locator("[name='a.why']").pressSequentially("Fordi det trengs");
    assertThat(page.locator("#s-why")).hasText("Lagret kl. 23.00");
    assertStored("why", "Fordi det trengs");
    assertThat(page.locator("[name='a.why']")).isFocused();
    page.locator("[name='a.why']").pressSequentially(" nå");
    assertThat(page.locator("#r-why")).hasValue(java.util.regex.Pattern.compile("[2-9]\\..*"));
    assertStored("why", "Fordi det trengs nå");
  }

  @Test
  void whoTypesWithoutPauseAndGoesOnAtOnceLosesNothing() {
    Page page = open("more");
    page.route(
        "**/answers/*",
        route -> {
          page.waitForTimeout(300);
          route.resume();
        });
    page.locator("[name='a.why']").pressSequentially("En");
    page.waitForTimeout(900);
    page.locator("[name='a.why']").pressSequentially(" to tre");
    page.locator("form[data-sheet] > .actions > button").first().click();
    page.waitForURL("**/check");
    assertStored("why", "En to tre");
  }

  @Test
  void aClickThatLeavesAFieldHitsWhatItWasAimedAt() {
    Page page = open("about");
    page.locator("[name='a.title']").fill("Robotsel");
    clickSlowly(page, page.getByText("Hjelp til en app"));
    assertThat(page.locator("[name='a.kind'][value=APP]")).isChecked();
    assertStored("title", "Robotsel");

    page.navigate("/applications/" + draft + "/sections/money");
    page.locator("[name='a.amount']").fill("5 000 000");
    clickSlowly(page, page.locator("button[name=add]"));
    assertThat(page.locator("[name='a.budget.what']")).hasCount(2);

    page.navigate("/applications/" + draft + "/sections/more");
    page.locator("[name='a.why']").fill("Fordi det trengs");
    clickSlowly(page, page.locator("form[data-sheet] > .actions > button").first());
    page.waitForURL("**/check");
    assertStored("why", "Fordi det trengs");
  }

  /** On its upper edge, and held down until the save of the field that was left is drawn. */
  private static void clickSlowly(Page page, Locator target) {
    target.scrollIntoViewIfNeeded();
    var box = target.boundingBox();
    page.mouse().move(box.x + 20, box.y + 3);
    page.waitForResponse("**/answers/*", () -> page.mouse().down());
    page.evaluate("new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 100)))");
    page.mouse().up();
  }

  @Test
  void theLaterOfTwoWindowsSeesBothTextsAndChooses() {
    Page one = open("more");
    Page other = open("more");
    type(one, "why", "Den ene");
    assertThat(one.locator("#s-why")).hasText("Lagret kl. 23.00");
    type(other, "why", "Den andre");
    Locator clash = other.locator("#c-why .clash");
    assertThat(clash).containsText("Den ene");
    assertThat(clash).containsText("Den andre");
    assertStored("why", "Den ene");

    type(other, "why", "Den ene og den andre");
    assertThat(clash).containsText("Den ene og den andre");
    clash.locator("button[name^=keep]").click();
    assertThat(other.locator("#s-why")).hasText("Lagret kl. 23.00");
    assertThat(clash).hasCount(0);
    assertStored("why", "Den ene og den andre");
  }

  @Test
  void theChoiceBetweenTwoTextsServesAll() {
    for (String language : List.of("nn", "en", "nb")) {
      Page one = open("more");
      Page other = of(cast.applicant, Screen.PHONE);
      speak(other, language);
      other.navigate("/applications/" + draft + "/sections/more");
      type(one, "why", "Den ene " + language);
      assertThat(one.locator("#s-why")).hasText("Lagret kl. 23.00");
      type(other, "why", "Den andre");
      assertThat(other.locator("#c-why .clash")).isVisible();
      assertServesAll(other);
    }
  }

  @Test
  void theOthersTextCanBeTaken() {
    Page one = open("more");
    Page other = open("more");
    type(one, "why", "Den ene");
    assertThat(one.locator("#s-why")).hasText("Lagret kl. 23.00");
    type(other, "why", "Den andre");
    other.locator("#c-why button[name=take]").click();
    assertThat(other.locator("[name='a.why']")).hasValue("Den ene");
    type(other, "why", "Den ene, og mer");
    assertThat(other.locator("#s-why")).hasText("Lagret kl. 23.00");
    assertStored("why", "Den ene, og mer");
  }

  @Test
  void aSaveThatFailsIsSaidAtTheFieldAndTriedAgain() {
    Page page = open("more");
    page.route("**/answers/*", Route::abort);
    type(page, "why", "Uten nett");
    assertThat(page.locator("#s-why")).containsText("Ikke lagret ennå");
    assertThat(stored("why")).isEmpty();
    page.unroute("**/answers/*");
    assertThat(page.locator("#s-why")).hasText("Lagret kl. 23.00");
    assertStored("why", "Uten nett");
  }

  @Test
  void whoPressesWithoutALineStaysOnThePageAndGoesOnWhenItIsBack() {
    Page page = open("more");
    page.context().setOffline(true);
    page.locator("[name='a.why']").fill("Skrevet i heisen");
    page.locator("form[data-sheet] > .actions > button").first().click();
    assertThat(page.locator("main > .frame-stay")).containsText("Du er uten nett");
    assertThat(page.locator("main > .frame-stay")).isFocused();
    assertThat(page.locator("[name='a.why']")).hasValue("Skrevet i heisen");
    page.context().setOffline(false);
    assertThat(page.locator("main > .frame-stay")).hasCount(0);
    page.locator("form[data-sheet] > .actions > button").first().click();
    page.waitForURL("**/check");
    assertStored("why", "Skrevet i heisen");
  }

  @Test
  void whoIsSignedOutStaysOnThePageAndIsSavedAfterANewSignIn() {
    Page page = open("more");
    var cookies = page.context().cookies();
    page.context().clearCookies();
    type(page, "why", "Skrevet uten å være logget inn");
    assertThat(page.locator("#s-why")).containsText("Ikke lagret");
    assertThat(page.locator("main > .ds-alert")).containsText("ikke logget inn lenger");
    assertThat(page.locator("[name='a.why']")).hasValue("Skrevet uten å være logget inn");
    page.context()
        .addCookies(
            cookies.stream()
                .map(
                    c ->
                        new com.microsoft.playwright.options.Cookie(c.name, c.value)
                            .setUrl(address()))
                .toList());
    assertThat(page.locator("#s-why")).hasText("Lagret kl. 23.00");
    assertStored("why", "Skrevet uten å være logget inn");
  }

  @Test
  void whatWasTypedWhenThePageWasLostIsThereAndSavedAndOnesOwnWindowIsCalledSo() {
    Page page = open("more");
    page.route("**/answers/*", Route::abort);
    type(page, "why", "Skrevet uten dekning");
    assertThat(page.locator("#s-why")).containsText("Ikke lagret");
    page.close();

    Page again = page.context().newPage();
    again.navigate("/applications/" + draft + "/sections/more");
    assertThat(again.locator("[name='a.why']")).hasValue("Skrevet uten dekning");
    assertThat(again.locator("#s-why")).hasText("Lagret kl. 23.00");
    assertStored("why", "Skrevet uten dekning");

    Page other = open("more");
    type(again, "why", "Den ene");
    assertStored("why", "Den ene");
    type(other, "why", "Den andre");
    Locator clash = other.locator("#c-why .clash");
    assertThat(clash).containsText("Du lagret en annen tekst i et annet vindu");
    other.locator("[name='a.why']").fill("Den tredje");
    clash.locator("button[name^=keep]").hover();
    other.mouse().down();
    other.waitForTimeout(1_000);
    other.mouse().up();
    assertThat(clash).hasCount(0);
    assertStored("why", "Den tredje");
  }

  @Test
  void budgetLinesComeAndGoByTheKeyboardAndTheSumFollows() {
    Page page = open("money");
    page.locator("[name='a.amount']").fill("40 000");
    page.locator("[name='a.budget.what']").fill("Sensorer");
    page.locator("[name='a.budget.amount']").fill("12 000");
    page.locator("button[name=add]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[name='a.budget.what']")).hasCount(2);
    assertThat(page.locator("[name='a.budget.what']").last()).isFocused();
    assertThat(page.locator("#m-budget")).containsText("Det mangler");
    assertThat(page.locator("#q-budget [aria-invalid], #m-budget .ds-validation-message"))
        .hasCount(0);
    page.keyboard().type("Kurs");
    page.keyboard().press("Tab");
    page.keyboard().type("3 000,50");
    assertThat(page.locator("#sum-budget")).hasText("15\u00a0000,50\u00a0kr");
    page.locator("button[name='drop.budget']").first().click();
    assertThat(page.locator("[name='a.budget.what']")).hasCount(1);
    assertThat(page.locator("#sum-budget")).hasText("3\u00a0000,50\u00a0kr");
    assertStored("budget", "Kurs");
  }

  @Test
  void whatTheAmountMustBeIsSaidWhileItIsWritten() {
    Page page = open("money");
    page.locator("[name='a.amount']").fill("5 000 000");
    page.locator("[name='a.amount']").blur();
    assertThat(page.locator("#m-amount")).containsText("Beløpet må være fra");
    page.locator("[name='a.amount']").fill("50 000");
    page.locator("[name='a.amount']").blur();
    assertThat(page.locator("#m-amount")).hasText("");
  }

  @Test
  void everySectionServesAll() {
    round.fill(draft, cast.applicant, "Robotsel");
    String sections = "/applications/" + draft + "/sections/";
    assertServesAll(
        of(cast.applicant, Screen.PHONE),
        List.of(sections + "about", sections + "money", sections + "more"));
  }

  private Page open(String section) {
    Page page = of(cast.applicant, Screen.PHONE);
    page.navigate("/applications/" + draft + "/sections/" + section);
    return page;
  }

  /** Types and leaves the field. */
  private static void type(Page page, String question, String text) {
    page.locator("[name='a." + question + "']").fill(text);
    page.locator("[name='a." + question + "']").blur();
  }

  private void assertStored(String question, String text) {
    eventually(() -> assertThat(stored(question)).isEqualTo(text));
  }

  private String stored(String question) {
    return answers.of(round.application(draft)).text(question);
  }
}
