package no.dugnad;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import no.dugnad.platform.signin.DemoRole;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.DemoTest;
import no.dugnad.testing.Keyboard;
import no.dugnad.testing.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each goes about by keyboard alone, on a phone and on a desktop: past the header, through all that
 * the menu leads to, to the search, into a case and back. All the way the focus shows, and what one
 * is in is marked.
 */
@DemoTest
class WalkInBrowserTest extends BrowserTest {

  /** What each is here for, and the way from there into a case. */
  private enum Walker {
    ADVISER(
        DemoRole.ADVISER,
        "Runder",
        "Interne innovasjonsmidler, runde 4",
        "Søknader",
        "Trygg hjem fra sykehus",
        "Behandle søknaden"),
    FACILITATOR(DemoRole.ADVISER, "Hjernedugnad", "Prøv selv: Hva gjør vondt i byggene våre?"),
    APPLICANT(DemoRole.APPLICANT, "Mine søknader", "Kveldsrunde med sykkel"),
    ASSESSOR(
        DemoRole.ASSESSOR, "Vurdering", "Interne innovasjonsmidler, runde 4", "Legevakt uten kø"),
    DECISION_MAKER(
        DemoRole.DECISION_MAKER,
        "Vedtak",
        "Interne innovasjonsmidler, runde 3 (konstruert)",
        "Lesehjørne for nye lesere"),
    ADMINISTRATOR(DemoRole.ADMINISTRATOR, "Oppsett", "Personer og roller", "Administrator");

    final DemoRole role;
    final String area;
    final List<String> wayIn;

    Walker(DemoRole role, String area, String... wayIn) {
      this.role = role;
      this.area = area;
      this.wayIn = List.of(wayIn);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachFindsTheirWayByKeyboardAlone(Walker walker) {
    var hand = new Keyboard(stranger(Screen.PHONE));
    hand.open("/sign-in");
    Locator door = hand.page.locator("[data-demo-role=" + walker.role.slug() + "]").first();
    arrive(hand.page, () -> hand.activate(door));
    for (Screen screen : Screen.values()) {
      screen.on(hand.page);
      hand.open("/home");
      passTheHeader(hand.page);
      foldTheMenu(hand);
      for (String entry : hand.page.locator(".frame-menu nav a").allInnerTexts()) {
        hand.menu(entry);
        assertThat(marks(hand.page, "page")).hasText(entry);
        assertFits(hand.page);
      }
      search(hand);
      goInAndBack(hand, walker);
    }
  }

  private static void passTheHeader(Page page) {
    page.keyboard().press("Tab");
    Locator skip = page.locator(".ds-skip-link");
    assertThat(skip).isFocused();
    assertThat(skip).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
  }

  /** Where it is folded up: Esc folds it again, and leads back to what opened it. */
  private static void foldTheMenu(Keyboard hand) {
    Locator opener = hand.page.locator(".frame-open");
    if (!opener.isVisible()) return;
    Locator menu = hand.page.locator(".frame-menu nav");
    hand.activate(opener);
    assertThat(menu).isVisible();
    hand.page.keyboard().press("Escape");
    assertThat(menu).isHidden();
    assertThat(opener).isFocused();
  }

  /** The key leads to the field, or to the page that has it where the header has no room. */
  private static void search(Keyboard hand) {
    Page page = hand.page;
    boolean elsewhere = page.locator(".frame-search-link").isVisible();
    if (elsewhere) arrive(page, () -> page.keyboard().press("/"));
    else page.keyboard().press("/");
    Locator field = page.locator("[data-search]:focus");
    assertThat(field).isInViewport();
    page.keyboard().type("by");
    arrive(page, () -> page.keyboard().press("Enter"));
    assertThat(page).hasURL(Pattern.compile("/search\\?q=by$"));
    assertThat(page.locator(".frame-menu [aria-current]")).hasCount(0);
  }

  private void goInAndBack(Keyboard hand, Walker walker) {
    Page page = hand.page;
    hand.menu(walker.area);
    for (String link : walker.wayIn) {
      hand.follow(link);
      assertThat(marks(page, "true")).hasText(walker.area);
    }
    Locator back = page.locator(".frame-crumbs a:visible").last();
    assertThat(back).isVisible();
    while (back.isVisible()) {
      String path = back.getAttribute("href");
      arrive(page, () -> hand.activate(back));
      assertThat(page).hasURL(address() + path);
    }
    assertThat(marks(page, "page")).hasText(walker.area);
  }

  private static Locator marks(Page page, String mark) {
    return page.locator(".frame-menu nav a[aria-current='" + mark + "']");
  }
}
