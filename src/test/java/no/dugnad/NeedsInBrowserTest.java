package no.dugnad;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.CalendarProgram;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Finger;
import no.dugnad.testing.Hand;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The adviser asks three owners what they need: of what all say, one thing becomes a course, which
 * who got nothing comes to as well, and one can't be done, and they are told why.
 */
class NeedsInBrowserTest extends BrowserTest {
  private static final int TAPS_TO_ANSWER = 5;
  private static final List<String> NEEDS =
      List.of("Et kurs i metode", "Lære å måle", "Opplæring i prosjektarbeid");
  private static final List<String> WISHES =
      List.of("Flere rådgivere", "Kortere ventetid på svar", "En fast person å ringe til");

  @Autowired private BeanFactory beans;
  @Autowired private Cast cast;
  @Autowired private TestClock clock;
  @Autowired private Duties duties;
  @Autowired private GreenMail mailServer;

  private TestCohort cohort;
  private Hand adviser;
  private String pulse;

  @BeforeEach
  void threeProjectsAndOneThatGotNothing() {
    cohort = new TestCohort(beans, cast, 3).announce();
    clock.set(Instant.parse("2026-12-02T09:00:00Z"));
    adviser = new Finger(of(cast.adviser, Screen.DESKTOP));
  }

  @Test
  void whatManyNeedBecomesACourseOrASentenceThatAllWhoWereAskedRead() {
    ask();
    for (int i = 0; i < cohort.owners.size(); i++) answer(i);
    clock.set(Instant.parse("2026-12-09T11:00:00Z"));
    duties.runAll();
    adviser.open("/home");
    follow(adviser, "main a[href='" + pulse + "']");

    raise("De vil lære metode", NEEDS);
    String course = setUpACourse();
    adviser.open(pulse);
    raise("De vil ha mer av vår tid", WISHES);
    decline();

    for (Person owner : cohort.owners) isTold(owner);
    signUp(course);
    clock.set(Instant.parse("2027-01-20T11:00:00Z"));
    adviser.open("/home");
    follow(adviser, "main a[href='" + course + "']");
    adviser.press("Kurset er holdt");
    assertThat(adviser.page.locator("main .status")).containsText("Holdt");
  }

  private void ask() {
    adviser.open(cohort.project(0).cohort().path() + "/pulses");
    adviser.follow("Spør kullet");
    adviser.write("Hva handler det om?", "Hva nå?");
    adviser.page.locator("#f-q1-label").fill("Vi får den hjelpen vi trenger");
    adviser.page.locator("#f-q2-label").fill("Hva trenger dere nå?");
    adviser.page.locator("#f-q3-label").fill("Hva kan vi gjøre bedre?");
    adviser.press("Lagre utkastet");
    pulse = path(adviser);
    adviser.confirm("Spør");
    assertThat(adviser.page.locator("main")).containsText("3 personer er spurt");
  }

  private void answer(int i) {
    Hand owner = new Finger(of(cohort.owners.get(i), Screen.PHONE));
    owner.open("/home");
    owner.taps.startAnew();
    follow(owner, "main a[href='" + pulse + "/answer']");
    owner.choose("Vi får den hjelpen vi trenger", "Litt enig");
    owner.write("Hva trenger dere nå?", NEEDS.get(i));
    owner.write("Hva kan vi gjøre bedre?", WISHES.get(i));
    owner.press("Send svaret");
    owner.taps.assertAtMost(TAPS_TO_ANSWER, "answering a pulse");
    assertThat(owner.page.locator("main")).containsText("Takk for svaret");
  }

  /** Gives a name to what several have said, and goes to where it is answered. */
  private void raise(String theme, List<String> texts) {
    texts.forEach(adviser::tick);
    adviser.write("Hva handler de om?", theme);
    adviser.press("Løft det fram");
    adviser.follow("Svar på dette");
    assertThat(adviser.page.locator("main")).containsText(theme);
  }

