package no.dugnad.followup.programmes;

import static no.dugnad.followup.programmes.TestProgramme.day;
import static no.dugnad.followup.programmes.TestProgramme.occurrence;
import static no.dugnad.followup.programmes.TestProgramme.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What would be other in a programme is shown, and is so when an adviser takes it over. */
@ServerTest
class TakingOverTest {
  /** The Wednesday after the announcement, at eight in Oslo. */
  private static final Instant FIRST_MORNING = Instant.parse("2026-12-02T07:00:00Z");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Programmes programmes;
  @Autowired Duties duties;
  @Autowired JdbcClient db;

  @Test
  void aNewVersionOfTheTemplateChangesNoCohortUntilItIsTakenOverAndIsThenToldOnce() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    clock.set(FIRST_MORNING);
    duties.runAll();
    String before = stored(db, cohort);
    Visitor adviser = visitors.of(cast.adviser.id());

    Page saved =
        adviser
            .get("/programme-template")
            .follow("a[href$='/steps/CLOSING']")
            .submit("form.stack", Map.of("months", "10"));
    assertThat(saved.text()).contains("Malen er lagret", "Utgave 2");
    assertThat(stored(db, cohort)).isEqualTo(before);
    saved.follow("a[href$='/steps/CLOSING']").submit("form.stack", Map.of("months", "12"));
    assertThat(adviser.get("/cohorts/" + cohort.id() + "/programme").text())
        .as("a version in which nothing is different")
        .doesNotContain("Malen har fått");
    adviser.get("/programme-template/steps/CLOSING").submit("form.stack", Map.of("months", "10"));

