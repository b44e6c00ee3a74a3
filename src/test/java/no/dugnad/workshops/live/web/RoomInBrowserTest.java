package no.dugnad.workshops.live.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Screens;
import no.dugnad.workshops.agenda.AgendaTemplates;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopPlan;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.seats.ScreenKeys;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A whole workshop as the room meets it: Kari by keyboard alone, Ola who is cut off and comes back,
 * and the big screen.
 */
class RoomInBrowserTest extends BrowserTest {
  private static final long HOUR = 3_600_000;

  @Autowired private Cast cast;
  @Autowired private Challenges challenges;
  @Autowired private Workshops workshops;
  @Autowired private AgendaTemplates templates;
  @Autowired private HostedBoards boards;
  @Autowired private ScreenKeys screens;

  private UUID challenge;
  private Workshop workshop;

  /** The facilitator's. */
  private Page console;

  @BeforeEach
  void aWorkshop() {
    var viewer = cast.viewer(cast.adviser);
    challenge =
        challenges.add(
            cast.organisationId(),
            new ChallengeText(
                "Kalde bygg",
                "De som bor der",
                "## Tusen bygg\n\nDet trekker i **hvert tredje** bygg.",
                "Eiendom",
                "",
                "nb"),
            viewer.actor());
    var steps = templates.get(AgendaTemplates.HJERNEDUGNAD, viewer).steps();
    workshop =
        workshops.add(
            new WorkshopPlan(challenge, "Kalde bygg", steps, new Asks(true, true, true), 50),
            viewer);
  }

  @Test
  void theRoomGoesThroughEveryStep() {
    console = of(cast.adviser, Screen.DESKTOP);
    console.navigate("/w/" + workshop.code() + "/console");
    Page screen = of(cast.adviser, Screen.DESKTOP);
    screen.navigate("/w/" + workshop.code() + "/screen");
    assertThat(screen.locator(".screen-door .screen-qr")).isVisible();
    look(screen, "screen-waiting", 1280);

    Page ola = stranger(Screen.PHONE);
    ola.navigate("/w");
    look(ola, "code", 360);
    ola.getByLabel("Kode").fill(workshop.code().toLowerCase());
    arrive(ola, button(ola, "Bli med")::click);
    look(ola, "door", 360);
    ola.locator("#f-name").fill("Ola");
    ola.getByLabel("Drift").check();
    button(ola, "Bli med").click();
    assertThat(ola.locator(".phone")).containsText("Du er med");
    button(ola, "Endre: Hvem du er").click();
    ola.locator("#me-name").fill("Ola Nordmann");
    ola.reload();
    assertThat(ola.locator("#me-name")).hasValue("Ola Nordmann");
    ola.getByLabel("Navnet mitt kan stå i resultatet").check();
    button(ola, "Lagre").click();
    assertThat(ola.locator(".phone-me"))
        .containsText("Ola Nordmann · Drift · navnet kan stå i resultatet");

    Page kari = stranger(Screen.DESKTOP);
    kari.clock().setFixedTime(System.currentTimeMillis() + HOUR);
    kari.navigate("/w/" + workshop.code());
    reach(kari, "Bli med");
    kari.keyboard().press("Enter");
    assertThat(kari.locator(".phone")).containsText("Du er med");
    assertThat(screen.locator(".screen-people")).containsText("2");

    console.getByLabel("Antall bord").fill("2");
    button(console, "Bland bordene").click();
    assertThat(ola.locator(".phone-head")).containsText("Bord");
    button(console, "Begynn: Hele bildet").click();
    assertThat(kari.locator(".phone-time")).containsText("9:");
    assertThat(ola.locator(".phone-picture")).containsText("hvert tredje");
    assertThat(screen.locator(".screen-picture")).containsText("hvert tredje");
    look(screen, "screen-picture", 1280);

    needs(kari, ola, screen);
    causes(kari, ola, screen);
    effects(ola, screen);
    dots(kari, ola, screen);
    pairs(kari, ola, screen);
    estimates(kari, ola, screen);
    start(ola, screen);
    evaluation(kari, ola, screen);

    confirm(console, "Avslutt hjernedugnaden");
    assertThat(ola.locator(".phone")).containsText("Hjernedugnaden er avsluttet");
    assertThat(kari.locator(".phone")).containsText("Hjernedugnaden er avsluttet");
    assertThat(screen.locator(".screen-step")).hasText("Til slutt");
    assertThat(screen.locator(":is(.screen-code, .screen-qr, .screen-big)")).hasCount(0);
    look(screen, "screen-over", 1280);
    assertThat(ola.locator(".phone")).containsText("Når resultatet er publisert");
    assertThat(ola.locator(".phone-time")).hasText("Over");
    assertThat(console.locator(".console-now, .console-jump, #workshop button")).hasCount(0);
    theResultIsPublishedOnTheChallenge();
    link(ola, "Se etter resultatet").click();
    look(ola, "published", 360);
    link(ola, "Se resultatet").click();
    assertThat(ola.locator("main")).containsText("Vi var to, og vi frøs.");
  }

