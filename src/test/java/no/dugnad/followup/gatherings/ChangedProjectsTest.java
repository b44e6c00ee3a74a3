package no.dugnad.followup.gatherings;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.gatherings.Gathering.Kind;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Guest.Answer;
import no.dugnad.followup.gatherings.Guest.Source;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.OccurrenceStatus;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.reports.Report;
import no.dugnad.followup.reports.Reports;
import no.dugnad.followup.walls.Contribution.Sort;
import no.dugnad.followup.walls.Wall;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.testing.CalendarProgram;
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

/** What it means to the rooms round a project that it ends, is taken up again, or taken over. */
@ServerTest
class ChangedProjectsTest {
  private static final Instant FIRST_MORNING = Instant.parse("2026-12-02T07:00:00Z");
  private static final Outcome STOPPED = new Outcome.Stopped("En app", "Papir er best", "Skolene");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired GreenMail server;
  @Autowired Gatherings gatherings;
  @Autowired Guests guests;
  @Autowired Programmes programmes;
  @Autowired Projects projects;
  @Autowired Outcomes outcomes;
  @Autowired Reports reports;
  @Autowired Wall wall;
  @Autowired Memberships memberships;
  @Autowired Duties duties;
  @Autowired JdbcClient db;

  @Test
  void whatAStoppedProjectHadBeforeItGoesAndComesBackWhenItIsTakenUpAgain() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String startUp = announced(cohort, Kind.START_UP, "2026-12-10T08:00:00Z");
    String closing = announced(cohort, Kind.CLOSING, "2027-12-10T08:00:00Z");
    UUID asked = UUID.fromString(startUp.substring("/gatherings/".length()));
    guests.answer(asked, Answer.COMING, 0, Source.PAGE, viewer(cast.applicant));
    clock.set(Instant.parse("2026-12-20T07:00:00Z").minus(Duration.ofDays(15)));
    duties.runAll();
    UUID project = cohort.project(0).id();
    reports.begin(project, Report.Kind.DESCRIPTION, cast.viewer(cast.applicant));
    Occurrence before = own(cohort, "PROJECT_DESCRIPTION");
    programmes.complete(own(cohort, "STATUS_CARD").id(), clock.instant(), cohort.adviser().actor());

