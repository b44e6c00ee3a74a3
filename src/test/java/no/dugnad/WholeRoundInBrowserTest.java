package no.dugnad;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole round, from the call to the letter, as each of those who take part in it. */
class WholeRoundInBrowserTest extends BrowserTest {
  private static final Instant START = Instant.parse("2027-02-01T09:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2027-03-01T11:00:00Z");
  private static final String TITLE = "Trygg hjem fra sykehus";

  @Autowired private Cast cast;
  @Autowired private Funds funds;
  @Autowired private TestClock clock;
  @Autowired private Outbox outbox;

  @BeforeEach
  void anAdviserHasAFund() {
    clock.set(START);
    var actor = cast.viewer(cast.adviser).actor();
    var fund = funds.addFund(cast.organisationId(), "Innovasjonsfondet", "Noe nytt", actor);
    funds.addEnvelope(fund, 2027, "Interne midler", Money.kroner(2_000_000), actor);
  }

  @Test
  void aNeedBecomesAnAward() throws IOException {
    String call = publish();
    clock.set(START.plus(Duration.ofHours(2)));
    String application = apply(call);
    endorseWithTheKeyboard(application);
    submit(application);
    clock.set(DEADLINE.plus(Duration.ofHours(1)));
    seatThePanel(call);
    cast.assessors.subList(0, 2).forEach(assessor -> assess(assessor, call, application));
    holdTheMeeting(call, application);
    decideAndAnnounce(call);
    readTheLetter(application);
    seenByAll();
  }

  private String publish() {
    Page page = of(cast.adviser, Screen.DESKTOP);
    page.navigate("/our-calls/new");
    page.locator("[name=title]").fill("Midler våren 2027");
    page.locator("[name=from][value=template]").check();
    press(page, "form[action='/our-calls'] button");
    page.waitForURL("**/settings");
    String call = path(page).replace("/settings", "");
    page.navigate(call + "/settings/frame");
    page.locator("[name=envelope]").selectOption(new SelectOption().setIndex(1));
    page.locator("[name=least]").fill("20 000");
    page.locator("[name=most]").fill("500 000");
    moment(page, "opens", START.plus(Duration.ofHours(1)));
    moment(page, "deadline", DEADLINE);
    page.locator("[name=answerBy]").fill("2027-04-15");
    press(page, "form[action$='/frame'] button[type=submit]");
    page.navigate(call + "/settings");
    press(page, "main button:has-text('Publiser')");
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("publisert");
    return call;
  }

  private String apply(String call) {
    Page page = of(cast.applicant, Screen.PHONE);
    page.navigate(call);
    press(page, "form[action$='/applications'] button");
    page.waitForURL("**/applications/*");
    String application = path(page);
    section(page, application, "project");
    type(page, "title", TITLE);
    page.locator("[name='a.unit']").selectOption(cast.unit.id().toString());
    page.locator("[name='a.kind'][value=DEVELOPMENT]").check();
    section(page, application, "need");
    type(page, "need", "Pasienter kommer hjem på kvelden uten at vi vet hva de trenger.");
    type(page, "beneficiaries", "Pasienter og pårørende.");
    section(page, application, "idea");
    type(page, "idea", "En felles sjekkliste på nettbrett.");
    type(page, "novelty", "Det er ikke prøvd i kommunen.");
    type(page, "beyond-operations", "Driften har ikke rom for å prøve.");
    section(page, application, "benefit");
    page.locator("[name='a.benefits'][value=quality]").check();
    type(page, "benefit", "Færre reinnleggelser.");
    type(page, "main-goals", "Trygghet hele livet.");
    type(page, "spread", "Alle kommuner skriver ut pasienter.");
    section(page, application, "plan");
    type(page, "anchoring", "Lederen er med.");
    type(page, "plan", "Prøve, rette, prøve igjen.");
    type(page, "finished", "2028-03-01");
    page.locator("[name='a.partners'][value=no]").check();
    section(page, application, "money");
    type(page, "amount", "300 000");
    page.locator("[name='a.budget.what']").first().fill("Frikjøp");
    page.locator("[name='a.budget.amount']").first().fill("300 000");
    page.locator("[name='a.other-funding'][value=no]").check();
    press(page, "form[data-sheet] > .actions > button");
    page.navigate(application + "/endorsement-request");
    press(page, "form[action$='/endorsement-request'] button");
    assertFits(page);
    Axe.check(page);
    return application;
  }

