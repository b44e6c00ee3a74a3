package no.dugnad.sharing.adoptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody from outside, on a phone, by the keyboard; and the owner who confirms it. */
class AdoptionInBrowserTest extends BrowserTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Outbox outbox;

  private final List<String> remarks = new ArrayList<>();

  @Test
  void anOutsiderSaysOnAPhoneThatTheyWillUseItAndThenThatTheyDo() {
    Project project = new TestCohort(beans, cast, 1).announce().project(0);
    String email = UUID.randomUUID() + "@example.no";

    Page outsider = stranger(Screen.PHONE);
    outsider.navigate("/catalogue/" + project.id());
    lookAmongOthers(outsider, "the entry");
    outsider
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vi vil bruke dette"))
        .press("Enter");
    look(outsider, "the form");
    outsider.locator("#f-name").focus();
    outsider.keyboard().type("En Utenfra");
    outsider.keyboard().press("Tab");
    outsider.keyboard().type("Nabo kommune");
    outsider.keyboard().press("Enter");
    assertThat(outsider.locator("#f-email-problem")).isVisible();
    lookAmongOthers(outsider, "the form with a problem");
    outsider.locator("#f-email").focus();
    outsider.keyboard().type(email);
    outsider.keyboard().press("Enter");
    assertThat(outsider.locator("main")).containsText("Vi har sendt en lenke til " + email);

    outsider.navigate(outbox.last(email).path());
    look(outsider, "the question");
    press(outsider, "Ja, vi vil bruke dette");
    assertThat(outsider.locator("h1")).hasText("Dere vil bruke dette");
    look(outsider, "their page");
    outsider.fill("#f-since", "2026-11-20");
    outsider.fill("#f-place", "Hjemmetjenesten");
    press(outsider, "Vi bruker det");
    assertThat(outsider.locator("h1")).hasText("Dere har fortalt at dere bruker det");

    Page owner = of(cast.applicant, Screen.DESKTOP);
    owner.navigate(project.path());
    lookAmongOthers(owner, "the project");
    owner.locator("a[href*='/adoptions/']").click();
    look(owner, "the adoption");
    press(owner, "Bekreft at det er i bruk");
    assertThat(owner.locator("main")).containsText("Alle kan lese det nå");

    outsider.navigate("/catalogue/" + project.id());
    assertThat(outsider.locator("main"))
        .containsText("Tatt i bruk av Nabo kommune, siden november 2026");
    lookAmongOthers(outsider, "the entry that is used");
    outsider.navigate(outbox.last(email).path());
    outsider
        .getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Vi vil ikke bruke det lenger"))
        .press("Enter");
    look(outsider, "the end");
    press(outsider, "Avslutt og slett");
    assertThat(outsider.locator("h1")).hasText("Dette er avsluttet");
    look(outsider, "after the end");
    assertThat(remarks).isEmpty();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .press("Enter");
  }

  private void look(Page page, String what) {
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
    for (Screen screen : Screen.from(page)) {
      screen.on(page);
      Screens.tooSmall(page)
          .forEach(element -> remarks.add(screen + " " + what + "\n  too small: " + element));
    }
    lookAmongOthers(page, what);
  }

  /** On a page of other rooms. */
  private void lookAmongOthers(Page page, String what) {
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
    for (Screen screen : Screen.from(page)) {
      screen.on(page);
      String here = screen + " " + what + "\n  ";
      Axe.violations(page).forEach(violation -> remarks.add(here + violation));
      Screens.tooWide(page).forEach(element -> remarks.add(here + "too wide: " + element));
    }
    Screens.tooWideWithLongWords(page).forEach(element -> remarks.add(what + " " + element));
  }
}
