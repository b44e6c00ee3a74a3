package no.dugnad.followup.offers;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.CalendarProgram;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.Queries;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done about a theme, from what people said to a course, or to why it could not be. */
@ServerTest
class OffersTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired GreenMail server;
  @Autowired Duties duties;
  @Autowired JdbcClient db;

  TestCohort cohort;
  TestTheme theme;
  Visitor adviser;
  Visitor owner;
  Visitor fellow;
  Visitor unfunded;

  @BeforeEach
  void aCohortThatAsksForACourse() {
    cohort = new TestCohort(beans, cast, 3).announce();
    theme = new TestTheme(beans, cast, cohort);
    adviser = visitors.of(cast.adviser.id());
    owner = visitors.of(cast.applicant.id());
    fellow = visitors.of(cast.colleague.id());
    unfunded = visitors.of(cast.leader.id());
  }

  @Test
  void whatTheyAskForBecomesACourseThatIsOpenToWhoGotNothing() {
    String pulse = "/pulses/" + theme.pulseId;
    Page empty = adviser.get(pulse).follow("a[href$=/offers/new]").submit("form.stack");
    assertThat(empty.status()).isEqualTo(422);
    Page proposed = empty.submit("form.stack", Map.of("title", "Kurs i prosjektmetode"));
    String path = proposed.path();
    assertThat(owner.get(pulse).text()).contains("Dere sa, vi ser på det: Kurs i prosjektmetode");
    assertThat(owner.get("/home").text()).doesNotContain("Kurs i prosjektmetode");
    assertThat(unfunded.get(path).status()).as("no course yet").isEqualTo(404);
    assertThat(adviser.get("/home").text()).contains("Sett opp kurset, eller si at det ikke går");

    Page form = adviser.get(path + "/plan");
    Page wrong = form.submit("form.stack", with("ends.time", "08:00", "until", "2027-01-21"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("slutte etter at det begynner", "ikke være etter kurset");
    assertThat(wrong.select("input[name=place]").val()).isEqualTo("Rom 3");
    assertThat(form.submit("form.stack", with("starts.date", "2026-12-01", "until", "2026-12-01")))
        .satisfies(page -> assertThat(page.text()).contains("ikke er passert"));
    assertThat(form.submit("form.stack", TestTheme.COURSE).text())
        .contains("Påmeldingen er åpen", "2 av 2 ledig");
    assertThat(adviser.post("/themes/" + theme.id + "/removal", Map.of()).text())
        .as("an answer stays with what it answers")
        .doesNotContain("Tatt bort");

    Page home = owner.get("/home");
    assertThat(home.text()).contains("Dere sa, vi har satt opp et kurs").doesNotContain("gjorde");
    assertThat(home.queries()).isLessThanOrEqualTo(10);
    assertThat(owner.get(pulse).text())
        .as("nobody has learned anything yet")
        .contains("Dere sa, vi har satt opp et kurs: Kurs i prosjektmetode")
        .doesNotContain("vi gjorde");
    assertThat(owner.get(pulse).queries()).isLessThanOrEqualTo(Queries.MOST);
    assertThat(owner.get("/home").text()).as("once").doesNotContain("Dere sa, vi");

    assertThat(unfunded.get("/home").text()).contains("Kurs du kan være med på");
    Page answered = unfunded.get("/applications/" + cohort.declined);
    assertThat(answered.select("a[href$=/renewal]")).as("begins again from it").isNotEmpty();
    Page course = answered.follow("a[href=/courses]").follow("a[href='" + path + "']");
    assertThat(course.queries()).isLessThanOrEqualTo(Queries.MOST);
    assertThat(course.text()).doesNotContain(TestTheme.NAME, "Påmeldte");
    assertThat(course.submit("form[action$=/seat]").text()).contains("Du er påmeldt, og har plass");
    eventually(() -> assertThat(calendar(cast.leader).methods()).containsExactly("REQUEST"));
    assertThat(unfunded.get("/home").text()).doesNotContain("Kurs du kan være med på");
    assertThat(adviser.get(path).text()).contains(cast.leader.name(), "1 av 2 ledig");
    assertThat(adviser.get(path).queries()).isLessThanOrEqualTo(Queries.MOST);
    assertThat(owner.get(path).text()).doesNotContain(cast.leader.name());

    clock.set(Instant.parse("2027-01-20T11:00:00Z"));
    assertThat(adviser.get("/home").text()).contains("Si at kurset er holdt");
    assertThat(adviser.get(path).submit("form[action$=/holding]").text()).contains("Holdt");
    assertThat(owner.get(pulse).text()).contains("Dere sa, vi gjorde: Kurs i prosjektmetode");
    clock.set(Instant.parse("2028-01-19T11:00:00Z"));
    duties.runAll();
    adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get(path).text()).as("until then").contains(cast.leader.name());
    clock.set(Instant.parse("2028-01-21T11:00:00Z"));
    duties.runAll();
    assertThat(adviser.get(path).text()).as("a year after").doesNotContain(cast.leader.name());
  }

  @Test
  void thatItCouldNotBeDoneIsAnAnswerThatIsToldOnce() {
    String path = theme.propose(adviser).path();
    Page form = adviser.get(path + "/decline");
    Page stale = adviser.get(path + "/plan");
    assertThat(form.submit("form.stack").status()).as("says why").isEqualTo(422);
    assertThat(form.submit("form.stack", Map.of("why", "Vi fant ingen som kan holde det.")).text())
        .contains("Svaret er gitt");
    assertThat(stale.submit("form.stack", TestTheme.COURSE).status()).isEqualTo(422);
    assertThat(owner.get("/home").text()).contains("Dere sa, vi kunne ikke");
    assertThat(owner.get("/pulses/" + theme.pulseId).text())
        .contains("Kurs i prosjektmetode Vi kunne ikke, fordi: Vi fant ingen som kan holde det.");
    assertThat(owner.get("/home").text()).doesNotContain("Dere sa, vi kunne ikke");
    assertThat(unfunded.get(path).status()).as("was not asked").isEqualTo(404);
    assertThat(outbox.to(cast.applicant.email()))
        .as("no mail of its own")
        .noneMatch(mail -> mail.text().contains("Vi fant ingen"));
  }

  @Test
  void theLastSeatIsOnesAndTheOtherWaitsAndMovesUp() {
    String path = theme.schedule(adviser);
    unfunded.get(path).submit("form[action$=/seat]");
    unfunded.post(path + "/seat", Map.of());
    assertThat(adviser.get(path).text()).as("twice is once").contains("1 av 2 ledig");
    List<Page> last =
        AtOnce.all(
            List.of(
                () -> owner.get(path).submit("form[action$=/seat]"),
                () -> fellow.get(path).submit("form[action$=/seat]")));
    assertThat(last).filteredOn(page -> page.text().contains("Du er påmeldt")).hasSize(1);
    assertThat(last).filteredOn(page -> page.text().contains("nummer 1 på ventelisten")).hasSize(1);
    Page seated = last.get(0).text().contains("Du er påmeldt") ? last.get(0) : last.get(1);
    Person waits = seated == last.get(0) ? cast.colleague : cast.applicant;
    assertThat(calendar(waits).methods()).isEmpty();

    Page fewer = adviser.get(path + "/plan").submit("form.stack", Map.of("seats", "1"));
    assertThat(fewer.status()).isEqualTo(422);
    assertThat(fewer.text()).contains("2 som har plass");
    clock.set(Instant.parse("2027-01-16T11:00:00Z"));
    assertThat(visitors.of(cohort.owners.get(2).id()).post(path + "/seat", Map.of()).text())
        .as("after the last day")
        .doesNotContain("Du er påmeldt", "Du står på ventelisten");
    assertThat(unfunded.get(path).submit("form[action$=/withdrawal]").text())
        .contains("Du er meldt av", "Påmeldingen er over");
    eventually(() -> assertThat(calendar(cast.leader).methods()).endsWith("CANCEL"));
    assertThat(calendar(cast.leader).events()).isEmpty();
    eventually(() -> assertThat(calendar(waits).methods()).containsExactly("REQUEST"));
    assertThat(outbox.last(waits.email()).subject()).contains("Nå har du plass");
    assertThat(adviser.get(path).text())
        .contains(waits.name(), "0 av 2 ledig")
        .doesNotContain(cast.leader.name(), "På venteliste");
  }

  @Test
  void aCourseThatIsMovedMovesInCalendarsAndOneThatIsCalledOffIsGone() {
    String path = theme.schedule(adviser);
    owner.get(path).submit("form[action$=/seat]");
    eventually(() -> assertThat(calendar(cast.applicant).events()).hasSize(1));
    Page stale = adviser.get(path + "/plan");
    adviser.get(path + "/plan").submit("form.stack", Map.of("about", "Fra idé til plan"));
    assertThat(calendar(cast.applicant).methods()).as("nothing new in it").hasSize(1);
    Page clash = stale.submit("form.stack", Map.of("about", "Noe annet"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.text()).contains("Fra idé til plan");
    adviser.get(path + "/plan").submit("form.stack", Map.of("starts.date", "2027-01-21"));
    eventually(() -> assertThat(calendar(cast.applicant).methods()).hasSize(2));
    var event = calendar(cast.applicant).events().iterator().next();
    assertThat(event.getSequence().getValue()).isEqualTo(1);
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-01-21T08:00:00Z"));
    assertThat(
            adviser
                .get(path + "/cancellation")
                .submit("form.stack", Map.of("why", "Kursholderen er syk."))
                .text())
        .contains("Kurset er avlyst");
    eventually(() -> assertThat(calendar(cast.applicant).methods()).endsWith("CANCEL"));
    assertThat(calendar(cast.applicant).events()).isEmpty();
    assertThat(fellow.get("/pulses/" + theme.pulseId).text())
        .contains("Avlyst, fordi: Kursholderen er syk.");
    assertThat(fellow.post(path + "/seat", Map.of()).text()).doesNotContain("Du er påmeldt");
    assertThat(owner.get("/courses").text()).doesNotContain("Kurs i prosjektmetode");
  }

  @Test
  void aMailOfAChangeSaysWhatItWasAndThatOneHasASeatForItMayReplaceTheOneThatSaidSo() {
    String path = theme.schedule(adviser);
    for (Visitor visitor : List.of(unfunded, fellow, owner))
      visitor.get(path).submit("form[action$=/seat]");
    adviser
        .get(path + "/plan")
        .submit("form.stack", Map.of("starts.date", "2027-01-21", "place", "Rom 4"));
    var seated = outbox.last(cast.colleague.email());
    assertThat(seated.subject()).startsWith("Endret: Kurs i prosjektmetode");
    assertThat(seated.text())
        .contains("Du har plass på «Kurs i prosjektmetode»", "21. januar 2027", "Rom 4")
        .contains("Før var det onsdag 20. januar 2027", "Før var stedet Rom 3")
        .doesNotContain("Før het det");
    assertThat(outbox.last(cast.applicant.email()).text())
        .contains("Du står på venteliste til «Kurs i prosjektmetode»");
    adviser.get(path + "/plan").submit("form.stack", Map.of("title", "Prosjektkurs"));
    assertThat(outbox.last(cast.colleague.email()).text())
        .contains("Du har plass på «Prosjektkurs»", "Før het det «Kurs i prosjektmetode»")
        .doesNotContain("Før var");
  }

  @Test
  void nobodyElseComesOrKnowsOfIt() {
    String path = theme.schedule(adviser);
    owner.get(path).submit("form[action$=/seat]");
    Visitor elsewhere = visitors.of(casts.getObject().adviser.id());
    Visitor never = visitors.of(cast.assessors.getFirst().id());
    for (Visitor other : List.of(elsewhere, never)) {
      assertThat(other.get(path).status()).isEqualTo(404);
      assertThat(other.post(path + "/seat", Map.of()).status()).isEqualTo(404);
      assertThat(other.get("/courses").text()).doesNotContain("Kurs i prosjektmetode");
      assertThat(other.get("/home").text()).doesNotContain("Kurs i prosjektmetode");
    }
    for (String deed : List.of("/plan", "/decline", "/cancellation"))
      for (Visitor other : List.of(elsewhere, owner))
        assertThat(other.get(path + deed).status()).as(deed).isEqualTo(404);
    assertThat(elsewhere.get("/themes/" + theme.id + "/offers/new").status()).isEqualTo(404);
    assertThat(
            db.sql("select count(*) from offers.seat where offer_id = :id")
                .param("id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private static Map<String, String> with(String... changed) {
    var all = new HashMap<>(TestTheme.COURSE);
    for (int i = 0; i < changed.length; i += 2) all.put(changed[i], changed[i + 1]);
    return all;
  }

  private CalendarProgram calendar(Person person) {
    return CalendarProgram.of(person.email(), server);
  }
}