  private void needs(Page kari, Page ola, Page screen) {
    goTo("Behov i dag");
    assertThat(kari.locator(".phone-head h2")).hasText("Behov i dag");
    reachField(kari, "write");
    kari.keyboard().type("Det trekker fra vinduene");
    kari.keyboard().press("Control+Enter");
    assertThat(kari.locator(".phone-note .ds-tag")).hasText("Lagret");
    assertThat(kari.locator("#write")).isFocused();
    assertThat(kari.locator("input[name=label]:checked")).hasCount(0);
    assertThat(kari.locator(".phone-note")).not().containsText("Å ");
    kari.keyboard().type("Ingen vet hvem som eier nøkkelen");
    reach(kari, "Legg til lappen");
    kari.keyboard().press("Enter");
    assertThat(kari.locator("#mine")).hasText("Dine lapper (2)");

    String tooLong = "🌧".repeat(10_000);
    ola.locator("#write").fill(tooLong);
    button(ola, "Legg til lappen").click();
    assertThat(ola.locator("#write-problem")).containsText("Skriv høyst 500 tegn");
    assertThat(ola.locator("#write")).hasValue(tooLong);

    ola.context().setOffline(true);
    ola.locator("#write").fill("Skrevet uten dekning: <b>čáhci</b> 🌧");
    button(ola, "Legg til lappen").click();
    assertThat(ola.locator(".phone-note .ds-tag")).hasText("Venter på å bli lagret");
    ola.locator("#write").fill("Halvskrevet");
    ola.context().setOffline(false);
    ola.reload();
    assertThat(ola.locator(".phone-note .ds-tag")).hasText("Lagret");
    assertThat(ola.locator("#write")).hasValue("Halvskrevet");
    assertThat(ola.locator(".phone")).not().containsText("Det trekker");
    assertThat(screen.locator(".screen-big")).hasText("3");
    assertThat(screen.locator(".screen")).not().containsText("Det trekker");
    look(ola, "needs", 360);
    look(screen, "screen-covered", 1280);

    button(ola, "Endre: Skrevet uten dekning: <b>čáhci</b> 🌧").click();
    ola.locator("#edit").fill("Ingen melder fra når det lekker");
    button(ola, "Lagre").click();
    assertThat(ola.locator(".phone-note")).containsText("Ingen melder fra");
    button(ola, "Ta bort: Ingen melder fra når det lekker").click();
    assertThat(ola.locator("#mine")).hasText("Dine lapper (0)");
    button(ola, "Angre: Tok bort en lapp").click();
    assertThat(ola.locator("#mine")).hasText("Dine lapper (1)");

    button(console, "Vis lappene for alle").click();
    assertThat(ola.locator("#all")).hasText("Alle lapper (3)");
    assertThat(screen.locator(".screen-note")).hasCount(3);
    assertThat(screen.locator(".screen-group")).hasText("Uten merkelapp 3");
    assertThat(ola.locator("section[aria-labelledby=all] h4")).containsText("Uten merkelapp");
    look(screen, "screen-needs", 1280);
    button(ola, "Endre: Ingen melder fra når det lekker").click();
    ola.locator("#edit").fill("Ingen melder fra når det lekker inn");
    ola.reload();
    assertThat(ola.locator("#edit")).hasValue("Ingen melder fra når det lekker inn");
    goTo("Behov i fremtiden");
    assertThat(ola.locator(".phone-left #edit")).hasValue("Ingen melder fra når det lekker inn");
    button(ola, "Lagre").click();
    assertThat(ola.locator("#edit")).hasCount(0);
    assertThat(ola.locator(".phone-left")).containsText("Halvskrevet");
    button(ola, "Send den nå").click();
    assertThat(screen.locator(".screen-step")).hasText("Behov i fremtiden");
    button(console, "Vis lappene for alle").click();
  }