    end(cohort, STOPPED);
    for (int i = 0; i < 2; i++) duties.runAll();
    assertThat(own(cohort)).noneMatch(Occurrence::isPending);
    assertThat(own(cohort, "STATUS_CARD").isDone()).as("what is done stays so").isTrue();
    eventually(() -> assertThat(calendar(cast.applicant).methods()).endsWith("CANCEL"));
    assertThat(calendar(cast.applicant).events())
        .extracting(event -> event.getUid().getValue())
        .as("they tell at the closing what they learned")
        .containsExactly(closing.substring("/gatherings/".length()));
    assertThat(calendar(cast.colleague).events()).hasSize(2);
    assertThat(outbox.to(cast.applicant.email()).getLast().text())
        .contains("Prosjektet ditt i «Små midler 2027» er avsluttet");
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get(startUp).text()).doesNotContain("Prosjekt A");
    assertThat(adviser.get(closing).text()).contains("Prosjekt A");
    assertThat(adviser.get(cohort.project(0).path()).select("article a").eachAttr("href"))
        .contains(closing)
        .doesNotContain(startUp);
    clock.set(Instant.parse("2027-01-15T07:00:00Z"));
    duties.runAll();
    assertThat(mails(cast.applicant, "har frist")).isEmpty();
    assertThat(visitors.of(cast.applicant.id()).get("/home").text())
        .doesNotContain("Noe å skrive", "Prosjektbeskrivelse");

    clock.set(Instant.parse("2026-12-08T07:00:00Z"));
    outcomes.reopen(
        project, "Feil knapp", cohort.project(0).revision(), cast.viewer(cast.applicant));
    for (int i = 0; i < 2; i++) duties.runAll();
    assertThat(own(cohort, "PROJECT_DESCRIPTION").due()).isEqualTo(before.due());
    assertThat(own(cohort, "PROJECT_DESCRIPTION").isPending()).isTrue();
    assertThat(own(cohort, "STATUS_CARD").isDone()).isTrue();
    eventually(() -> assertThat(calendar(cast.applicant).events()).hasSize(2));
    assertThat(adviser.get(startUp).text()).contains("Prosjekt A");
    assertThat(guests.findReply(asked, cast.applicant.id()).orElseThrow().answer())
        .as("what they had answered")
        .isEqualTo(Answer.COMING);
    assertThat(mails(cast.applicant, "Du er med igjen"))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("Du har svart «Kommer»"));
  }

  @Test
  void aGatheringThatWasHeldBeforeAProjectEndedHadItsPart() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String startUp = announced(cohort, Kind.START_UP, "2026-12-10T08:00:00Z");
    clock.set(Instant.parse("2026-12-11T08:00:00Z"));
    end(cohort, STOPPED);
    assertThat(visitors.of(cast.adviser.id()).get(startUp).text()).contains("Prosjekt A");
  }

  @Test
  void aCompletedProjectIsStillAskedForItsFinalReportAndForWhatFollowsFromTheOutcome() {
    visitors
        .of(cast.adviser.id())
        .get("/programme-template/steps/new")
        .submit(
            "form.stack",
            Map.of(
                "name",
                "Brev til de neste",
                "kind",
                "DELIVERABLE",
                "anchor",
                "OUTCOME",
                "days",
                "30"));
    var cohort = new TestCohort(beans, cast, 2).announce();
    LocalDate letter = LocalDate.of(2027, 1, 4);
    clock.set(Instant.parse("2026-12-05T10:00:00Z"));
    end(cohort, new Outcome.Completed());
    assertThat(own(cohort).stream().filter(Occurrence::isPending).map(one -> one.due().day()))
        .containsExactly(
            letter,
            own(cohort, "PROJECT_DESCRIPTION").due().day(),
            own(cohort, "FINAL_REPORT").due().day());
    assertThat(own(cohort, "STATUS_CARD").status()).isInstanceOf(OccurrenceStatus.Lapsed.class);
    duties.runAll();
    clock.set(Oslo.instant(letter.minusDays(3).atTime(9, 0)));
    duties.runAll();
    clock.set(Oslo.instant(letter.atTime(9, 0)));
    duties.runAll();
    assertThat(mails(cast.applicant, "Brev til de neste har frist")).isNotEmpty();
    assertThat(visitors.of(cast.applicant.id()).get("/home").text())
        .contains("Noe å skrive om prosjektet", "Prosjekt A: Brev til de neste");
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts/" + cohort.id()).text())
        .contains("Brev til de neste");

    outcomes.reopen(
        cohort.project(0).id(), "Nei", cohort.project(0).revision(), cast.viewer(cast.applicant));
    assertThat(own(cohort)).noneMatch(one -> one.due().day().equals(letter));
    end(cohort, STOPPED);
    assertThat(own(cohort).stream().filter(Occurrence::isPending)).hasSize(1);
  }

  @Test
  void whoeverTakesAProjectOverHasItsPlanAndTheAnswersToWhatItAsked() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    clock.set(FIRST_MORNING);
    duties.runAll();
    UUID asked = wall.write(cohort.id(), Sort.QUESTION, "Kart?", null, "", viewer(cast.applicant));
    Person taker = cast.employee("taker", cast.otherUnit);
    Project project = cohort.project(0);
    projects.handOver(project.id(), taker.email(), project.revision(), viewer(cast.applicant));
    clock.set(FIRST_MORNING.plus(Duration.ofDays(1)));
    duties.runAll();
    duties.runAll();
    assertThat(mails(taker, "Dette er planen for «Prosjekt A»")).hasSize(1);
    assertThat(mails(cast.applicant, "Dette er planen")).hasSize(1);

    clock.advance(Duration.ofMinutes(1));
    wall.answer(asked, "Det blå", viewer(cast.colleague));
    clock.advance(Duration.ofMinutes(2));
    duties.runAll();
    assertThat(mails(cast.applicant, "på veggen")).as("who asked is in the team").hasSize(1);
    assertThat(mails(taker, "på veggen")).isEmpty();
    memberships.end(
        memberships.find(cast.applicant.id(), cast.organisationId()).orElseThrow(),
        cast.applicant.id(),
        cast.organisationId());
    duties.runAll();
    assertThat(mails(taker, "på veggen")).as("what nobody else is told of now").hasSize(1);
    wall.answer(asked, "Eller det røde", viewer(cast.colleague));
    clock.advance(Duration.ofMinutes(2));
    duties.runAll();
    duties.runAll();
    assertThat(mails(taker, "på veggen")).hasSize(2);
    assertThat(mails(cast.applicant, "på veggen")).hasSize(1);
  }

  @Test
  void whatPeopleAnsweredIsForgottenWhenTheyLeaveAndAYearAfter() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = announced(cohort, Kind.START_UP, "2026-12-10T08:00:00Z");
    UUID id = UUID.fromString(path.substring("/gatherings/".length()));
    for (Person guest : cohort.owners)
      guests.answer(id, Answer.COMING, 0, Source.PAGE, viewer(guest));
    memberships.end(
        memberships.find(cast.colleague.id(), cast.organisationId()).orElseThrow(),
        cast.colleague.id(),
        cast.organisationId());
    duties.runAll();
    duties.runAll();
    assertThat(answers(id)).containsExactlyInAnyOrder("COMING", "UNANSWERED");
    clock.set(Instant.parse("2027-12-10T08:59:00Z"));
    duties.runAll();
    assertThat(answers(id)).hasSize(2);
    clock.set(Instant.parse("2027-12-10T09:01:00Z"));
    duties.runAll();
    assertThat(answers(id)).isEmpty();
    Page page = visitors.of(cast.adviser.id()).get(path);
    assertThat(page.text()).contains("blir slettet ett år etter").doesNotContain("colleague");
    assertThat(page.select("form[action$=/attendance]")).isEmpty();
  }

  @Test
  void thePlanLeadsToWhereEachStepIsDone() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = cohort.project(0).path();
    Visitor owner = visitors.of(cast.applicant.id());
    String plan = "section[aria-labelledby=plan] a";
    assertThat(owner.get(path).select(plan).eachAttr("href"))
        .as("nobody is asked to come yet")
        .containsExactly(
            path + "/reports/description", path + "/check", path + "/reports/final-report");
    String startUp = announced(cohort, Kind.START_UP, "2026-12-10T08:00:00Z");
    String closing = announced(cohort, Kind.CLOSING, "2026-12-11T08:00:00Z");
    assertThat(owner.get(path).select(plan).eachAttr("href")).startsWith(startUp, closing);
    assertThat(visitors.of(cast.leader.id()).get(path).select(plan)).isEmpty();
    assertThat(visitors.of(cast.colleague.id()).get(path).select(plan)).isEmpty();
    Visitor adviser = visitors.of(cast.adviser.id());
    String programme = "/cohorts/" + cohort.id() + "/programme";
    assertThat(adviser.get(programme).select("a:contains(Til kortet)")).hasSize(2);
    assertThat(adviser.get(programme).select("a:contains(Les det)")).as("not handed in").isEmpty();
    assertThat(adviser.get(programme).select("a:contains(Til samlingen)").eachAttr("href"))
        .containsExactlyInAnyOrder(startUp, closing);

    clock.set(Instant.parse("2026-12-11T10:00:00Z"));
    owner = visitors.of(cast.applicant.id());
    assertThat(owner.get(path).select(plan).eachAttr("href")).contains(path + "/outcome");
    for (String href : owner.get(path).select(plan).eachAttr("href"))
      assertThat(owner.get(href).status()).as(href).isEqualTo(200);
    Occurrence description = own(cohort, "PROJECT_DESCRIPTION");
    duties.runAll();
    clock.set(Oslo.instant(description.due().day().minusDays(4).atTime(9, 0)));
    duties.runAll();
    List<String> told = mails(cast.applicant, "Prosjektbeskrivelse har frist");
    assertThat(told.getLast()).contains(path + "/reports/description");
  }

  private void end(TestCohort cohort, Outcome outcome) {
    Project project = cohort.project(0);
    outcomes.end(project.id(), outcome, project.revision(), viewer(cast.applicant), List.of());
  }

  private String announced(TestCohort cohort, Kind kind, String starts) {
    Instant at = Instant.parse(starts);
    var plan = new Plan(kind, "", at, at.plusSeconds(3600), "Rom 3", "", 10);
    UUID id = gatherings.draft(cohort.id(), plan, cohort.adviser());
    gatherings.announce(id, gatherings.getGathering(id).revision(), cohort.adviser());
    return gatherings.getGathering(id).path();
  }

  /** Those of the first project. */
  private List<Occurrence> own(TestCohort cohort) {
    return programmes.getProgramme(cohort.id()).of(cohort.project(0).id()).stream()
        .filter(one -> one.projectId() != null)
        .toList();
  }

  private Occurrence own(TestCohort cohort, String step) {
    return own(cohort).stream().filter(one -> one.step().equals(step)).findFirst().orElseThrow();
  }

  private List<String> answers(UUID gathering) {
    return db.sql("select answer from gatherings.guest where gathering_id = :id")
        .param("id", gathering)
        .query(String.class)
        .list();
  }

  private Viewer viewer(Person person) {
    return cast.viewer(person);
  }

  private List<String> mails(Person person, String with) {
    return outbox.to(person.email()).stream()
        .filter(mail -> (mail.subject() + mail.text()).contains(with))
        .map(Outbox.Written::text)
        .toList();
  }

  private CalendarProgram calendar(Person person) {
    return CalendarProgram.of(person.email(), server);
  }
}
