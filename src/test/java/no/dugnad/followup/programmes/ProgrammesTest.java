package no.dugnad.followup.programmes;

import static no.dugnad.followup.programmes.TestProgramme.day;
import static no.dugnad.followup.programmes.TestProgramme.occurrence;
import static no.dugnad.followup.programmes.TestProgramme.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cohort lived through with a moved clock: its dates, what is told, and what is not. */
@ServerTest
class ProgrammesTest {
  /** The Wednesday after the announcement, at eight in Oslo. */
  private static final Instant FIRST_MORNING = Instant.parse("2026-12-02T07:00:00Z");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Projects projects;
  @Autowired Programmes programmes;
  @Autowired Appeals appeals;
  @Autowired Calls calls;
  @Autowired Duties duties;
  @Autowired JdbcClient db;

  @Test
  void tenAwardsAnnouncedTwiceAreOneCohortWhoseOwnersGetOneMailAndALateOneHasItsOwnDates() {
    var cohort = new TestCohort(beans, cast, 10).announce();
    cohort.announce();
    duties.runAll();
    assertThat(told(cast.applicant)).as("not before the next morning").isEmpty();
    clock.set(FIRST_MORNING);
    for (int i = 0; i < 3; i++) duties.runAll();

    assertThat(projects.listProjects(cohort.id())).hasSize(10);
    for (Person owner : cohort.owners) assertThat(told(owner)).as(owner.name()).hasSize(1);
    assertThat(told(cast.applicant).getFirst())
        .contains("Prosjekt A", "Oppstartsøkt: 4. januar 2027", "Sluttrapport");

    appeals.register(cohort.declined, "Dette er nytt.", cast.viewer(cast.leader));
    clock.set(Instant.parse("2027-02-10T10:00:00Z"));
    appeals.uphold(cohort.declined, Money.kroner(20_000), "Enig.", cast.viewer(cast.decisionMaker));
    clock.set(Instant.parse("2027-02-11T07:00:00Z"));
    duties.runAll();
    assertThat(told(cast.leader)).hasSize(1);
    Project late = projects.findOfApplication(cohort.declined).orElseThrow();
    Programme programme = programmes.getProgramme(cohort.id());
    assertThat(day(programme, late, "PROJECT_DESCRIPTION")).isEqualTo("2027-02-24");
    assertThat(day(programme, cohort.project(0), "PROJECT_DESCRIPTION")).isEqualTo("2027-01-18");
    assertThat(programme.of(programme.find("START_UP").orElseThrow())).hasSize(1);
  }

