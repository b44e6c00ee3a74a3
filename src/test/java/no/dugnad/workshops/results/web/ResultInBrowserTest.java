package no.dugnad.workshops.results.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.results.Descriptions;
import no.dugnad.workshops.streams.HostedBoards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResultInBrowserTest extends BrowserTest {
  @Autowired private Cast cast;
  @Autowired private Descriptions descriptions;
  private Theatre theatre;

  @BeforeEach
  void open(
      @Autowired Workshops workshops, @Autowired WorkshopLog log, @Autowired HostedBoards boards) {
    theatre = new Theatre(workshops, log, boards);
  }

  @Test
  void theResultReadsWellOnEveryScreenInEveryLanguage() {
    Workshop workshop = theatre.playToTheEnd(cast, null);
    descriptions.draft(workshop.id(), cast.viewer(cast.adviser));
    String path = "/workshops/" + workshop.id();
    List<String> paths =
        List.of(
            path + "/result",
            "/workshops/" + theatre.empty(cast, null).id() + "/result",
            path + "/result/text",
            path + "/result/withdrawal",
            path + "/film");
    Page page = of(cast.adviser, Screen.DESKTOP);
    playFilm(page, path + "/film");
    wordInBrowser(page, path + "/result/text");
    assertServesAll(page, paths);
  }

  /** By keyboard, to its last minute and back. */
  private void playFilm(Page page, String path) {
    page.navigate(path);
    Locator minute = page.getByLabel("Tidspunkt");
    assertThat(minute).isVisible();
    minute.press("End");
    assertThat(page.locator("#film-screen")).containsText("Rund av");
    minute.press("Home");
    assertThat(minute).hasValue("0");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spill av")).click();
    assertThat(page.locator("#film-play")).isVisible();
  }

  /** What is typed is saved by itself, and says so. */
  private void wordInBrowser(Page page, String path) {
    page.navigate(path);
    page.getByLabel("Behov, lapp 1", new Page.GetByLabelOptions().setExact(true))
        .fill("Elevene fryser når de skal lære");
    assertThat(page.locator("#s-f-need-1")).containsText("Lagret kl.");
    page.reload();
    assertThat(page.getByLabel("Behov, lapp 1", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("Elevene fryser når de skal lære");
  }
}