  /** The leader uses no mouse: Tab, Space, the words, Enter. */
  private void endorseWithTheKeyboard(String application) {
    assertThat(outbox.to(cast.leader.email())).isNotEmpty();
    Page page = of(cast.leader, Screen.PHONE);
    page.navigate(application + "/endorsement");
    tabTo(page, "input[name=answer]");
    page.keyboard().press("Space");
    tabTo(page, "textarea[name=word]");
    page.keyboard().type("Dette vil vi gjerne prøve.");
    tabTo(page, "form[action$='/endorsement'] button");
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).containsText("Dette vil vi gjerne prøve.");
  }

  private void submit(String application) {
    Page page = of(cast.applicant, Screen.PHONE);
    page.navigate(application + "/check");
    press(page, "form[action$='/submission'] button");
    page.waitForURL("**/receipt");
    assertThat(page.locator("main")).containsText("SHA-256");
    assertFits(page);
    Axe.check(page);
  }

  private void seatThePanel(String call) {
    for (Person assessor : cast.assessors.subList(0, 2)) {
      Page page = of(cast.adviser, Screen.DESKTOP);
      page.navigate(call + "/panel");
      page.locator("[name=person][value='" + assessor.id() + "']").check();
      press(page, "form[action$='/panel'] button");
      assertThat(page.locator("form[action$='/" + assessor.id() + "/removal']")).isAttached();
    }
  }

  private void assess(Person assessor, String call, String application) {
    Page page = of(assessor, Screen.DESKTOP);
    page.navigate(call + "/assessments/declarations");
    page.locator("form[action$='/declarations'] input[type=radio]").first().check();
    press(page, "form[action$='/declarations'] button");
    page.navigate(application + "/assessment");
    assertThat(page.locator("main")).containsText("En felles sjekkliste");
    Locator criteria = page.locator("form[action$='/assessment'] fieldset");
    for (int i = 0; i < criteria.count(); i++) {
      criteria.nth(i).locator("input[type=radio]").nth(3).check();
    }
    page.locator("form[action$='/assessment'] textarea").first().fill("Svarer på et reelt behov.");
    Axe.check(page);
    press(page, "button[formaction$='/hand-in']");
    assertThat(page.locator("form[action$='/taking-back']")).isVisible();
  }

  private void holdTheMeeting(String call, String application) {
    Page page = of(cast.adviser, Screen.DESKTOP);
    page.navigate(call + "/meeting");
    press(page, "form[action$='/meeting'] button");
    page.navigate(application + "/recommendation");
    page.locator("[name=verdict][value=AWARD]").check();
    page.locator("[name=amount]").fill("250 000");
    page.locator("[name=grounds]").fill("Nyttig for mange, og godt forankret.");
    press(page, "form[action$='/recommendation'] button:not([name])");
    page.navigate(call + "/meeting");
    Axe.check(page);
    press(page, "form[action$='/handover'] button, main button[commandfor]");
    assertThat(page.locator("main")).containsText("overlevert");
  }

  private void decideAndAnnounce(String call) {
    Page page = of(cast.decisionMaker, Screen.DESKTOP);
    page.navigate(call + "/decision");
    press(page, "form[action$='/decisions'] button");
    Page applicant = of(cast.applicant, Screen.PHONE);
    applicant.navigate("/applications");
    assertThat(applicant.locator("main")).not().containsText("250");
    Page announcer = of(cast.adviser, Screen.DESKTOP);
    announcer.navigate(call + "/decision/announcement");
    announcer.locator("[name=titles]").check();
    press(announcer, "form[action$='/announcement'] button");
    assertThat(announcer.getByRole(AriaRole.STATUS).first()).isVisible();
  }

  private void readTheLetter(String application) throws IOException {
    assertThat(outbox.to(cast.applicant.email())).isNotEmpty();
    Page page = of(cast.applicant, Screen.PHONE);
    page.navigate(application);
    assertThat(page.locator("main")).containsText("250\u00a0000\u00a0kr");
    Download letter =
        page.waitForDownload(
            () -> page.locator("a[href*='/letters/'], a[href$='/letter']").first().click());
    try (var file = Files.newInputStream(letter.path())) {
      assertThat(new String(file.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
    assertFits(page);
    Axe.check(page);
  }

  private void seenByAll() {
    Page page = stranger(Screen.PHONE);
    page.navigate("/awards");
    assertThat(page.locator("main")).containsText(TITLE);
    assertFits(page);
  }

  private static void section(Page page, String application, String section) {
    page.navigate(application + "/sections/" + section);
  }

  /** Typed and left, and safe before one goes on. */
  private static void type(Page page, String question, String text) {
    page.locator("[name='a." + question + "']").fill(text);
    page.locator("[name='a." + question + "']").blur();
    assertThat(page.locator("#s-" + question)).containsText("Lagret");
  }

  private static void moment(Page page, String name, Instant instant) {
    LocalDateTime local = Oslo.dateTime(instant);
    page.locator("[name='" + name + ".date']").fill(local.toLocalDate().toString());
    page.locator("[name='" + name + ".time']")
        .fill(local.format(DateTimeFormatter.ofPattern("HH:mm")));
  }

  /** Presses, answers the dialog that some deeds open, and waits until the deed is done. */
  private static void press(Page page, String css) {
    Locator button = page.locator(css).first();
    page.waitForResponse(
        response -> response.request().method().equals("POST") && response.status() < 400,
        () -> {
          button.click();
          Locator dialog = page.locator("dialog[open] button[type=submit]");
          if (dialog.count() > 0) dialog.first().click();
        });
    page.waitForLoadState();
  }

  private static void tabTo(Page page, String css) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      boolean there = (boolean) page.evaluate("css => document.activeElement.matches(css)", css);
      if (there) return;
    }
    throw new AssertionError("Tab does not lead to " + css);
  }

  private static String path(Page page) {
    return URI.create(page.url()).getPath();
  }
}
