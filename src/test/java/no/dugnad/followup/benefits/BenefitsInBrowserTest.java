package no.dugnad.followup.benefits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Finger;
import no.dugnad.testing.Hand;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is foreseen on a desktop is answered half a year later on a phone, by those in the line. */
class BenefitsInBrowserTest extends BrowserTest {
  /** What became of it, a number, and to send it. */
  private static final int TAPS_TO_ANSWER = 3;

  private static final Instant ENDED = Instant.parse("2027-03-01T11:00:00Z");
  private static final Instant SIX = Instant.parse("2027-09-01T06:00:00Z");
  private static final Instant TWELVE = Instant.parse("2028-03-01T07:00:00Z");
  private static final String TITLE = "Hvordan er det blitt?";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Duties duties;
  @Autowired Memberships memberships;
  @Autowired Outbox outbox;
  @Autowired Visitors visitors;

  private TestCohort cohort;
  private Person nurse;

  @Test
  void theLineAnswersByTheMailsLinkWhenTheOwnerHasLeftAndEachSumSaysOfHowMany() {
    cohort = new TestCohort(beans, cast, 2).announce();
    nurse = cast.employee("nurse", cast.otherUnit);
    Hand owner = new Finger(of(cast.applicant, Screen.DESKTOP));
    foresee(owner);
    complete(owner);
    leave(cast.applicant);

    run(SIX);
    assertThat(asked(cast.applicant)).as("who has left").isEmpty();
    assertThat(asked(nurse)).hasSize(1);
    assertThat(asked(cast.leader)).as("in the owner's place").hasSize(1);
    assertSums("Etter et halvt år", "0 av 2 har svart");
    answers(nurse, "Mindre kjøring", "Mindre enn ventet", "700");
    assertSums("Etter et halvt år", "1 av 2 har svart");
    assertSums("timer i året: mindre er bedre", "1 av 1 har svart med tall");
    answers(cast.leader, "Roligere kvelder", "Kan ikke si det", "");
    assertSums("Etter et halvt år", "2 av 2 har svart");

    leave(nurse);
    run(TWELVE);
    assertThat(asked(nurse)).as("who has left since").hasSize(1);
    assertThat(asked(cast.leader)).as("of all of it, in one mail").hasSize(2);
    Hand manager = byMail(cast.leader);
    assertThat(manager.page.locator("main section")).hasCount(2);
    assertThat(manager.page.locator("main")).containsText("Mindre enn ventet 700");
    assertServesAll(manager.page);
    assertSums("Etter et år", "0 av 2 har svart");
  }

  @Test
  void theFormSaysWhatTheNumbersComeToWhileTheyAreTyped() {
    cohort = new TestCohort(beans, cast, 1).announce();
    Page form = of(cast.applicant, Screen.PHONE);
    form.navigate(cohort.project(0).path() + "/benefits");
    form.locator("[name=unit][value=HOURS]").check();
    form.locator("#f-start").fill("1 234");
    form.locator("#f-aim").fill("800");
    form.locator("#f-aim").press("Tab");
    assertThat(form.locator("main")).containsText("Fra 1 234 til 800 timer i året: 434 færre");
    form.locator("#f-aim").fill("2 000");
    form.locator("#f-aim").press("Tab");
    assertThat(form.locator("main")).containsText("766 flere");
  }

  private void foresee(Hand owner) {
    owner.open(cohort.project(0).path() + "/benefits");
    owner.write("Hva blir bedre?", "Mindre kjøring");
    owner.choose("Hva slags gevinst er det?", "Spart tid");
    owner.write("Hvem merker det?", "De som jobber natt");
    owner.choose("Måler dere den?", "I timer i året");
    owner.write("Hvor mye er det før dere begynner?", "1 000");
    owner.write("Hvor mye skal det bli?", "600");
    owner.write("E-postadressen til den i linjen", nurse.email());
    owner.press("Legg til");
    owner.write("Hva blir bedre?", "Roligere kvelder");
    owner.choose("Hva slags gevinst er det?", "Bedre tjeneste");
    owner.write("Hvem merker det?", "Beboerne");
    owner.choose("Måler dere den?", "Nei, ikke i tall");
    owner.press("Legg til");
    assertThat(owner.page.locator("main")).containsText("Fra 1 000 til 600 timer i året");
    assertServesAll(owner.page);
  }

  private void complete(Hand owner) {
    clock.set(ENDED);
    owner.open(cohort.project(0).path() + "/outcome");
    owner.choose("Hvordan gikk det med prosjektet?", "Fullført");
    owner.press("Lagre hvordan det gikk");
  }

  private void leave(Person person) {
    memberships.end(
        memberships.find(person.id(), cast.organisationId()).orElseThrow(),
        person.id(),
        cast.organisationId());
  }

  private void run(Instant at) {
    clock.set(at);
    duties.runAll();
  }

  private List<Outbox.Written> asked(Person person) {
    return outbox.to(person.email()).stream()
        .filter(mail -> mail.subject().startsWith(TITLE))
        .toList();
  }

  /** What reads all mail for them opens its link first, and answers nothing by that. */
  private Hand byMail(Person person) {
    String link = asked(person).getLast().path();
    visitors.stranger().get(link);
    Hand hand = new Finger(of(person, Screen.PHONE));
    hand.open(link);
    return hand;
  }

  /** One question is theirs to answer; a number and words may be left out. */
  private void answers(Person person, String benefit, String seen, String number) {
    Hand hand = byMail(person);
    Locator main = hand.page.locator("main");
    assertThat(main).containsText("Det tar under tre minutter");
    assertThat(main.locator("section")).hasCount(1);
    assertThat(main.locator("section")).containsText(benefit);
    assertThat(main.getByRole(AriaRole.GROUP)).hasCount(1);
    assertServesAll(hand.page);
    hand.choose("Hvordan er det blitt med «" + benefit + "»?", seen);
    if (!number.isEmpty()) hand.write("Hvor mye er det nå?", number);
    hand.press("Send svaret");
    hand.taps.assertAtMost(TAPS_TO_ANSWER, "answering what became of a benefit");
    assertThat(main).containsText("Takk! Svaret ditt er lagret.");
  }

  /** A row of the adviser's page, by what it is called. */
  private void assertSums(String row, String says) {
    Hand adviser = new Finger(of(cast.adviser, Screen.DESKTOP));
    adviser.open("/cohorts/" + cohort.id() + "/benefits");
    assertThat(
            adviser
                .page
                .locator("main tr")
                .filter(
                    new Locator.FilterOptions()
                        .setHas(adviser.page.locator("th[scope=row]:text-is('" + row + "')"))))
        .containsText(says);
    assertServesAll(adviser.page);
  }
}
