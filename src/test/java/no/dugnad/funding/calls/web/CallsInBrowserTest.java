package no.dugnad.funding.calls.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.dugnad.funding.calls.TestCalls.OPENS;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.calls.TestCalls;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class CallsInBrowserTest extends BrowserTest {
  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Calls calls;
  @Autowired TestClock clock;

  private UUID draft;
  private UUID open;
  private TestCalls round;

  @BeforeEach
  void aDraftAndAnOpenCall() {
    clock.set(OPENS.minusSeconds(60));
    round = new TestCalls(beans, cast);
    draft = round.ready("Interne innovasjonsmidler 2028");
    open = round.published("Interne innovasjonsmidler 2027");
    clock.set(OPENS);
  }

  @Test
  void everyPageOfAnAdviserServesAll() {
    assertServesAll(of(cast.adviser, Screen.DESKTOP), advisersPages());
  }

  @Test
  void aStrangerReadsTheCallsOnAPhone() {
    assertServesAll(stranger(Screen.PHONE), List.of("/calls", "/calls/" + open));
  }

  @Test
  void aLongListIsReadWithTheKeyboardInEveryLanguage() {
    // Before the calls of other tests, so that these are no news in the feed.
    clock.set(OPENS.minus(Duration.ofDays(3)));
    for (int i = 1; i <= 2 * CallPages.PAGE; i++) round.published("Midler til idé nummer " + i);
    clock.set(OPENS);
    String path = "/calls?organisation=" + cast.organisationId();
    Page page = stranger(Screen.PHONE);
    assertServesAll(page, List.of(path, path + "&page=2"));
    Locator next = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Neste side"));
    next.focus();
    page.keyboard().press("Enter");
    Locator pager =
        page.getByRole(
            AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Sider: Utlysninger"));
    assertThat(pager).containsText("25–25 av 25");
    assertThat(next).hasCount(0);
  }

  @Test
  void criteriaAreMovedWithTheKeyboardAlone() {
    Page page = of(cast.adviser, Screen.DESKTOP);
    page.navigate("/calls/" + draft + "/settings/criteria");
    Locator down =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flytt ned: Nytenkende"));
    down.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("ol.task-list > li").nth(1)).containsText("Nytenkende");
  }

  @Test
  void publishingAsksFirst() {
    Page page = of(cast.adviser, Screen.DESKTOP);
    page.navigate("/calls/" + draft + "/settings");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publiser")).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("Vil du publisere utlysningen?");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publiser")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Utlysningen er publisert");
  }

  private List<String> advisersPages() {
    String settings = "/calls/" + draft + "/settings";
    return List.of(
        "/funds",
        "/funds/new",
        "/envelopes/" + round.envelope,
        "/challenges",
        "/our-challenges",
        "/our-challenges/new",
        "/our-calls",
        "/our-calls/new",
        settings,
        settings + "/texts",
        settings + "/frame",
        settings + "/criteria",
        settings + "/criteria/" + calls.getCall(draft).criteria().getFirst().id(),
        settings + "/removal",
        "/calls/" + draft,
        "/calls/" + open + "/settings",
        "/calls/" + open + "/settings/correction",
        "/calls/" + open + "/settings/extension",
        "/calls/" + open + "/settings/closing",
        "/calls/" + open + "/inquiries",
        "/calls/" + open + "/inquiries/new");
  }
}
