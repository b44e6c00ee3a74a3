package no.dugnad.platform.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FrameInBrowserTest extends BrowserTest {
  @Autowired Cast cast;

  @Test
  void theHeaderSaysWhoIAmAndForWhomOnPhoneAndDesktop() {
    for (Screen screen : Screen.values()) {
      Page page = of(cast.adviser, screen);
      page.navigate("/home");
      Locator header = page.getByRole(AriaRole.BANNER);
      assertThat(header).containsText("adviser");
      assertThat(header).containsText(cast.organisation.name());
    }
  }

  @Test
  void onAPhoneTheAccountOpensAndClosesWithTheKeyboardAlone() {
    Page page = of(cast.adviser, Screen.PHONE);
    page.navigate("/home");
    Locator signOut = button(page, "Logg ut");
    assertThat(signOut).isHidden();
    page.locator(".frame-account").focus();
    page.keyboard().press("Enter");
    assertThat(signOut).isVisible();
    assertFits(page);
    Axe.check(page);
    for (Locator own : page.locator("#frame-account a").all()) {
      page.keyboard().press("Tab");
      assertThat(own).isFocused();
    }
    page.keyboard().press("Tab");
    assertThat(signOut).isFocused();
    page.keyboard().press("Escape");
    assertThat(signOut).isHidden();
  }

  @Test
  void whatIsTypedInAFormStaysUntilItIsTaken() {
    Page page = of(cast.adviser, Screen.PHONE);
    Locator whose = page.locator("textarea[name=whose]");
    Locator kept = page.locator("form > .ds-alert");
    page.navigate("/our-challenges/new");
    page.fill("input[name=title]", "Kalde bygg");
    whose.fill("De som bor der");
    button(page, "Meny").click();
    arrive(page, button(page, "Nynorsk")::click);
    assertThat(kept).containsText("Dette skreiv du sist du var her");
    assertThat(whose).hasValue("De som bor der");
    assertServesAll(page);
    whose.fill("De som bor der, og de som jobber der");
    page.reload();
    assertThat(whose).hasValue("De som bor der, og de som jobber der");

    signOutElsewhere(page);
    assertThat(page.locator("main > .ds-alert")).containsText("ikkje logga inn lenger");
    arrive(page, page.locator("main form.stack button[type=submit]")::click);
    assertThat(page.locator("h1")).hasText("Skjemaet er ikkje sendt");
    assertThat(page.locator("blockquote").last()).containsText("og de som jobber der");
    assertServesAll(page);
    signInElsewhere(cast.adviser, page);
    arrive(page, page.locator("main form.stack button[type=submit]")::click);
    assertThat(page.locator("h1")).hasText("Kalde bygg");

    page.navigate("/our-challenges/new");
    assertThat(whose).hasValue("");
    assertThat(kept).hasCount(0);
    page.fill("input[name=title]", "En annens");
    signOutElsewhere(page);
    signInElsewhere(cast.decisionMaker, page);
    assertThat(page.evaluate("JSON.stringify(localStorage)").toString())
        .doesNotContain("En annens");
  }

  @Test
  void tabGoesThroughTheHeaderAsTheEyeDoes() {
    Page page = of(cast.adviser, Screen.DESKTOP);
    page.navigate("/home");
    page.locator(".frame-logo").focus();
    var stops = new ArrayList<BoundingBox>();
    while (page.locator("header :focus").count() > 0) {
      stops.add(page.locator(":focus").boundingBox());
      page.keyboard().press("Tab");
    }
    assertThat(stops).hasSizeGreaterThan(5);
    assertThat(stops)
        .isSortedAccordingTo(
            // What stands beside the logo is of different heights; the menu has a row or two.
            Comparator.<BoundingBox>comparingDouble(box -> box.y > 60 ? box.y : 0)
                .thenComparing(box -> box.x));
  }

  @Test
  void theMenuOfWhoHasEveryRoleIsOneRowInEachLanguage() {
    Page page = of(cast.employee("all", null, Role.values()), Screen.DESKTOP);
    for (String language : List.of("nb", "nn", "en")) {
      speak(page, language);
      page.navigate("/home");
      Object tops =
          page.locator(".frame-menu nav li")
              .evaluateAll("rows => new Set(rows.map(r => r.getBoundingClientRect().top)).size");
      assertThat(tops).as(language).isEqualTo(1);
    }
  }

  @Test
  void theLanguageIsChosenInTheMenuAndThePageStaysTheSame() {
    Page page = stranger(Screen.PHONE);
    page.navigate("/sign-in?problem=link");
    button(page, "Meny").click();
    button(page, "Nynorsk").click();
    assertThat(page).hasURL(address() + "/sign-in?problem=link");
    assertThat(page.locator("html")).hasAttribute("lang", "nn");
  }

  @Test
  void whatWentWrongTakesFocus() {
    Page page = stranger(Screen.DESKTOP);
    page.navigate("/sign-in?problem=link");
    assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
  }

  @Test
  void theFirstPressOfTabOffersTheWayPastTheHeader() {
    Page page = stranger(Screen.DESKTOP);
    page.navigate("/");
    page.keyboard().press("Tab");
    assertThat(page.getByText("Hopp til innholdet")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
