package no.dugnad;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.CalendarProgram;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Finger;
import no.dugnad.testing.Hand;
import no.dugnad.testing.Keyboard;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Toil;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Four projects of 35 000 kr, from the announcement to what became of them, with a moved clock: one
 * is completed and one goes on in ordinary operation, the first on a phone and the other by
 * keyboard alone; one stops, with what it learned; and one never begins. It may cost an owner ten
 * mails, three forms and thirty minutes, where what is due is looked after every morning.
 */
class ProjectLivesInBrowserTest extends BrowserTest {
  private static final int MOST_MAILS = 10;

  /** Who lets the description lie is reminded of it two days before, and the day after. */
  private static final int REMINDERS_OF_WHAT_LIES = 2;

  private static final int MOST_FORMS = 3;
  private static final int MOST_MINUTES = 30;

  private static final String SIGN_IN = "Lenke for å logge inn";

  @Autowired private BeanFactory beans;
  @Autowired private Cast cast;
  @Autowired private TestClock clock;
  @Autowired private Outbox outbox;
  @Autowired private GreenMail mailServer;
  @Autowired private Visitors visitors;
  @Autowired private Duties duties;

  private final Map<Person, Hand> hands = new HashMap<>();
  private final Map<Person, Toil> toils = new HashMap<>();
  private TestCohort cohort;
  private Person completes;
  private Person goesOn;
  private Person stops;
  private Person neverBegins;
  private Hand adviser;
  private int before;

  @BeforeEach
  void allIsDecided() {
    cohort = TestCohort.ofTheScheme(beans, cast, 4);
    completes = cohort.owners.get(0);
    goesOn = cohort.owners.get(1);
    stops = cohort.owners.get(2);
    neverBegins = cohort.owners.get(3);
    before = mails(completes).size();
  }

  @Test
  void whatWasAwardedIsLivedThroughToItsOutcomeAndStaysLightForItsOwner() {
    announce();
    morning("2026-12-02");
    callIn("Oppstartsøkt");
    for (Person owner : List.of(completes, goesOn, stops)) comes(owner, "Oppstartsøkt");

    morning("2027-01-04");
    String startUp = hold("Oppstartsøkt", completes, goesOn, stops);
    expect();
    for (Person owner : List.of(completes, goesOn)) {
      describe(owner);
      approve(owner, "description");
    }

    morning("2027-03-01");
    callIn("Statussjekk");
    morning("2027-03-30");
    for (Person owner : List.of(completes, goesOn)) card(owner);
    stop();
    neverBegin();
    for (Person owner : List.of(completes, goesOn)) comes(owner, "Statussjekk");
    morning("2027-04-05");
    hold("Statussjekk", completes, goesOn);

    morning("2027-12-01");
    callIn("Avslutning");
    for (Person owner : List.of(completes, goesOn)) comes(owner, "Avslutning");
    morning("2028-01-04");
    hold("Avslutning", completes, goesOn);
    review(startUp);
    for (Person owner : List.of(completes, goesOn)) {
      report(owner);
      approve(owner, "final-report");
    }
    morning("2028-01-19");
    morning("2028-03-01");

    adviser.open(project(completes).cohort().path());
    for (String outcome :
        List.of("Fullført", "Videreføres", "Stoppet, med læring", "Kom ikke i gang"))
      assertThat(adviser.page.locator("main")).containsText(outcome);
    assertServesAll(adviser.page);
    for (Person owner : List.of(completes, goesOn)) {
      assertLight(owner, MOST_MAILS);
      assertThat(calendar(owner).events()).hasSize(3);
    }
    for (Person owner : List.of(stops, neverBegins)) {
      assertLight(owner, MOST_MAILS + REMINDERS_OF_WHAT_LIES);
      assertThat(calendar(owner).events()).as("without the check, which they left").hasSize(2);
    }
  }

  private void announce() {
    Hand announcer = new Keyboard(of(cast.adviser, Screen.DESKTOP));
    announcer.open("/home");
    announcer.follow("Små midler 2027");
    announcer.follow("Gå til kunngjøring");
    announcer.confirm("Kunngjør for alle");
    adviser = new Finger(announcer.page);
    visit(
        completes,
        "Svaret på søknaden er klart",
        owner -> assertThat(owner.page.locator("main")).containsText("Gå til prosjektet"));
  }

  /** The next step of the programme, as the programme proposes it. */
  private void callIn(String gathering) {
    adviser.open(project(completes).cohort().path());
    adviser.follow("Samlinger");
    adviser.follow("Ny samling");
    assertThat(adviser.page.getByLabel(gathering)).isChecked();
    adviser.write("Til klokken", "11:00");
    adviser.write("Sted eller lenke", "Rom 3");
    adviser.press("Lagre");
    adviser.confirm("Kall inn");
    assertThat(adviser.page.locator("main")).containsText("Kalt inn");
  }

