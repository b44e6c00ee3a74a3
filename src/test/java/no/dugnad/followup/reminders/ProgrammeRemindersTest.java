package no.dugnad.followup.reminders;

import static no.dugnad.followup.programmes.TestProgramme.occurrence;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.OccurrenceStatus;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are told of a programme on a morning, and what they are not. */
@ServerTest
class ProgrammeRemindersTest {
  /** The Wednesday after the announcement, at eight in Oslo. */
  private static final Instant FIRST_MORNING = Instant.parse("2026-12-02T07:00:00Z");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Projects projects;
  @Autowired Programmes programmes;
  @Autowired Duties duties;
  @Autowired People people;

  @Test
  void nineDaysWithoutARunGiveOneMailAndAMovedDateIsToldAnewOnce() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    clock.set(FIRST_MORNING);
    duties.runAll();
    // Due on 18 January: two weeks and two days before have both passed when it runs again.
    clock.set(Instant.parse("2027-01-03T07:00:00Z"));
    duties.runAll();
    assertThat(told(cast.applicant)).as("not on a Sunday").hasSize(1);
    clock.set(Instant.parse("2027-01-10T07:00:00Z"));
    duties.runAll();
    assertThat(told(cast.applicant)).as("nor on the next").hasSize(1);
    clock.set(Instant.parse("2027-01-14T07:30:00Z"));
    duties.runAll();
    duties.runAll();
    List<String> told = told(cast.applicant);
    assertThat(told).hasSize(2);
    assertThat(told.getLast())
        .contains(
            "«Prosjekt A»: Prosjektbeskrivelse har frist 18. januar 2027, om to arbeidsdager");