  private void causes(Page kari, Page ola, Page screen) {
    goTo("Årsaker");
    assertThat(ola.locator("#all")).hasText("Behov (4) med årsaker (0)");
    ola.locator("#write").fill("Uten feste");
    button(ola, "Legg til lappen").click();
    assertThat(ola.locator("#parents-problem")).isVisible();
    button(ola, "Hvorfor?: Det trekker fra vinduene").click();
    ola.locator("#write").fill("Pakningene er fra 1974");
    button(ola, "Legg til lappen").click();
    assertThat(ola.locator(".phone-tree")).containsText("Pakningene");

    reach(kari, "Hvorfor?: Pakningene er fra 1974");
    kari.keyboard().press("Enter");
    assertThat(kari.locator("#write")).isFocused();
    kari.keyboard().type("Ingen har vedlikeholdet som oppgave");
    reachChoice(kari, "Ingen vet hvem som eier nøkkelen");
    kari.keyboard().press("Space");
    reach(kari, "Legg til lappen");
    kari.keyboard().press("Enter");
    assertThat(ola.locator("#all")).hasText("Behov (4) med årsaker (2)");
    assertThat(screen.locator(".graph-line")).hasCount(3);
    look(ola, "causes", 360);
    look(kari, "causes-wide", 1280);
    look(screen, "screen-causes", 1280);
  }

  private void effects(Page ola, Page screen) {
    goTo("Virkninger");
    button(ola, "Hva fører det til?: Det trekker fra vinduene").click();
    ola.locator("#write").fill("De gamle fryser");
    button(ola, "Legg til lappen").click();
    assertThat(screen.locator(".graph-note[data-kind=EFFECT]")).hasText("De gamle fryser");
    look(screen, "screen-effects", 1280);
  }

  private void dots(Page kari, Page ola, Page screen) {
    goTo("Hva gjør vondt?");
    for (int i = 0; i < 6; i++) button(ola, "Sett en prikk: Det trekker fra vinduene").click();
    assertThat(ola.locator(".phone-left-dots")).containsText("Du har 0 prikker igjen");
    button(ola, "Ta bort en prikk: Det trekker fra vinduene").click();
    assertThat(ola.locator(".phone-left-dots")).containsText("Du har én prikk igjen");
    reach(kari, "Sett en prikk: Halvskrevet");
    kari.keyboard().press("Enter");
    kari.keyboard().press("Enter");
    assertThat(kari.locator(".phone-left-dots")).containsText("Du har 3 prikker igjen");
    assertThat(screen.locator(".screen-big")).hasText("2");
    look(ola, "dots", 360);
    spread(1);
    assertThat(ola.locator(".phone-left-dots")).containsText("Du har 0 prikker igjen");
    assertThat(ola.locator(".phone")).containsText("De 4 du har satt, blir stående");
    spread(5);
    assertThat(ola.locator(".phone-left-dots")).containsText("Du har én prikk igjen");
    button(console, "Vis resultatet for alle").click();
    assertThat(screen.locator(".shown-list > li")).hasCount(2);
    assertThat(ola.locator(".shown-list > li").first()).containsText("4 prikker");
    look(screen, "screen-dots", 1280);
  }

  /** Each has so many from now on. */
  private void spread(int dots) {
    List<Step> steps = boards.ask(workshop.id(), Board::steps);
    facilitate(
        new Deed.Arrange(
            steps.stream()
                .map(step -> step.kind() == StepKind.DOTS ? withDots(step, dots) : step)
                .toList(),
            steps));
  }

  private static Step withDots(Step step, int dots) {
    return new Step(
        step.id(),
        step.kind(),
        step.title(),
        step.instruction(),
        step.minutes(),
        step.horizon(),
        step.labels(),
        step.privateFirst(),
        dots);
  }

  private void pairs(Page kari, Page ola, Page screen) {
    goTo("To og to");
    assertThat(ola.locator(".phone-big")).hasCount(2);
    look(ola, "pairs", 360);
    ola.context().setOffline(true);
    for (int i = 1; i <= 3; i++) {
      // A second tap at once is meant for the pair that is gone.
      ola.locator(".phone-big").first().dblclick();
      assertThat(ola.locator(".phone")).containsText(i == 1 ? "ett par" : i + " par");
      assertThat(ola.locator(".phone-big")).hasCount(2);
    }
    ola.context().setOffline(false);
    reach(kari, "Like vondt");
    kari.keyboard().press("Enter");
    assertThat(kari.locator(".phone")).containsText("ett par");
    assertThat(kari.locator("#pair")).isFocused();
    assertThat(kari.locator(".phone-big").first()).isEnabled();
    reach(kari, "Hopp over");
    kari.keyboard().press("Enter");
    assertThat(kari.locator("#pair")).isFocused();
    // What Ola answered without a line has come.
    assertThat(screen.locator(".screen-big")).hasText("2");
    button(console, "Vis resultatet for alle").click();
    assertThat(screen.locator(".shown-tiers")).isVisible();
    look(ola, "pairs-shown", 360);
    look(screen, "screen-pairs", 1280);
  }

