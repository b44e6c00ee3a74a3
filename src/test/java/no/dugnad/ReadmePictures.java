package no.dugnad;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.signin.DemoRole;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Screen;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.halls.WorkshopLog.PastDeed;
import no.dugnad.workshops.halls.Workshops;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Takes README's pictures of the demo. Run by bin/screenshots, not with the tests. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "dugnad.demo=true")
class ReadmePictures extends BrowserTest {
  @Autowired private Challenges challenges;
  @Autowired private Workshops workshops;
  @Autowired private WorkshopLog log;
  @Autowired private Viewers viewers;

  @Test
  void frontAndAwards() {
    Page page = stranger(Screen.DESKTOP);
    page.navigate("/");
    take(page, "front");
    page.navigate("/awards");
    take(page, "awards");
  }

  @Test
  void callAndApplication() {
    Page desktop = as(DemoRole.APPLICANT, Screen.DESKTOP);
    openCall(desktop);
    take(desktop, "call");
    Page phone = as(DemoRole.APPLICANT, Screen.PHONE);
    openCall(phone);
    phone.locator("form[action$='/applications'] button").click();
    Locator title = phone.locator("[data-autosave] input.ds-input").first();
    title.fill("Trygg dusj hjemme");
    title.blur();
    phone.locator(".saved[data-state=done]").waitFor();
    take(phone, "application-phone");
  }

  @Test
  void home() {
    Page page = as(DemoRole.ADVISER, Screen.DESKTOP);
    take(page, "home");
  }

  @Test
  void meeting() {
    Page page = as(DemoRole.ADVISER, Screen.DESKTOP);
    page.navigate("/our-calls");
    link(page, "Interne innovasjonsmidler, runde 4").click();
    link(page, "Møte").click();
    Locator begin = button(page, "Begynn møtet");
    begin.click();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();
    page.getByText("Rangering").first().waitFor();
    page.reload();
    take(page, "meeting");
  }

  @Test
  void followUp() {
    Page desktop = as(DemoRole.ADVISER, Screen.DESKTOP);
    openCohort(desktop);
    take(desktop, "cohort");
    link(desktop, "Kort om hvordan det går").click();
    take(desktop, "checks");
    openCohort(desktop);
    link(desktop, "Samlinger").click();
    desktop.locator(".task-list a").last().click();
    desktop.navigate(desktop.locator("a[href$='/screen']").first().getAttribute("href"));
    button(desktop, "Begynn").click();
    desktop.locator("[role=timer]").waitFor();
    take(desktop, "room");
    Page phone = as(DemoRole.APPLICANT, Screen.PHONE);
    phone.navigate("/projects");
    link(phone, "Nettbrett på nattevakt").click();
    link(phone, "runde 2").click();
    link(phone, "Veggen").click();
    phone.locator(".wall-card").first().evaluate("card => card.scrollIntoView()");
    take(phone, "wall-phone");
  }

  private static void openCohort(Page page) {
    page.navigate("/cohorts");
    link(page, "runde 2").click();
  }

  @Test
  void sharing() {
    Page desktop = stranger(Screen.DESKTOP);
    desktop.navigate("/catalogue?q=lekser");
    link(desktop, "Lekser med eldre").click();
    take(desktop, "entry");
    desktop.navigate("/stories");
    link(desktop, "Roboten som").click();
    take(desktop, "story");
    desktop.navigate("/year");
    take(desktop, "year");
    Page phone = stranger(Screen.PHONE);
    phone.navigate("/needs");
    phone.locator("textarea").fill("Hvem følger eldre til drosjen?");
    button(phone, "Gå videre").click();
    phone.locator("h2").first().evaluate("heading => heading.scrollIntoView()");
    take(phone, "need-phone");
  }

  @Test
  void needsDescription() {
    Page page = stranger(Screen.DESKTOP);
    page.navigate("/challenges");
    link(page, "1000 bygg").click();
    page.locator("a[href$='/result']").first().click();
    page.locator("#glance-start").evaluate("overview => overview.scrollIntoView()");
    take(page, "result");
  }

  /** The room that was full, let in again where it dug out the causes. */
  @Test
  void bigScreen() {
    Workshop held =
        workshops.listOn(challenges.listPublic(0, 1).getFirst().id()).stream()
            .filter(Workshop::isClosed)
            .findFirst()
            .orElseThrow();
    Person facilitator = workshops.facilitators(held.id()).getFirst();
    workshops.reopen(held.id(), viewers.of(facilitator.id(), held.organisationId()));
    log.bringIn(
        held.id(),
        List.of(
            new PastDeed(
                Instant.now(), Author.facilitator(facilitator.id()), new Deed.Start("causes"))));
    Page page = as(DemoRole.ADVISER, Screen.DESKTOP);
    page.navigate("/w/" + held.code() + "/screen");
    // The parts take turns.
    page.getByText("Del 1 av").waitFor(new Locator.WaitForOptions().setTimeout(150_000));
    take(page, "screen");
  }

  private Page as(DemoRole role, Screen screen) {
    Page page = stranger(screen);
    page.navigate("/sign-in");
    page.locator("[data-demo-role=" + role.slug() + "]").first().click();
    page.waitForURL("**/home");
    return page;
  }

  private static void openCall(Page page) {
    page.navigate("/calls");
    link(page, "Interne innovasjonsmidler, runde 5").click();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static void take(Page page, String name) {
    page.evaluate("() => document.fonts.ready");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("docs/images", name + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
