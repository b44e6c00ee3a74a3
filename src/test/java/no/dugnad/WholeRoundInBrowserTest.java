package no.dugnad;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Finger;
import no.dugnad.testing.Hand;
import no.dugnad.testing.Keyboard;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A whole round, from the call to the letter, as each of those who take part in it: with a finger
 * on a phone, and on a desktop by keyboard alone.
 */
class WholeRoundInBrowserTest extends BrowserTest {
  private static final Instant START = Instant.parse("2027-02-01T09:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2027-03-01T11:00:00Z");

  @Autowired private Cast cast;
  @Autowired private TestClock clock;
  @Autowired private Outbox outbox;

  /** Named after the municipality: every round is on the public pages. */
  private String call;

  private String title;

  @BeforeEach
  void everythingHasAName() {
    call = "Innovasjonsmidler i " + cast.organisation.name();
    title = "Trygg hjem fra sykehus i " + cast.organisation.name();
    clock.set(START);
  }

  @ParameterizedTest
  @EnumSource
  void aNeedBecomesAnAward(Screen screen) throws IOException {
    publish(hand(cast.adviser, screen));
    clock.set(START.plus(Duration.ofDays(1)));
    Hand applicant = hand(cast.applicant, screen);
    apply(applicant);
    applicant.taps.aside(() -> askTheLeader(applicant));
    endorse(hand(cast.leader, screen));
    submit(applicant);
    clock.set(DEADLINE.plus(Duration.ofHours(1)));
    Hand adviser = hand(cast.adviser, screen);
    seatThePanel(adviser);
    cast.assessors.subList(0, 2).forEach(assessor -> assess(hand(assessor, screen)));
    holdTheMeeting(adviser);
    decide(hand(cast.decisionMaker, screen));
    applicant.open("/applications");
    assertThat(applicant.page.locator("main")).not().containsText("250");
    announce(adviser);
    readTheLetter(applicant);
    seenByAll(screen);
  }

  private void publish(Hand adviser) {
    adviser.open("/home");
    adviser.taps.startAnew();
    adviser.menu("Oppsett");
    adviser.follow("Fond og rammer");
    adviser.follow("Legg til fond");
    adviser.write("Fondets navn", "Innovasjonsfondet");
    adviser.press("Legg til fond");
    adviser.follow("Legg til ramme");
    adviser.write("Rammens navn", "Interne midler");
    adviser.write("Beløp som settes av", "2 000 000");
    adviser.press("Legg til ramme");
    adviser.follow("Rammen er klar: lag en utlysning");
    adviser.write("Tittel", call);
    adviser.press("Lag utkast");
    adviser.write("Minste beløp", "20 000");
    adviser.write("Største beløp", "500 000");
    adviser.write("Frist", DEADLINE);
    adviser.press("Lagre");
    adviser.confirm("Publiser");
    assertThat(adviser.page.getByRole(AriaRole.STATUS).first()).containsText("publisert");
    adviser.taps.assertAtMost(20, "a fund and a published call");
  }

  private void apply(Hand applicant) {
    applicant.open("/home");
    applicant.menu("Utlysninger");
    applicant.follow(call);
    applicant.press("Begynn på en søknad");
    applicant.write("Hva skal prosjektet hete?", title);
    assertThat(applicant.page.getByLabel("Hvilken enhet søker?").locator("option:checked"))
        .hasText("Skole");
    applicant.choose("Hva slags prosjekt er det?", "Utvikling av tjenesten");
    goOn(applicant);
    applicant.write("Hvilket behov har dere sett?", "Vi vet ikke hva pasientene trenger hjemme.");
    applicant.write("Hvem får det bedre hvis dere lykkes?", "Pasienter og pårørende.");
    goOn(applicant);
    applicant.write("Hva vil dere prøve?", "En felles sjekkliste på nettbrett.");
    applicant.write("Hva er nytt?", "Det er ikke prøvd i kommunen.");
    applicant.write("Hvorfor kan det ikke dekkes", "Driften har ikke rom for å prøve.");
    goOn(applicant);
    applicant.tick("Hva slags gevinst venter dere?", "Bedre kvalitet for dem vi er til for");
    applicant.write("Hvordan merker dere at det virker?", "Færre reinnleggelser.");
    applicant.write("Hvilke av kommunens hovedmål", "Trygghet hele livet.");
    applicant.write("Hvem andre kan ha glede av det?", "Alle kommuner.");
    goOn(applicant);
    applicant.write("Hvordan er prosjektet forankret", "Lederen er med.");
    applicant.write("Hva skal dere gjøre, og når?", "Prøve, rette, prøve igjen.");
    applicant.write("Når regner dere med å være ferdige?", "2028-03-01");
    applicant.choose("Samarbeider dere med noen utenfor enheten?", "Nei");
    goOn(applicant);
    applicant.write("Hvor mye søker dere om?", "300 000");
    applicant.write("Hva", "Frikjøp");
    applicant.write("Beløp", "300 000");
    applicant.choose("Får prosjektet penger fra andre?", "Nei");
    applicant.press("Lagre og se over svarene");
  }