  private void estimates(Page kari, Page ola, Page screen) {
    goTo("Nytte og innsats");
    button(ola, "Lagre og gå til neste").click();
    assertThat(ola.locator(".phone")).containsText("Velg et tall");
    for (int i = 1; i <= 2; i++) {
      ola.locator("input[name=impact]").nth(3).check();
      ola.locator("input[name=effort]").nth(1).check();
      button(ola, "Lagre og gå til neste").click();
      assertThat(ola.locator(".phone")).containsText(i + " av 2 er vurdert");
    }
    kari.locator("input[name=impact]").first().focus();
    kari.keyboard().press("Space");
    kari.keyboard().press("ArrowRight");
    kari.locator("input[name=effort]").first().focus();
    kari.keyboard().press("Space");
    reach(kari, "Lagre og gå til neste");
    kari.keyboard().press("Enter");
    assertThat(kari.locator(".phone")).containsText("1 av 2 er vurdert");
    look(ola, "estimates", 360);
    button(console, "Vis resultatet for alle").click();
    assertThat(screen.locator(".shown-list > li")).hasCount(2);
    look(screen, "screen-estimates", 1280);
  }

  private void start(Page ola, Page screen) {
    goTo("Hvor begynner vi?");
    assertThat(screen.locator(".screen-graph")).isVisible();
    look(screen, "screen-graph", 1280);
    button(console, "Vis resultatet for alle").click();
    assertThat(screen.locator(".shown-why").first()).containsText("av smerten i rommet");
    assertThat(ola.locator(".shown-why").first()).containsText("av smerten i rommet");
    look(screen, "screen-start", 1280);
    look(ola, "start", 360);
  }

  private void evaluation(Page kari, Page ola, Page screen) {
    goTo("Til slutt");
    assertThat(ola.getByText("Var dette verdt tiden din?")).hasCount(1);
    ola.getByLabel("Ja, svært").check();
    button(ola, "Send svaret").click();
    assertThat(ola.locator(".phone-form .ds-tag")).hasText("Lagret");
    assertThat(ola.locator(".phone-form")).containsText("Takk for svaret!");
    kari.getByLabel("Både og").focus();
    kari.keyboard().press("Space");
    reach(kari, "Send svaret");
    kari.keyboard().press("Enter");
    assertThat(screen.locator(".screen-big")).hasText("2");
    look(ola, "evaluation", 360);
    console.getByLabel("Skriv en beskjed").fill("Takk for i dag");
    button(console, "Send").click();
    button(console, "Vis resultatet for alle").click();
    assertThat(screen.locator(".screen-message")).hasText("Takk for i dag");
    look(screen, "screen-evaluation", 1280);
  }

  private void theResultIsPublishedOnTheChallenge() {
    challenges.publish(challenge, cast.viewer(cast.adviser));
    link(console, "Se resultatet").click();
    button(console, "Lag utkast").click();
    console.getByLabel("Innledning").fill("Vi var to, og vi frøs.");
    button(console, "Lagre og se hele").click();
    confirm(console, "Godkjenn");
    arrive(console, () -> confirm(console, "Publiser på utfordringen"));
    Page anybody = stranger(Screen.PHONE);
    anybody.navigate("/challenges/" + challenge);
    assertThat(anybody.locator("main")).containsText("Det trekker fra vinduene");
    link(anybody, "Kalde bygg").first().click();
    assertThat(anybody.locator("main")).containsText("Vi var to, og vi frøs.");
    assertThat(anybody.locator("main")).containsText("Pakningene er fra 1974");
    // He agreed to it.
    assertThat(anybody.locator("main")).containsText("Ola Nordmann");
  }