  private void comes(Person person, String gathering) {
    visit(
        person,
        gathering,
        owner -> {
          owner.press("Kommer");
          assertThat(owner.page.locator("main [aria-pressed=true]")).hasText("Kommer");
        });
  }

  /**
   * @return where it stands
   */
  private String hold(String gathering, Person... came) {
    clock.set(clock.instant().plusSeconds(3 * 3600));
    adviser.open(project(completes).cohort().path());
    adviser.follow("Samlinger");
    Locator link = adviser.page.locator(".task-list a").filter(named(gathering));
    arrive(adviser.page, () -> adviser.activate(link));
    for (Person person : came) adviser.tick(person.name() + " kom");
    adviser.press("Samlingen er holdt");
    assertThat(adviser.page.locator("main")).containsText("Holdt");
    assertThat(adviser.page.locator("[name=came]:checked")).hasCount(came.length);
    assertServesAll(adviser.page);
    return adviser.page.url();
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Of one of them, and of those who follow it. */
  private void expect() {
    String path = project(goesOn).path();
    adviser.open(path);
    adviser.follow("Forventninger");
    adviser.write("Hva venter dere av prosjektet?", "At dere sier fra når noe står fast.");
    adviser.press("Lagre");
    aside(
        goesOn,
        owner -> {
          owner.open(path);
          owner.follow("Forventninger");
          owner.write("Hva venter dere av dem som følger opp?", "At dere svarer når vi spør.");
          owner.press("Lagre");
        });
  }

  /** From the application: what is other is said, and the sum is another. */
  private void describe(Person person) {
    visit(
        person,
        "Prosjektbeskrivelse",
        owner -> {
          owner.press("Begynn");
          owner.follow("Skriv");
          owner.press("Lagre og gå videre");
          owner.write("Beløp", "15 000");
          owner.write(
              "Hva er annerledes enn i søknaden?",
              "Vi fikk mindre enn vi søkte om, så vi begynner på ett av de to stedene.");
          owner.press("Lagre og se over svarene");
          owner.press("Lever");
          assertThat(owner.page.locator("h1")).hasText("Kvittering");
        });
  }

  private void approve(Person owner, String report) {
    adviser.open(project(owner).path() + "/reports/" + report);
    adviser.confirm("Godkjenn");
    assertThat(adviser.page.locator("main")).containsText("Godkjent av adviser");
  }

  private void card(Person person) {
    visit(
        person,
        "Kort om hvordan det går",
        owner -> {
          owner.choose("Hvordan går det?", "Går som tenkt");
          owner.write(
              "Hva har dere lært så langt?",
              "Folk på tvers av avdelinger må være med fra første dag.");
          owner.press("Del med kullet");
          assertThat(owner.page.getByRole(AriaRole.STATUS).first()).containsText("Kullet ser");
        });
  }

  private void stop() {
    String path = project(stops).path();
    visit(
        stops,
        "Kort om hvordan det går",
        owner -> {
          owner.choose("Hvordan går det?", "Bør stoppe");
          owner.write("Hva trenger dere hjelp til, eller hvorfor", "Ingen tar nettbrettet i bruk.");
          owner.press("Del med kullet");
        });
    adviser.open(project(stops).cohort().path());
    adviser.follow("Kort om hvordan det går");
    adviser.write("Svar til " + project(stops).title(), "Da stopper dere. Bra prøvd.");
    adviser.press("Svar");
    visit(
        stops,
        "Svar på kortet om hvordan det går",
        owner -> {
          owner.open(path);
          owner.follow("Hvordan gikk det?");
          owner.choose("Hvordan gikk det med prosjektet?", "Stoppet, med læring");
          owner.write("Hva prøvde dere?", "Et nettbrett på hvert rom.");
          owner.write("Hva lærte dere?", "Papir på døra virker bedre enn en skjerm.");
          owner.press("Lagre hvordan det gikk");
          assertThat(owner.page.locator("main")).containsText("Stoppet, med læring");
          assertServesAll(owner.page);
        });
    adviser.open("/home");
    adviser.follow(project(stops).title());
    adviser.write("Skriv en takk", "Nå slipper andre å prøve det samme.");
    adviser.press("Send takken");
    visit(
        stops,
        "Takk for arbeidet",
        owner -> assertThat(owner.page.locator("main")).containsText("Nå slipper andre"));
    visit(
        completes,
        "Statussjekk",
        owner -> {
          owner.open(path);
          assertThat(owner.page.locator("main")).containsText("Papir på døra virker bedre");
        });
  }

  private void neverBegin() {
    visit(
        neverBegins,
        "Kort om hvordan det går",
        owner -> {
          owner.open(project(neverBegins).path());
          owner.follow("Hvordan gikk det?");
          owner.choose("Hvordan gikk det med prosjektet?", "Kom ikke i gang");
          owner.write("Hva kom i veien?", "Den som skulle gjøre det, fikk en annen jobb.");
          owner.press("Lagre hvordan det gikk");
          assertThat(owner.page.locator("main")).containsText("Kom ikke i gang");
        });
  }

  private void review(String startUp) {
    adviser.open(startUp);
    assertThat(adviser.page.locator("[name=came]:checked")).hasCount(3);
    aside(
        goesOn,
        owner -> {
          owner.open(project(goesOn).path());
          owner.follow("Forventninger");
          owner.choose("Ble det slik?", "Ble slik");
          owner.press("Lagre hvordan det ble");
        });
  }

  private void report(Person person) {
    visit(
        person,
        "Sluttrapport",
        owner -> {
          owner.press("Begynn");
          owner.follow("Skriv");
          owner.write(
              "Hva gjorde dere?",
              "Vi prøvde sjekklisten på to avdelinger i et halvt år, og rettet den fire ganger.");
          owner.write(
              "Hva kom det ut av det?",
              "Pasientene visste hva som skulle skje hjemme, og færre kom tilbake: fem mot"
                  + " elleve.");
          owner.press("Lagre og gå videre");
          owner.write(
              "Hva lærte dere?",
              "At den som skriver ut pasienten, må eie listen. Da vi la den hos andre, ble den"
                  + " glemt.");
          owner.write(
              "Hva skjer videre?", "Vi bruker den, og de andre avdelingene spør etter den.");
          owner.press("Lagre og se over svarene");
          owner.press("Lever");
          if (person.equals(completes)) assertServesAll(owner.page);
          owner.follow("Si hvordan det gikk");
          if (person.equals(completes)) {
            owner.choose("Hvordan gikk det med prosjektet?", "Fullført");
          } else {
            owner.choose("Hvordan gikk det med prosjektet?", "Videreføres");
            owner.write("I vanlig drift fra", "2028-01-03");
          }
          owner.press("Lagre hvordan det gikk");
        });
  }

  private void assertLight(Person owner, int most) {
    List<String> mails = mails(owner);
    int told = mails.size() - before;
    Toil.Sum sum =
        toils
            .get(owner)
            .sum(
                outbox.to(owner.email()).stream()
                    .filter(mail -> !isSignIn(mail.subject()))
                    .skip(before)
                    .map(Outbox.Written::text)
                    .toList());
    System.out.println("Cost: " + owner.name() + ": " + told + " mails, " + sum);
    assertThat(told).as("mails to %s: %s", owner.name(), mails).isLessThanOrEqualTo(most);
    assertThat(sum.forms()).as("forms of %s", owner.name()).hasSizeLessThanOrEqualTo(MOST_FORMS);
    assertThat(sum.minutes()).as("minutes of %s", owner.name()).isLessThanOrEqualTo(MOST_MINUTES);
  }

  private CalendarProgram calendar(Person owner) {
    return CalendarProgram.of(owner.email(), mailServer);
  }

  /** At eight, as on every morning before it. */
  private void morning(String day) {
    Instant last = Instant.parse(day + "T07:00:00Z");
    Instant next = Oslo.date(clock.instant()).atTime(7, 0).toInstant(ZoneOffset.UTC);
    while (next.isBefore(last)) {
      next = next.plus(1, ChronoUnit.DAYS);
      clock.set(next);
      duties.runAll();
    }
  }

  private Project project(Person owner) {
    return cohort.project(cohort.owners.indexOf(owner));
  }

  /**
   * By the link of the newest mail of this kind; before they open it, what reads all mail for them
   * has.
   */
  private void visit(Person person, String subject, Consumer<Hand> deed) {
    Outbox.Written mail =
        outbox.to(person.email()).stream()
            .filter(written -> written.subject().startsWith(subject))
            .toList()
            .getLast();
    visitors.stranger().get(mail.path());
    Hand hand = hands.computeIfAbsent(person, this::hand);
    toils.computeIfAbsent(person, _ -> new Toil(hand));
    hand.open(mail.path());
    deed.accept(hand);
  }

  /** What is not asked of anybody, and costs whoever does it no more than they wish. */
  private void aside(Person person, Consumer<Hand> deed) {
    deed.accept(hand(person));
  }

  private Hand hand(Person person) {
    return person.equals(goesOn)
        ? new Keyboard(of(person, Screen.DESKTOP))
        : new Finger(of(person, Screen.PHONE));
  }

  /** The subjects of what came to them, but for the links that they signed in by. */
  private List<String> mails(Person person) {
    long written = outbox.to(person.email()).stream().filter(m -> !isSignIn(m.subject())).count();
    eventually(() -> assertThat(received(person)).hasSize((int) written));
    return received(person);
  }

  private List<String> received(Person person) {
    return Arrays.stream(mailServer.getReceivedMessages())
        .filter(message -> isTo(message, person))
        .map(ProjectLivesInBrowserTest::subject)
        .filter(subject -> !isSignIn(subject))
        .toList();
  }

  private static boolean isSignIn(String subject) {
    return subject.equals(SIGN_IN);
  }

  private static boolean isTo(MimeMessage message, Person person) {
    try {
      return message.getAllRecipients()[0].toString().equals(person.email());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