  private static void askTheLeader(Hand applicant) {
    applicant.follow("Mer om forankringen");
    applicant.press("Be leader om forankring");
    assertFits(applicant.page);
  }

  /** What was typed last is saved, and so is the page. */
  private static void goOn(Hand applicant) {
    applicant.press("Lagre og gå videre");
  }

  private void endorse(Hand leader) {
    assertThat(outbox.to(cast.leader.email())).isNotEmpty();
    leader.open("/home");
    leader.follow(title);
    leader.choose("Står du bak søknaden?", "Ja, jeg står bak den");
    leader.write("Noen ord fra deg", "Dette vil vi gjerne prøve.");
    leader.press("Send svaret");
    assertThat(leader.page.locator("main")).containsText("Dette vil vi gjerne prøve.");
  }

  /**
   * Who does not wait for the leader's answer is at the last look already, and asks them by this.
   */
  private void submit(Hand applicant) {
    applicant.taps.aside(
        () -> {
          applicant.open("/home");
          applicant.follow(title);
          applicant.follow("Se over og send inn");
        });
    applicant.press("Send inn søknaden");
    applicant.taps.assertAtMost(30, "an application");
    assertThat(applicant.page.locator("main")).containsText("SHA-256");
    assertFits(applicant.page);
  }

  private void seatThePanel(Hand adviser) {
    adviser.open("/home");
    adviser.menu("Runder");
    adviser.follow(call);
    adviser.follow("Innovasjonsråd");
    adviser.tick("Vurderere i virksomheten", "assessor1");
    adviser.tick("Vurderere i virksomheten", "assessor2");
    adviser.press("Legg til medlemmer");
    assertThat(adviser.page.getByRole(AriaRole.STATUS).first()).containsText("2 medlemmer");
  }

  private void assess(Hand assessor) {
    assessor.open("/home");
    assessor.menu("Vurdering");
    assessor.follow(call);
    assessor.follow("Svar om habilitet");
    assessor.choose(title, "Ikke inhabil");
    assessor.press("Lagre svarene");
    assessor.follow(title);
    assertThat(assessor.page.locator("main")).containsText("En felles sjekkliste");
    for (String criterion :
        assessor.page.locator("aside fieldset:not([data-rest]) legend").allInnerTexts()) {
      assessor.choose(criterion, "4");
    }
    assessor.write("Begrunnelse", "Svarer på et reelt behov.");
    assessor.press("Lever vurderingen");
    assertThat(assessor.page.getByRole(AriaRole.STATUS).first()).containsText("levert");
  }

  private void holdTheMeeting(Hand adviser) {
    adviser.follow("Møte");
    adviser.confirm("Begynn møtet");
    adviser.follow(title);
    adviser.choose("Hva innstiller innovasjonsrådet på?", "Tildeling");
    adviser.write("Beløp som tildeles", "250 000");
    adviser.write("Begrunnelse", "Nyttig for mange, og godt forankret.");
    adviser.press("Lagre innstillingen");
    adviser.confirm("Overlever innstillingen");
    assertThat(adviser.page.locator("main")).containsText("overlevert");
  }

  private void decide(Hand decisionMaker) {
    decisionMaker.open("/home");
    decisionMaker.follow(call);
    decisionMaker.confirm("Vedta som innstilt");
    assertThat(decisionMaker.page.getByRole(AriaRole.STATUS).first()).containsText("vedtatt");
  }

  private void announce(Hand adviser) {
    adviser.open("/home");
    adviser.follow(call);
    adviser.follow("Gå til kunngjøring");
    adviser.confirm("Kunngjør for alle");
    assertThat(adviser.page.getByRole(AriaRole.STATUS).first()).containsText("kunngjort");
  }

  private void readTheLetter(Hand applicant) throws IOException {
    assertThat(outbox.to(cast.applicant.email())).isNotEmpty();
    applicant.menu("Mine søknader");
    applicant.follow(title);
    assertThat(applicant.page.locator("main")).containsText("250\u00a0000\u00a0kr");
    var link = applicant.page.locator("a[href*='/letters/'], a[href$='/letter']").first();
    Download letter = applicant.page.waitForDownload(() -> applicant.activate(link));
    try (var file = Files.newInputStream(letter.path())) {
      assertThat(new String(file.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
    assertServesAll(applicant.page);
  }

  private void seenByAll(Screen screen) {
    Page page = stranger(screen);
    page.navigate("/awards");
    assertThat(page.locator("main")).containsText(title);
    assertFits(page);
  }

  private Hand hand(Person person, Screen screen) {
    Page page = of(person, screen);
    return switch (screen) {
      case PHONE -> new Finger(page);
      case DESKTOP -> new Keyboard(page);
    };
  }
}