  @Test
  void aWrongCodeSaysSoAndAClosedRoomLetsNobodyIn() {
    Page page = stranger(Screen.PHONE);
    page.navigate("/w/FEIL99");
    assertThat(page.locator(".ds-error-summary")).containsText("FEIL99");
    Axe.check(page);
    Page screen = of(cast.adviser, Screen.DESKTOP);
    screen.navigate("/w/" + workshop.code() + "/screen");
    assertThat(screen.locator(".screen-door .screen-qr")).isVisible();
    Page wall = stranger(Screen.DESKTOP);
    wall.navigate("/w/" + workshop.code() + "/screen?key=" + screens.give(workshop));
    assertThat(wall.locator(".screen-door .screen-qr")).isVisible();
    workshops.close(workshop.id(), cast.viewer(cast.adviser));
    assertThat(screen.locator(".screen-body")).hasText("Takk for at dere var med!");
    assertThat(wall.locator(".screen-body")).hasText("Takk for at dere var med!");
    var refused = new AtomicInteger();
    wall.waitForResponse(
        response -> response.status() == 404 && refused.incrementAndGet() == 2,
        // Rather than wait for it to ask again whether its link is good.
        () -> wall.evaluate("() => dispatchEvent(new Event('online'))"));
    wall.evaluate("() => new Promise(done => setTimeout(() => requestAnimationFrame(done)))");
    assertThat(wall.locator(".screen-body")).hasText("Takk for at dere var med!");
    wall.reload();
    assertThat(wall.locator(".screen-body")).hasText("Takk for at dere var med!");
    Axe.check(wall);
    assertThat(screen.locator(":is(.screen-code, .screen-qr)")).hasCount(0);
    page.navigate("/w/" + workshop.code());
    assertThat(page.locator("main")).containsText("Hjernedugnaden er avsluttet");
    assertThat(page.locator(".door-in")).hasCount(0);
  }

  @Test
  void theScreenOpensForWhoHasTheLinkAndForNobodyElse() {
    Page page = stranger(Screen.DESKTOP);
    page.navigate("/w/" + workshop.code() + "/screen");
    assertThat(page.locator(".screen")).hasCount(0);
    page.navigate("/w/" + workshop.code() + "/screen?key=" + screens.give(workshop));
    facilitate(new Deed.Start("picture"));
    assertThat(page.locator(".screen-step")).hasText("Hele bildet");
    assertThat(page.locator(".screen")).containsText("Kalde bygg");
    workshops.endScreens(workshop.id(), cast.viewer(cast.adviser));
    // Rather than wait for the server to look whether its links are good.
    page.evaluate("() => dispatchEvent(new Event('online'))");
    assertThat(page.locator(".screen"))
        .hasText(
            "Denne skjermen viser ikke rommet lenger. Åpne storskjermen på nytt fra styringen.");
    assertThat(page.locator("#workshop[data-board]")).hasCount(0);
  }

  private void facilitate(Deed deed) {
    var by = Author.facilitator(cast.adviser.id());
    Reply answer =
        boards
            .submit(workshop.id(), by, List.of(new HostedBoards.AskedDeed(Ids.next(), deed)))
            .getFirst()
            .join();
    assertThat(answer).isInstanceOf(Reply.Done.class);
  }

  /** By the tab key, as one who has nothing else. */
  private static void reach(Page page, String name) {
    tabTo(page, "e => (e.getAttribute('aria-label') ?? e.textContent).trim() === '%s'", name);
  }

  private static void reachField(Page page, String id) {
    tabTo(page, "e => e.id === '%s'", id);
  }

  private static void reachChoice(Page page, String text) {
    tabTo(page, "e => e.type === 'checkbox' && e.parentElement.textContent.trim() === '%s'", text);
  }

  private static void tabTo(Page page, String is, String what) {
    String looked = "(" + is.formatted(what) + ")";
    page.waitForFunction(
        "() => [...document.querySelectorAll('a, button, input, textarea')].some(%s)"
            .formatted(looked));
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(page.evaluate("() => " + looked + "(document.activeElement)")))
        return;
    }
    throw new AssertionError("no way by keyboard to " + what);
  }

  /** In each language, on a phone and wide; the picture is kept at the width it is meant for. */
  private void look(Page page, String name, int kept) {
    var before = page.viewportSize();
    for (String language : List.of("nn", "en", "nb")) {
      speak(page, language);
      page.reload();
      assertThat(page.locator(".phone, .screen, .door").first()).isVisible();
      for (int width : List.of(360, 1280)) {
        page.setViewportSize(width, width == 360 ? 740 : 800);
        String picture = language.equals("nb") ? "" : "-" + language;
        if (width == kept) Screens.shoot(page, "room-" + name + picture + "-" + width);
        assertFits(page);
        Axe.check(page);
      }
    }
    page.setViewportSize(before.width, before.height);
  }

  private void goTo(String step) {
    button(console, "Gå hit: " + step).click();
  }

  private static void confirm(Page page, String deed) {
    button(page, deed).click();
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(deed).setExact(true))
        .click();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