    Page page = adviser.get("/cohorts/" + cohort.id()).follow("a[href$='/programme']");
    assertThat(page.text())
        .contains("Malen har fått utgave 2: 2 steg er annerledes", "Avslutning, hele kullet: fra")
        .contains("Disse får vite om det: applicant colleague");
    assertThat(page.select("section[aria-labelledby=renewal] ul").first().select("li").eachText())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("Sluttrapport, alle prosjektene: fra ");
    Page taken = page.submit("form[action$='/version']");
    assertThat(taken.text()).contains("Programmet er endret").doesNotContain("Malen har fått");
    assertThat(of(cast.applicant, "Avslutning er flyttet fra")).hasSize(1);
    assertThat(of(cast.colleague, "Avslutning er flyttet fra")).hasSize(1);
    assertThat(page.submit("form[action$='/version']").status()).isEqualTo(200);
    assertThat(of(cast.applicant, "Avslutning er flyttet fra")).hasSize(1);
  }

  @Test
  void theAdviserSetsADayByHandAndTakesOverWhatFollowsFromIt() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Visitor adviser = visitors.of(cast.adviser.id());
    String path = "/cohorts/" + cohort.id() + "/programme";
    Page form = adviser.get(path).follow("section[aria-label=Oppstartsøkt] a");
    Page otherTab = adviser.get(form.path());

    Page quiet = form.submit("form.stack", Map.of("day", "24.12.2026", "hour", "12:00"));
    assertThat(quiet.text()).contains("Dette er en hviledag: 24. desember 2026", "Lagre likevel");
    Page other = quiet.submit("form.stack", Map.of("day", "25.12.2026"));
    assertThat(other.text()).contains("Dette er en hviledag: 25. desember 2026");
    assertThat(other.submit("form.stack").text()).contains("Dagen er satt");
    assertThat(occurrence(programmes, cohort, "START_UP").due().day()).isEqualTo("2026-12-25");
    form = adviser.get(path).follow("section[aria-label=Oppstartsøkt] a");
    for (String day : List.of("1.1.2020", "30.11.2026", "1.1.2050"))
      assertThat(form.submit("form.stack", Map.of("day", day)).status()).as(day).isEqualTo(422);

    Page skipped = form.submit("form.stack", Map.of("day", "28.3.2027", "hour", "02:30"));
    assertThat(skipped.status()).isEqualTo(422);
    assertThat(skipped.select("#f-hour").val()).isEqualTo("02:30");
    Page twice =
        skipped
            .submit("form.stack", Map.of("day", "31.10.2027", "hour", "02:30"))
            .submit("form.stack");
    assertThat(twice.text()).contains("vi regner med den første");
    assertThat(occurrence(programmes, cohort, "START_UP").end()).isEqualTo("2027-10-31T00:30:00Z");
    Page older = otherTab.submit("form.stack", Map.of("day", "16.4.2027", "hour", "12:00"));
    assertThat(older.status()).isEqualTo(422);
    assertThat(older.select(".ds-error-summary li").eachText())
        .hasSize(2)
        .allMatch(said -> said.contains("Dette er lagret på nytt mens du skrev"));
    Page set =
        twice
            .follow("section[aria-label=Oppstartsøkt] a")
            .submit("form.stack", Map.of("day", "15.4.2027", "hour", "12:00"));
    assertThat(set.text())
        .contains("Dagen er satt", "satt for hånd", "datoer stemmer ikke lenger")
        .contains("Statussjekk, hele kullet: fra 5. april 2027 til 2. august 2027");
    assertThat(occurrence(programmes, cohort, "STATUS_CHECK").due().day())
        .as("nothing moves by itself")
        .isEqualTo("2027-04-05");

    assertThat(set.select("dialog").text()).contains("Ta over datoene?", "Én person får e-post.");
    Page taken = set.submit("form[action$='/dates']");
    assertThat(taken.text()).doesNotContain("stemmer ikke lenger");
    assertThat(occurrence(programmes, cohort, "STATUS_CHECK").due().day()).isEqualTo("2027-08-02");
    assertThat(of(cast.applicant, "Statussjekk er flyttet")).hasSize(1);

    Page waived =
        taken
            .follow("section[aria-label=Sluttrapport] a")
            .submit("form[action$='/waiver']", Map.of("why", "Dekkes av en annen."));
    assertThat(waived.text()).contains("Skal ikke gjøres");
    Page again =
        waived.follow("section[aria-label=Sluttrapport] a").submit("form[action$='/reopening']");
    assertThat(again.text()).contains("Det skal gjøres likevel");
    assertThat(visitors.of(cast.applicant.id()).get(path).status()).isEqualTo(404);
  }

  @Test
  void whatIsTakenOverIsWhatThePageShowedAndOfWhatHasEndedNothingMovesAndNobodyIsTold() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    visitors
        .of(cast.colleague.id())
        .get(cohort.project(1).path() + "/outcome")
        .submit("form.stack", Map.of("outcome", "NEVER_BEGUN", "why", "Ingen tid."));
    setDay(cohort, "START_UP", LocalDate.of(2027, 2, 1));
    Visitor adviser = visitors.of(cast.adviser.id());
    String path = "/cohorts/" + cohort.id() + "/programme";
    Page shown = adviser.get(path);
    setDay(cohort, "START_UP", LocalDate.of(2027, 2, 2));

    Page refused = shown.submit("form[action$='/dates']");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(occurrence(programmes, cohort, "STATUS_CHECK").due().day()).isEqualTo("2027-04-05");
    LocalDate before = day(programmes, cohort, 1, "PROJECT_DESCRIPTION");
    refused.submit("form[action$='/dates']");
    assertThat(occurrence(programmes, cohort, "STATUS_CHECK").due().day()).isEqualTo("2027-05-03");
    assertThat(day(programmes, cohort, 0, "PROJECT_DESCRIPTION")).isEqualTo("2027-02-16");
    assertThat(day(programmes, cohort, 1, "PROJECT_DESCRIPTION")).isEqualTo(before);
    assertThat(of(cast.applicant, "er flyttet")).hasSize(1);
    assertThat(of(cast.colleague, "er flyttet")).isEmpty();

    adviser.get("/programme-template/steps/CLOSING").submit("form.stack", Map.of("months", "10"));
    Page renewal = adviser.get(path);
    setDay(cohort, "START_UP", LocalDate.of(2027, 2, 3));
    assertThat(renewal.submit("form[action$='/version']").status()).isEqualTo(422);
    assertThat(programmes.getProgramme(cohort.id()).version()).isEqualTo(1);
  }

  private void setDay(TestCohort cohort, String step, LocalDate day) {
    Occurrence one = occurrence(programmes, cohort, step);
    programmes.setDue(
        one.id(),
        new Occurrence.Due(day, one.due().hour(), true),
        one.revision(),
        cohort.adviser().actor());
  }

  private List<String> of(Person person, String with) {
    return outbox.to(person.email()).stream()
        .map(Outbox.Written::text)
        .filter(text -> text.contains(with))
        .toList();
  }
}