  @Test
  void aStepIsThereAMonthBeforeItsDayAndOneThatNobodyNeedsGoesTwoWeeksOfWorkAfterIt() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    LocalDate due = LocalDate.of(2027, 5, 18);
    setDay(cohort, "STATUS_CARD", due);
    at(due.minusDays(31));
    assertThat(occurrence(programmes, cohort, "STATUS_CARD").status())
        .isInstanceOf(OccurrenceStatus.Planned.class);
    at(due.minusDays(30));
    assertThat(occurrence(programmes, cohort, "STATUS_CARD").status())
        .isInstanceOf(OccurrenceStatus.Open.class);
    at(LocalDate.of(2027, 5, 31));
    assertThat(occurrence(programmes, cohort, "STATUS_CARD").status())
        .as("the ninth working day after it")
        .isInstanceOf(OccurrenceStatus.Open.class);
    at(LocalDate.of(2027, 6, 1));
    assertThat(occurrence(programmes, cohort, "STATUS_CARD").status())
        .isInstanceOf(OccurrenceStatus.Lapsed.class);
  }

  @Test
  void ofAProjectThatIsCompletedThePlanSaysWhatFallsAwayAndComesBack() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Visitor owner = visitors.of(cast.applicant.id());
    String path = cohort.project(0).path();
    owner.get(path + "/outcome").submit("form.stack", Map.of("outcome", "COMPLETED"));
    assertThat(plan(owner.get(path)))
        .contains("Oppstartsøkt Falt bort", "Statussjekk Falt bort")
        .contains("Kort om hvordan det går Falt bort")
        .anyMatch(step -> step.startsWith("Sluttrapport Planlagt"))
        .anyMatch(step -> step.startsWith("Avslutning Planlagt"));
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts/" + cohort.id()).text())
        .contains("Neste: Prosjektbeskrivelse")
        .doesNotContain("Neste: Oppstartsøkt");
    owner.get(path + "/outcome").submit("form[action$=/reopening]", Map.of("grounds", "Nei"));
    assertThat(plan(owner.get(path))).hasSize(6).allMatch(step -> step.contains("Planlagt"));
  }

  private static List<String> plan(Page page) {
    return page.select("section[aria-labelledby=plan] li").eachText();
  }

  @Test
  void whatIsDoneIsDoneOnceAndStaysAndWhatIsWaivedIsNotDone() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    var actor = cohort.adviser().actor();
    UUID report = occurrence(programmes, cohort, "FINAL_REPORT").id();
    programmes.complete(report, clock.instant(), actor);
    programmes.complete(report, clock.instant(), actor);
    assertThat(projects.timeline(cohort.project(0).id(), cohort.adviser()))
        .filteredOn(entry -> entry.event().equals("programmes.journal.done"))
        .hasSize(1);
    Occurrence done = occurrence(programmes, cohort, "FINAL_REPORT");
    assertThatThrownBy(
            () ->
                programmes.setDue(
                    report,
                    new Occurrence.Due(LocalDate.of(2027, 5, 3), null, true),
                    done.revision(),
                    actor))
        .hasMessageContaining("programmes.refused.notPending");
    assertThatThrownBy(() -> programmes.waive(report, "Nei", done.revision(), cohort.adviser()))
        .hasMessageContaining("programmes.refused.notPending");

    Occurrence startUp = occurrence(programmes, cohort, "START_UP");
    assertThatThrownBy(
            () -> programmes.complete(startUp.id(), Instant.parse("2026-12-14T10:00:00Z"), actor))
        .hasMessageContaining("programmes.refused.notYet");
    programmes.complete(startUp.id(), Instant.parse("2027-01-08T10:00:00Z"), actor);
    assertThat(occurrence(programmes, cohort, "START_UP").due())
        .as("said four days later, it was when it was to be")
        .isEqualTo(startUp.due());
    programmes.reopen(
        startUp.id(),
        Optional.empty(),
        occurrence(programmes, cohort, "START_UP").revision(),
        actor);
    assertThat(occurrence(programmes, cohort, "START_UP")).isEqualTo(startUp);

    Occurrence card = occurrence(programmes, cohort, "STATUS_CARD");
    programmes.waive(card.id(), "Nei", card.revision(), cohort.adviser());
    assertThatThrownBy(() -> programmes.complete(card.id(), clock.instant(), actor))
        .hasMessageContaining("programmes.refused.waived");
  }

  @Test
  void whatIsToBeDoneAfterAllWhenItsDayHasPassedGetsAnotherDay() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Visitor adviser = visitors.of(cast.adviser.id());
    Occurrence description = occurrence(programmes, cohort, "PROJECT_DESCRIPTION");
    programmes.waive(description.id(), "Nei", description.revision(), cohort.adviser());
    clock.set(Instant.parse("2027-05-04T10:00:00Z"));

    Page page = adviser.get(description.path());
    for (String day : List.of("", "18.1.2027"))
      assertThat(page.submit("form[action$='/reopening']", Map.of("day", day)).status())
          .isEqualTo(422);
    Page asked = page.submit("form[action$='/reopening']", Map.of("day", "17.5.2027"));
    assertThat(asked.text()).contains("Dette er en hviledag");
    Page reopened = asked.submit("form[action$='/reopening']", Map.of("day", "18.5.2027"));
    assertThat(reopened.select("section[aria-label=Prosjektbeskrivelse]").text())
        .contains("Planlagt 18. mai 2027", "satt for hånd");
  }

  @Test
  void whatACohortDoesTogetherIsNotDoneBeforeItsDayAndNothingIsDueOnADayThatHasBeen() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Visitor adviser = visitors.of(cast.adviser.id());
    Occurrence startUp = occurrence(programmes, cohort, "START_UP");
    assertThat(adviser.get(startUp.path()).select("form[action$='/completion']")).isEmpty();
    clock.set(Instant.parse("2027-01-04T10:00:00Z"));
    Page onItsDay = adviser.get(startUp.path());
    setDay(cohort, "START_UP", LocalDate.of(2027, 2, 1));
    Page early = onItsDay.submit("form[action$='/completion']");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.text()).contains("Samlingen har ikke vært ennå");
    assertThat(occurrence(programmes, cohort, "START_UP").isPending()).isTrue();

    Page past =
        adviser
            .get(occurrence(programmes, cohort, "FINAL_REPORT").path())
            .submit("form[action$='/date']", Map.of("day", "3.1.2027"));
    assertThat(past.status()).isEqualTo(422);
    assertThat(past.text()).contains("Velg en dag som kommer");
    adviser
        .get(startUp.path())
        .submit("form[action$='/date']", Map.of("day", "14.12.2026"))
        .follow("a[href='" + startUp.path() + "']")
        .submit("form[action$='/completion']");
    assertThat(occurrence(programmes, cohort, "START_UP").isDone())
        .as("it was held earlier")
        .isTrue();
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
  void nobodyButWhoFollowsHasAnythingToDoWithAStep() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    for (Person person :
        List.of(cast.applicant, cast.colleague, cast.leader, casts.getObject().adviser)) {
      Visitor visitor = visitors.of(person.id()).impatient();
      for (String step : List.of("START_UP", "FINAL_REPORT")) {
        String path = occurrence(programmes, cohort, step).path();
        assertThat(visitor.get(path).status()).as(person.name()).isEqualTo(404);
        for (String deed : List.of("/date", "/completion", "/waiver", "/reopening"))
          assertThat(visitor.post(path + deed, Map.of()).status()).as(deed).isEqualTo(404);
      }
    }
  }

  private void at(LocalDate day) {
    clock.set(Oslo.instant(day.atTime(8, 0)));
    duties.runAll();
  }

  @Test
  void aCallThatIsCopiedHasNoCohortAndPinsNothingUntilItIsPublished() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String before = stored(db, cohort);
    UUID copy = calls.copy(cohort.id(), "Neste runde", cohort.adviser().actor());
    clock.set(FIRST_MORNING);
    duties.runAll();

    assertThat(projects.countCohorts(cast.organisationId())).isOne();
    assertThat(programmes.findProgramme(copy)).isEmpty();
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts/" + copy).status()).isEqualTo(404);
    assertThat(
            db.sql("select count(*) from programmes.pinned where call_id = :call")
                .param("call", copy)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(stored(db, cohort)).isEqualTo(before);
  }

  @Test
  void theOrganisationHasItsOwnQuietTimes() {
    Visitor adviser = visitors.of(cast.adviser.id());
    Page page = adviser.get("/programme-template");
    assertThat(page.select("input[name=yearly][checked]")).hasSize(3);
    page = page.submit("form[action$='/quiet-times']", Map.of("yearly", List.of("CHRISTMAS")));
    page =
        page.submit("form[action$='/quiet-periods']", Map.of("from", "4.1.2027", "to", "8.1.2027"));
    assertThat(page.text()).contains("Fra 4. januar 2027 til 8. januar 2027");
    Page backwards =
        page.submit("form[action$='/quiet-periods']", Map.of("from", "8.1.2027", "to", "4.1.2027"));
    assertThat(backwards.status()).isEqualTo(422);

    var cohort = new TestCohort(beans, cast, 1).announce();
    assertThat(occurrence(programmes, cohort, "START_UP").due().day()).isEqualTo("2027-01-11");
    adviser.get("/programme-template").submit("form[action*='/quiet-periods/']");
    assertThat(adviser.get("/cohorts/" + cohort.id() + "/programme").text())
        .contains("Oppstartsøkt, hele kullet: fra 11. januar 2027 til 4. januar 2027");
  }

  /** The mails of the programme. */
  @Test
  void itsTeamMeetsFirstWhatIsNextAndThatItWaitsWhenItsDayHasPassed() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String project = cohort.project(0).path();
    Visitor owner = visitors.of(cast.applicant.id());
    clock.set(FIRST_MORNING);
    assertThat(first(owner.get(project)))
        .isEqualTo("Det neste for dere Oppstartsøkt: mandag 4. januar 2027 kl. 09.00");
    assertThat(first(visitors.of(cast.adviser.id()).get(project))).isEmpty();

    clock.set(Instant.parse("2027-02-20T11:00:00Z"));
    duties.runAll();
    assertThat(first(owner.get(project))).startsWith("Dette venter på dere Prosjektbeskrivelse: ");
  }

  private static String first(Page page) {
    return page.select("main > [aria-labelledby=first]").text();
  }

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
