package no.dugnad.sharing.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From a project that has ended to a story with a picture, and to the picture that is taken away.
 */
class StoryInBrowserTest extends BrowserTest {
  private static final String EMAIL = "paa.bildet@example.no";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Outbox outbox;

  private final List<String> remarks = new ArrayList<>();

  @Test
  void aStoryIsToldReadLetOutAndItsPictureIsTakenAway() {
    var told = new TestStories(beans, cast);
    Project project = told.end(0, new Outcome.Stopped("Tavler", "De falt ned", "Alle"));

    Page writer = of(cast.applicant, Screen.PHONE);
    writer.navigate(project.path());
    press(writer, "Fortell historien");
    writer.fill("#f-title", "Tavlen som falt ned");
    writer.fill("#f-lead", "Tre tavler falt ned. Nå vet vi hvorfor.");
    writer.fill("#f-body", "Vi hengte dem opp.\n\n![](picture:1)\n\nDe falt ned.");
    look(writer, "the text");
    press(writer, "Lagre");
    writer.locator("main a.ds-button", has("Bilder")).click();
    look(writer, "the pictures");
    writer.setInputFiles(
        "#f-file", new FilePayload("tavle.png", "image/png", TestStories.png(1400, 1000)));
    writer.fill("#f-alt", "En person ved en tavle");
    press(writer, "Legg til bilde");
    choosePart(writer);
    writer.getByLabel("Personer som hver må si ja").check();
    writer.locator("form[action$='/people'] button").click();
    writer.fill("#f-name", "Den På Bildet");
    writer.fill("#f-email", EMAIL);
    look(writer, "the consents");
    writer.locator("form[action$='/consents'] button").click();
    assertThat(writer.locator("main")).containsText("Spørsmålet er sendt");
    look(writer, "the one who is asked");
    String desk = writer.url().replaceFirst(".*(/our-stories/[^/]+).*", "$1");
    writer.navigate(desk);
    press(writer, "Send til gjennomlesing");

    Page reader = of(told.reader, Screen.DESKTOP);
    reader.navigate("/home");
    reader
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tavlen som falt ned"))
        .first()
        .click();
    press(reader, "Publiser");
    assertThat(reader.locator("main")).containsText("Bilde 1");
    assertThat(reader.locator("main")).containsText("ikke sagt ja");

    String link = outbox.last(EMAIL).path();
    Page asked = stranger(Screen.PHONE);
    asked.navigate(link);
    look(asked, "the question");
    press(asked, "Ja, bildet kan vises");
    assertThat(asked.locator("h1")).hasText("Du har sagt ja");

    reader.navigate(desk);
    look(reader, "the desk");
    press(reader, "Publiser");
    assertThat(reader.locator("main")).containsText("Historien er ute");

    String path = desk.replace("/our-stories", "/stories");
    Page stranger = stranger(Screen.DESKTOP);
    stranger.navigate("/");
    stranger
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tavlen som falt ned"))
        .click();
    assertThat(stranger.locator(".story img")).hasCount(2);
    assertThat(loaded(stranger)).isTrue();
    look(stranger, "the story");
    stranger.navigate("/stories");
    look(stranger, "the stories");

    press(asked, "Jeg har ombestemt meg");
    asked.locator("dialog[open] button[type=submit]").first().click();
    assertThat(asked.locator("h1")).hasText("Du har ombestemt deg");
    assertThat(asked.locator("main")).containsText("kan vi ikke hente tilbake");
    stranger.navigate(path);
    assertThat(stranger.locator("h1")).hasText("Tavlen som falt ned");
    assertThat(stranger.locator(".story img")).hasCount(0);
    assertThat(remarks).isEmpty();
  }

  /** With a click, which the fields follow, and then by the keyboard. */
  private static void choosePart(Page writer) {
    writer.locator(".picked img").click();
    assertThat(writer.locator(".picked-spot")).isVisible();
    int across = Integer.parseInt(writer.inputValue("#f-across"));
    assertThat(across).isBetween(45, 55);
    writer.fill("#f-across", "20");
    writer.locator("form:has(#f-across) button").click();
    assertThat(writer.locator("main")).containsText("Lagret");
    assertThat(writer.locator("#f-across")).hasValue("20");
  }

  private static boolean loaded(Page page) {
    return (boolean)
        page.evaluate(
            """
            async () => {
              const all = [...document.querySelectorAll('.story img')];
              all.forEach((image) => (image.loading = 'eager'));
              await Promise.all(all.map((image) => image.decode()));
              return all.every((image) => image.naturalWidth > 0);
            }
            """);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  private static Page.LocatorOptions has(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private void look(Page page, String what) {
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
    for (Screen screen : Screen.from(page)) {
      screen.on(page);
      String here = screen + " " + what + "\n  ";
      Axe.violations(page).forEach(violation -> remarks.add(here + violation));
      Screens.tooWide(page).forEach(element -> remarks.add(here + "too wide: " + element));
      Screens.tooSmall(page).forEach(element -> remarks.add(here + "too small: " + element));
    }
    Screens.tooWideWithLongWords(page).forEach(element -> remarks.add(what + " " + element));
  }
}