  private String setUpACourse() {
    adviser.write("Hva ser dere på å gjøre?", "Kurs i prosjektmetode");
    adviser.press("Si at dere ser på det");
    adviser.follow("Sett opp kurset");
    adviser.write("Dato", "2027-01-20");
    adviser.write("Fra klokken", "09:00");
    adviser.write("Til klokken", "11:30");
    adviser.write("Sted eller lenke", "Rom 3");
    adviser.write("Plasser", "1");
    adviser.write("Siste dag for påmelding", "2027-01-15");
    assertServesAll(adviser.page);
    adviser.press("Åpne påmeldingen");
    assertThat(adviser.page.locator("main")).containsText("1 av 1 ledig");
    return path(adviser);
  }

  private void decline() {
    adviser.write("Hva ser dere på å gjøre?", "Flere rådgivere");
    adviser.press("Si at dere ser på det");
    adviser.follow("Si at det ikke går");
    adviser.press("Svar dem");
    assertThat(adviser.page.locator("#f-why-problem")).isVisible();
    adviser.write("Vi kunne ikke, fordi", "Vi er to, og blir ikke flere i år.");
    adviser.press("Svar dem");
    assertThat(adviser.page.locator("main")).containsText("Vi er to, og blir ikke flere i år.");
  }

  /** Both answers stand on home until they are read, and beside what was said for ever. */
  private void isTold(Person person) {
    Hand owner = new Finger(of(person, Screen.PHONE));
    owner.open("/home");
    Locator main = owner.page.locator("main");
    assertThat(main).containsText("Dere sa, vi har satt opp et kurs");
    assertThat(main).containsText("Dere sa, vi kunne ikke");
    follow(owner, "main a[href='" + pulse + "']");
    assertThat(main).containsText("Dere sa, vi har satt opp et kurs: Kurs i prosjektmetode");
    assertThat(main).containsText("Vi kunne ikke, fordi: Vi er to, og blir ikke flere i år.");
    assertServesAll(owner.page);
    owner.open("/home");
    assertThat(main).not().containsText("Dere sa");
    owner.open(pulse);
    assertThat(main).containsText("Vi kunne ikke, fordi:");
  }

  /** The only seat goes to who got nothing; when they can't come, it is the next one's. */
  private void signUp(String course) {
    Hand unfunded = new Finger(of(cast.leader, Screen.PHONE));
    unfunded.open("/home");
    assertThat(unfunded.page.locator("main")).containsText("Kurs du kan være med på");
    follow(unfunded, "main a[href='" + course + "']");
    assertThat(unfunded.page.locator("main")).not().containsText("De vil lære metode");
    unfunded.press("Meld deg på");
    assertThat(unfunded.page.locator("main")).containsText("Du har plass");
    assertServesAll(unfunded.page);
    eventually(() -> assertThat(calendar(cast.leader).events()).hasSize(1));

    Hand owner = new Finger(of(cast.colleague, Screen.PHONE));
    owner.open(course);
    owner.press("Sett deg på ventelisten");
    assertThat(owner.page.locator("main")).containsText("Du er nummer 1 på ventelisten");
    assertServesAll(owner.page);
    adviser.open(course);
    assertThat(adviser.page.locator("main")).containsText(cast.leader.name());
    assertServesAll(adviser.page);

    unfunded.confirm("Meld deg av");
    eventually(() -> assertThat(calendar(cast.leader).events()).isEmpty());
    eventually(() -> assertThat(calendar(cast.colleague).events()).hasSize(1));
    owner.open(course);
    assertThat(owner.page.locator("main")).containsText("Du har plass");
  }

  private CalendarProgram calendar(Person person) {
    return CalendarProgram.of(person.email(), mailServer);
  }

  private String path(Hand hand) {
    return hand.page.url().replace(address(), "");
  }

  private static void follow(Hand hand, String link) {
    arrive(hand.page, () -> hand.activate(hand.page.locator(link).first()));
  }
}
