package no.dugnad;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import no.dugnad.followup.claims.TestMoney;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.funds.Balance;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Finger;
import no.dugnad.testing.Hand;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The money of three projects: one is paid by its plan, one claims what it has laid out and is
 * given more, and one stops and leaves all of it to others.
 */
class MoneyInBrowserTest extends BrowserTest {
  @Autowired private BeanFactory beans;
  @Autowired private Cast cast;
  @Autowired private Visitors visitors;
  @Autowired private Awards awards;
  @Autowired private Funds funds;

  private TestCohort cohort;
  private Hand adviser;

  @Test
  void whatIsSetAsideIsPaidClaimedAskedForAndSetFreeToTheKrone() {
    Person other = cast.employee("other", null, Role.ADVISER);
    cohort = new TestCohort(beans, cast, 3).announce();
    adviser = hand(cast.adviser);
    Balance before = balance();

    payByPlan();
    assertThat(balance().paid()).isEqualTo(before.paid().plus(TestCohort.AMOUNT));
    assertAddsUp();
    claim(other);
    assertAddsUp();
    stop();
    assertThat(balance().available()).isEqualTo(before.available().plus(TestCohort.AMOUNT));
    assertAddsUp();
    giveMore();
    assertThat(balance().available())
        .isEqualTo(before.available().plus(TestCohort.AMOUNT).minus(Money.kroner(5_000)));
    assertAddsUp();
  }

  /** It is due when its description is approved. */
  private void payByPlan() {
    new TestMoney(cohort, visitors).described(0).submit("#submit", TestMoney.INSIDE);
    adviser.open("/payments");
    assertThat(adviser.page.locator("main")).containsText("Ingen overføringer er klare nå");
    adviser.open(Kind.DESCRIPTION.path(cohort.project(0).id()));
    adviser.confirm("Godkjenn");
    adviser.open("/payments");
    assertServesAll(adviser.page);
    assertPrints(adviser.page, "Bilagsnummer", "Registrer de valgte", "Velg alle");
    adviser.tick("Velg " + cohort.project(0).title());
    adviser.write("Bilagsnummer eller referanse", "Bilag 1");
    adviser.press("Registrer de valgte som overført");
    assertThat(adviser.page.locator("main")).containsText("Ingen overføringer er klare nå");
  }

  private void claim(Person other) {
    String project = cohort.project(1).path();
    visitors
        .of(cast.colleague.id())
        .get(project + "/payee")
        .submit("form.stack", TestMoney.OUTSIDE);
    Hand owner = new Finger(of(cast.colleague, Screen.PHONE));
    owner.open(project + "/money");
    owner.press("Nytt krav");
    String claim = owner.page.url();
    owner.write("Hva, linje 1", "Tre");
    owner.write("Beløp, linje 1", "10 000");
    owner
        .page
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "kvittering.txt", "text/plain", "10 000".getBytes(StandardCharsets.UTF_8)));
    owner.press("Lagre og send inn");
    assertThat(owner.page.locator("main")).containsText("Venter på rådgiveren");

    adviser.open(claim);
    adviser.activate(adviser.page.getByText("Noe må rettes først"));
    adviser.pick("Hvem skal rette det?", cast.colleague.name());
    adviser.write("Hva skal rettes?", "Hva slags tre?");
    adviser.press("Send tilbake");
    owner.open(claim);
    assertThat(owner.page.locator("main")).containsText("Hva slags tre?");
    assertServesAll(owner.page);
    owner.write("Hva, linje 1", "Furu");
    owner.press("Lagre og send inn");

    Hand second = hand(other);
    second.open(claim);
    adviser.open(claim);
    assertServesAll(adviser.page);
    adviser.press("Godkjenn");
    second.write("Beløp som godkjennes", "9 000");
    second.press("Godkjenn");
    assertThat(second.page.locator("main")).containsText("Kravet er alt godkjent med 10");
    assertThat(second.page.locator("main")).containsText("av " + cast.adviser.name());
    assertThat(second.page.locator("main")).containsText("Dette skrev du: 9 000");
    adviser.write("Bilagsnummer eller referanse", "Bilag 2");
    adviser.press("Registrer at det er betalt");
    owner.open(project + "/money");
    assertServesAll(owner.page);
    assertAddsUp(1);
  }

  private void stop() {
    String project = cohort.project(2).path();
    Hand owner = hand(cohort.owners.get(2));
    owner.open(project + "/outcome");
    owner.choose("Hvordan gikk det med prosjektet?", "Stoppet, med læring");
    owner.write("Hva prøvde dere?", "Et nettbrett på hvert rom.");
    owner.write("Hva lærte dere?", "Papir på døra virker bedre.");
    owner.press("Lagre hvordan det gikk");
    owner.open(project + "/money");
    assertThat(owner.page.locator("#figures")).containsText("Frigjort");
    assertAddsUp(2);
    adviser.open("/envelopes/" + cohort.round.envelopeId);
    assertThat(adviser.page.locator("main")).containsText("Ledig 930 000 kr");
    Object beyond =
        adviser
            .page
            .locator(".table-wrap")
            .evaluateAll("all => Math.max(...all.map(e => e.scrollWidth - e.clientWidth))");
    assertThat((int) beyond).as("its lists beyond a desktop").isZero();
  }

  private void giveMore() {
    Hand owner = hand(cast.colleague);
    owner.open(cohort.project(1).path() + "/changes");
    owner.choose("Hva vil dere endre?", "Mer penger");
    owner.write("Så mye mer eller mindre", "5 000");
    owner.write("Hvorfor?", "To rom til");
    owner.press("Send forslaget");
    Hand decisionMaker = hand(cast.decisionMaker);
    decisionMaker.open("/home");
    arrive(
        decisionMaker.page, decisionMaker.page.locator("main a[href^='/changes/']").first()::click);
    decisionMaker.confirm("Godkjenn endringen");
    assertThat(decisionMaker.page.locator("main")).containsText("godkjent og gjennomført");
    assertAddsUp(1);
  }

  /** All that is set aside is available, promised, paid or given back. */
  private void assertAddsUp() {
    Balance now = balance();
    assertThat(now.available().plus(now.committed()).plus(now.paid()).plus(now.returned()))
        .isEqualTo(now.setAside());
  }

  private void assertAddsUp(int project) {
    TestMoney.assertAddsUp(
        visitors
            .of(cohort.owners.get(project).id())
            .get(cohort.project(project).path() + "/money"));
  }

  private Balance balance() {
    return funds.balance(awards.getAward(cohort.project(0).given().awardId()).envelopeId());
  }

  private Hand hand(Person person) {
    return new Finger(of(person, Screen.DESKTOP));
  }
}