    Occurrence description = occurrence(programmes, cohort, "PROJECT_DESCRIPTION");
    programmes.setDue(
        description.id(),
        new Occurrence.Due(LocalDate.of(2027, 1, 20), null, true),
        description.revision(),
        cohort.adviser().actor());
    clock.set(Instant.parse("2027-01-14T12:00:00Z"));
    duties.runAll();
    assertThat(told(cast.applicant)).as("one mail a day").hasSize(2);
    clock.set(Instant.parse("2027-01-18T07:00:00Z"));
    duties.runAll();
    duties.runAll();
    assertThat(told(cast.applicant)).hasSize(3);
    assertThat(told(cast.applicant).getLast()).contains("har frist 20. januar 2027");
  }

  @Test
  void whatFallsDueLaterOnTheDayOfAMailIsToldTheNextMorning() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    clock.set(FIRST_MORNING);
    duties.runAll();
    clock.set(Instant.parse("2027-01-14T07:00:00Z"));
    duties.runAll();
    setDay(cohort, "PROJECT_DESCRIPTION", LocalDate.of(2027, 1, 15));
    clock.set(Instant.parse("2027-01-14T12:00:00Z"));
    duties.runAll();
    assertThat(told(cast.applicant)).hasSize(2);
    clock.set(Instant.parse("2027-01-15T07:00:00Z"));
    duties.runAll();
    assertThat(told(cast.applicant)).hasSize(3);
    assertThat(told(cast.applicant).getLast()).contains("har frist 15. januar 2027");
  }

  @Test
  void whoIsSilentIsRemindedThenTheTeamAndAtLastTheManagerWhereTheStepSaysSo() {
    var cohort = new TestCohort(beans, cast, 1, List.of(cast.colleague)).announce();
    clock.set(FIRST_MORNING);
    duties.runAll();
    Occurrence report = occurrence(programmes, cohort, "FINAL_REPORT");
    LocalDate due = report.due().day();
    for (LocalDate day = due.minusDays(20); day.isBefore(due.plusDays(30)); day = day.plusDays(1)) {
      clock.set(Oslo.instant(day.atTime(8, 0)));
      duties.runAll();
    }
    assertThat(of(cast.applicant, "Sluttrapport har frist")).hasSize(2);
    assertThat(of(cast.applicant, "Sluttrapport skulle kommet")).hasSize(1);
    assertThat(of(cast.colleague, "Sluttrapport")).hasSize(1);
    assertThat(of(cast.leader, "Sluttrapport")).hasSize(1);
    assertThat(occurrence(programmes, cohort, "FINAL_REPORT").status())
        .isInstanceOf(OccurrenceStatus.Open.class);
    assertThat(occurrence(programmes, cohort, "STATUS_CARD").status())
        .as("nobody needs it any more")
        .isInstanceOf(OccurrenceStatus.Lapsed.class);
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts/" + cohort.id()).text())
        .contains("skulle vært her");
    assertThat(visitors.of(cast.applicant.id()).get("/cohorts/" + cohort.id()).text())
        .as("a day that has been is not what is next")
        .doesNotContain("Sluttrapport", "skulle vært her");
    assertThat(
            visitors
                .of(cast.applicant.id())
                .get("/home")
                .select("li:contains(Sluttrapport) a[href$=/reports/final-report]")
                .text())
        .as("leads to where it is written")
        .isEqualTo("Prosjekt A");

    programmes.complete(report.id(), clock.instant(), cohort.adviser().actor());
    Page done = visitors.of(cast.applicant.id()).get(cohort.project(0).path());
    assertThat(done.text()).contains("Sluttrapport: gjort");
    assertThat(done.select("section[aria-labelledby=plan] li:contains(Sluttrapport)").text())
        .as("the day that it was done, not the one that it was due")
        .contains(
            "Gjort",
            due.plusDays(29).format(DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.of("nb"))));
    people.setLanguage(cast.applicant.id(), "en");
    assertThat(visitors.of(cast.applicant.id()).get(cohort.project(0).path()).text())
        .contains("Final report: done");
  }

  @Test
  void whoOwnsProjectsInTwoCohortsGetsOneMailOfAMorningWithAllOfBoth() {
    var first = new TestCohort(beans, cast, 1);
    var second = new TestCohort(beans, cast, 1);
    first.announce();
    second.announce();
    clock.set(FIRST_MORNING);
    duties.runAll();
    clock.set(Instant.parse("2027-01-14T07:30:00Z"));
    duties.runAll();

    List<Outbox.Written> mails =
        outbox.to(cast.applicant.email()).stream()
            .filter(mail -> mail.text().contains("«Prosjekt A»"))
            .filter(mail -> !mail.path().startsWith("/applications"))
            .toList();
    assertThat(mails).hasSize(2);
    for (Outbox.Written mail : mails) {
      assertThat(mail.text().split("«Prosjekt A»")).as(mail.text()).hasSize(3);
      assertThat(mail.path()).matches("/projects(\\?.*)?");
    }
    assertThat(
            visitors.of(cast.applicant.id()).get("/projects").select("main a[href*='/projects/']"))
        .hasSize(2);
  }

  @Test
  void whoGoesOnIsNotLateAndIsAskedAgainOnceOnTheDayTheyChose() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    clock.set(FIRST_MORNING);
    duties.runAll();
    LocalDate due = occurrence(programmes, cohort, "FINAL_REPORT").due().day();
    LocalDate again = WorkingDays.onOrAfter(due.plusDays(30));
    at(due.minusDays(20));
    visitors
        .of(cast.applicant.id())
        .get(cohort.project(0).path() + "/outcome")
        .submit("form.stack", Map.of("outcome", "GOES_ON", "lookAgainOn", again.toString()));
    int told = told(cast.applicant).size();
    at(WorkingDays.plus(due, 1));
    at(WorkingDays.onOrBefore(again.minusDays(1)));
    assertThat(told(cast.applicant)).hasSize(told);
    assertThat(told(cast.leader)).isEmpty();
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts/" + cohort.id()).text())
        .contains("Fortsatt i gang")
        .doesNotContain("skulle vært her");
    assertThat(visitors.of(cast.applicant.id()).get("/home").text())
        .doesNotContain("Sluttrapport", "Si hvordan det gikk");

    at(again);
    duties.runAll();
    at(WorkingDays.plus(again, 1));
    assertThat(of(cast.applicant, "Dere ville bli spurt igjen nå")).hasSize(1);
    assertThat(
            visitors.of(cast.applicant.id()).get("/home").follow("main a[href$=/outcome]").text())
        .contains("Hvordan gikk det med prosjektet?");
  }

  private void setDay(TestCohort cohort, String step, LocalDate day) {
    Occurrence one = occurrence(programmes, cohort, step);
    programmes.setDue(
        one.id(),
        new Occurrence.Due(day, one.due().hour(), true),
        one.revision(),
        cohort.adviser().actor());
  }

  @Test
  void whatHasEndedGetsNoPlanAndIsRemindedOfNothingAndNobodyIsBeforeEightInTheMorning() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    visitors
        .of(cast.colleague.id())
        .get(cohort.project(1).path() + "/outcome")
        .submit("form.stack", Map.of("outcome", "NEVER_BEGUN", "why", "Ingen tid."));
    clock.set(FIRST_MORNING.minusSeconds(1));
    duties.runAll();
    assertThat(told(cast.applicant)).isEmpty();
    clock.set(FIRST_MORNING);
    duties.runAll();
    clock.set(Instant.parse("2027-01-14T07:00:00Z"));
    duties.runAll();
    assertThat(told(cast.applicant)).hasSize(2);
    assertThat(told(cast.colleague)).isEmpty();
  }

  private void at(LocalDate day) {
    clock.set(Oslo.instant(day.atTime(8, 0)));
    duties.runAll();
  }

  /** The mails of the programme. */
  private List<String> told(Person person) {
    return of(person, "/projects");
  }

  private List<String> of(Person person, String with) {
    return outbox.to(person.email()).stream()
        .map(Outbox.Written::text)
        .filter(text -> text.contains(with))
        .toList();
  }
}
