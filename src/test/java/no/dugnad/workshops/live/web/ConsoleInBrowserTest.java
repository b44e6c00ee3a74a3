package no.dugnad.workshops.live.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Screens;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.HostedBoards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The facilitator runs a room: what they do and what they are shown. */
class ConsoleInBrowserTest extends BrowserTest {
  @Autowired private Cast cast;
  @Autowired private Challenges challenges;
  @Autowired private Workshops workshops;
  @Autowired private HostedBoards boards;

  private UUID challenge;

  @BeforeEach
  void aChallenge() {
    challenge =
        challenges.add(
            cast.organisationId(),
            new ChallengeText("Kalde bygg", "De som bor der", "Kaldt", "Eiendom", "", "nb"),
            cast.viewer(cast.adviser).actor());
  }

  @Test
  void aFacilitatorRunsTheRoomFromTheFirstStepToTheEnd() {
    Page page = setUp();
    Workshop workshop = workshops.listOn(challenge).getFirst();
    assertThat(page.locator("#workshop")).containsText("Ikke begynt");
    button(page, "Begynn: Hele bildet").click();
    assertThat(page.locator(".console-step")).hasText("Hele bildet");
    assertThat(page.locator(".console-time")).containsText("9:");
    signInElsewhere(cast.adviser, page);

    UUID kari = join(workshop, "Kari", RoleKind.USER);
    UUID ola = join(workshop, "Ola", RoleKind.OPERATIONS);
    assertThat(page.locator("#people")).hasText("2 deltakere");

    button(page, "Gå hit: Behov i dag").click();
    assertThat(page.locator(".console-step")).hasText("Behov i dag");
    write(workshop, kari, "Det trekker fra vinduene");
    write(workshop, ola, "Trekk fra vinduene");
    write(workshop, ola, "Kom og hent nøkkelen, Per");
    assertThat(page.locator(".console-now")).containsText("3 lapper");
    assertThat(page.locator("#workshop")).containsText("skrives i det skjulte: 3");
    assertThat(page.locator(".console-note")).hasCount(0);
    button(page, "Vis lappene for alle").click();
    assertThat(page.locator(".console-note")).hasCount(3);

    mergeWhatIsProposed(page);
    merge(page);
    hide(page);
    seat(page);
    arrange(page);
    look(page, "console");
    looksInOrderOnTheChallengeAndPoster(page, workshop);

    page.navigate("/w/" + workshop.code() + "/console");
    button(page, "Avslutt hjernedugnaden").click();
    button(page.getByRole(AriaRole.DIALOG), "Avslutt hjernedugnaden").click();
    assertThat(page.locator("#workshop")).containsText("Hjernedugnaden er avsluttet");
  }

  private static void mergeWhatIsProposed(Page page) {
    Locator proposals = page.locator(".console-proposal");
    assertThat(proposals).hasCount(1);
    proposals.getByLabel("Trekk fra vinduene", exactly()).check();
    button(page, "Slå sammen: Trekk fra vinduene").click();
    assertThat(page.locator(".console-note")).hasCount(2);
    assertThat(proposals).hasCount(0);
    page.getByText("Taler også for 1 til").click();
    button(page, "Skill ut: Det trekker fra vinduene").click();
    assertThat(page.locator(".console-note")).hasCount(3);
    String apart = "Hold fra hverandre: Det trekker fra vinduene, Trekk fra vinduene";
    button(page, apart).click();
    assertThat(undo(page, "Sa at to lapper er ulike")).isVisible();
    page.reload();
    assertThat(page.locator(".console-note")).hasCount(3);
    assertThat(proposals).hasCount(0);
    undo(page, "Sa at to lapper er ulike").click();
    assertThat(proposals).hasCount(1);
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  /** By keyboard alone. */
  private static void merge(Page page) {
    note(page, "Det trekker fra vinduene").focus();
    page.keyboard().press("Space");
    assertThat(page.locator(".console-merge"))
        .containsText("«Det trekker fra vinduene» blir stående");
    note(page, "Trekk fra vinduene").focus();
    page.keyboard().press("Space");
    button(page, "Slå sammen 2 lapper").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".console-note")).hasCount(2);
    assertThat(page.locator("#workshop")).containsText("Taler også for 1 til");
    undo(page, "Slo sammen eller skilte lapper").click();
    assertThat(page.locator(".console-note")).hasCount(3);
  }

  private static void hide(Page page) {
    button(page, "Skjul: Kom og hent nøkkelen, Per").click();
    assertThat(page.locator(".console-note[data-hidden]")).hasCount(1);
  }

  private static void seat(Page page) {
    page.getByLabel("Antall bord").fill("2");
    button(page, "Bland bordene").click();
    assertThat(page.locator(".console-tables > li")).hasCount(2);
    page.getByLabel("Bord for Kari").selectOption("2");
    page.getByLabel("Bord for Ola").selectOption("2");
    assertThat(page.locator(".console-tables > li").last()).containsText("2 deltakere");
    button(page, "Vis ut: Ola").click();
    assertThat(button(page, "Slipp inn igjen: Ola")).isVisible();
    assertThat(page.locator("#people")).hasText("1 deltaker");
    button(page, "Slipp inn igjen: Ola").click();
    assertThat(page.locator("#people")).hasText("2 deltakere");
  }

  private static void arrange(Page page) {
    Locator steps = page.locator(".console-agenda > li");
    button(page, "Endre stegene").click();
    assertThat(button(page, "Ta bort: Behov i dag")).hasCount(0);
    button(page, "Ta bort: Pause").click();
    assertThat(steps).hasCount(10);
    button(page, "Legg til et steg").click();
    page.getByLabel("Tittel").fill("Hva har vi glemt?");
    page.getByLabel("Når gjelder behovene?").selectOption("I dag");
    page.getByLabel("Merkelapper å velge mellom").fill("Inne, ute");
    Screens.shoot(page, "live-console-arranging-1280");
    Axe.check(page);
    button(page, "Lagre").click();
    assertThat(steps.nth(2)).containsText("Hva har vi glemt?");
    button(page, "Ned: Hva har vi glemt?").click();
    assertThat(steps.nth(3)).containsText("Hva har vi glemt?");
    button(page, "Endre: Behov i dag").click();
    page.getByLabel("Tittel").fill("Hva fryser vi på?");
    button(page, "Lagre").click();
    assertThat(page.locator(".console-step")).hasText("Hva fryser vi på?");
    button(page, "Ferdig").click();
  }

  @Test
  void twoFacilitatorsAtOnceSeeTheSameAndUndoOneAnother() {
    Page page = setUp();
    Workshop workshop = workshops.listOn(challenge).getFirst();
    Person other = cast.employee("second", null, Role.ADVISER);
    Page second = of(other, Screen.PHONE);
    second.navigate("/w/" + workshop.code() + "/console");
    join(workshop, "Kari", RoleKind.USER);
    assertThat(page.locator(".console-people > li")).containsText("ikke tilkoblet");
    assertThat(page.locator(".console-present")).containsText("0 av 1 er tilkoblet nå");
    assertThat(page.locator(".console-present")).containsText("Fasilitatorer: ");

    page.getByLabel("Skriv en beskjed").fill("Kaffe om fem minutter");
    button(page, "Send").click();
    assertThat(second.locator(".console-said")).hasText("Alle ser: Kaffe om fem minutter");
    button(second, "Angre: Beskjed til alle, Kaffe om fem minutter").click();
    assertThat(page.locator(".console-said")).hasCount(0);

    button(second, "Begynn: Hele bildet").click();
    button(page, "Pause").click();
    assertThat(second.locator(".console-time")).containsText("Pause");
    button(second, "+5 minutter").click();
    button(second, "Fortsett").click();
    assertThat(page.locator(".console-time")).containsText("14:");

    // The second click of the two comes where the next step's button is by then.
    button(page, "Neste: Behov i dag").dblclick();
    assertThat(second.locator(".console-step")).hasText("Behov i dag");
    page.getByLabel("Minutter til Årsaker").fill("40");
    page.getByLabel("Minutter til Årsaker").blur();
    assertThat(second.getByLabel("Minutter til Årsaker")).hasValue("40");
    bothChangeOneStep(page, second);
  }

  /** The second to save sees what the first has saved, and keeps what they typed. */
  private static void bothChangeOneStep(Page page, Page second) {
    for (Page each : List.of(page, second)) {
      button(each, "Endre stegene").click();
      button(each, "Endre: Årsaker").click();
    }
    page.getByLabel("Tittel").fill("Den første");
    button(page, "Lagre").click();
    assertThat(button(second, "Ned: Den første")).isVisible();
    second.getByLabel("Tittel").fill("Den andre");
    second.reload();
    assertThat(second.getByLabel("Tittel")).hasValue("Den andre");
    button(second, "Lagre").click();
    assertThat(second.locator(".console-refused")).containsText("En annen har endret tidsplanen");
    assertThat(second.locator(".console-form")).containsText("Nå er dette lagret: Den første");
    assertThat(second.getByLabel("Tittel")).hasValue("Den andre");
    Screens.shoot(second, "live-console-changed-meanwhile-360");
    button(second, "Lagre").click();
    assertThat(button(page, "Ned: Den andre")).isVisible();
  }

  @Test
  void whoWaitsIsSeenAndGoesInWhenTheyAreLetIn() {
    Page page = setUp();
    Workshop workshop = workshops.listOn(challenge).getFirst();
    button(page, "Jeg slipper inn").click();
    assertThat(page.locator(".console-door")).containsText("venter til du slipper dem inn");
    Page kari = stranger(Screen.PHONE);
    knock(kari, workshop, "Kari");
    assertThat(kari.locator("main")).containsText("Du venter ved døra");
    knock(stranger(Screen.PHONE), workshop, "Ola");
    assertThat(page.locator("#workshop")).containsText("2 venter ved døra");
    for (String language : List.of("nn", "en", "nb")) {
      speak(kari, language);
      kari.reload();
      Screens.shoot(kari, "live-waiting-" + language + "-360");
      assertFits(kari);
      Axe.check(kari);
      speak(page, language);
      page.reload();
      assertThat(page.locator(".console-door .console-people > li")).hasCount(2);
      for (int width : List.of(360, 1280, 1920)) {
        page.setViewportSize(width, 900);
        Screens.shoot(page, "live-door-" + language + "-" + width);
        assertFits(page);
        Axe.check(page);
      }
    }
    button(page, "Send bort: Ola").click();
    assertThat(page.locator(".console-door .console-people > li")).hasCount(1);
    button(page, "Slipp inn: Kari").focus();
    page.keyboard().press("Enter");
    assertThat(kari.locator(".phone")).containsText("Du er med");
    assertThat(page.locator("#people")).hasText("1 deltaker");

    button(page, "Åpen").click();
    button(page, "Vis ut: Kari").click();
    assertThat(button(page, "Jeg slipper inn")).hasAttribute("aria-pressed", "true");
    assertThat(kari.locator(".phone")).containsText("Du er ikke lenger med");
    kari.reload();
    assertThat(kari.locator("main")).containsText("Bare fasilitatoren kan slippe deg inn igjen");
    Screens.shoot(kari, "live-shown-out-nb-360");
    Axe.check(kari);
  }

  private static void knock(Page page, Workshop workshop, String name) {
    page.navigate("/w/" + workshop.code());
    page.getByLabel("Navn", new Page.GetByLabelOptions().setExact(false)).first().fill(name);
    button(page, "Bli med").click();
  }

  @Test
  void whatIsDoneWithoutCoverIsSentWhenItIsBack() {
    Page page = setUp();
    assertThat(button(page, "Begynn: Hele bildet")).isVisible();
    page.context().setOffline(true);
    page.getByLabel("Skriv en beskjed").fill("Skrevet uten dekning");
    button(page, "Send").click();
    assertThat(page.locator("#workshop")).not().containsText("Alle ser");
    page.context().setOffline(false);
    assertThat(page.locator(".console-said")).hasText("Alle ser: Skrevet uten dekning");
  }

  private Page setUp() {
    Page page = of(cast.adviser, Screen.DESKTOP);
    page.navigate("/challenges/" + challenge);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lag hjernedugnad")).click();
    page.getByLabel("Navn", new Page.GetByLabelOptions().setExact(true)).check();
    button(page, "Lag hjernedugnad").click();
    page.waitForURL("**/console");
    return page;
  }

  private void looksInOrderOnTheChallengeAndPoster(Page page, Workshop workshop) {
    page.navigate("/w/" + workshop.code() + "/poster");
    look(page, "poster");
    page.navigate("/w/" + workshop.code() + "/template");
    Axe.check(page);
    arrive(page, button(page, "Ta vare på malen")::click);
    look(page, "templates");
    page.navigate("/challenges/" + challenge);
    look(page, "on-challenge");
    page.navigate("/challenges/" + challenge + "/workshops/new");
    look(page, "setup");
  }

  private void look(Page page, String name) {
    for (String language : List.of("nn", "en", "nb")) {
      speak(page, language);
      page.reload();
      if (name.equals("console")) assertThat(page.locator(".console-note")).hasCount(3);
      for (int width : List.of(360, 820, 1280)) {
        page.setViewportSize(width, 900);
        Screens.shoot(page, "live-" + name + "-" + language + "-" + width);
        assertFits(page);
        Axe.check(page);
      }
    }
  }

  private UUID join(Workshop workshop, String name, RoleKind role) {
    return workshops
        .join(workshop.id(), new Introduction(name, "Eiendom", role, false), UUID.randomUUID())
        .participant();
  }

  private void write(Workshop workshop, UUID participant, String text) {
    var deed = new Deed.Write(Ids.next(), "today", text, null, null, List.of());
    boards
        .submit(
            workshop.id(),
            Author.participant(participant),
            List.of(new HostedBoards.AskedDeed(Ids.next(), deed)))
        .getFirst()
        .join();
  }

  private static Locator note(Page page, String text) {
    return page.getByRole(
        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  /** The last of what was done so, with whatever. */
  private static Locator undo(Page page, String what) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Angre: " + what + ","))
        .first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
