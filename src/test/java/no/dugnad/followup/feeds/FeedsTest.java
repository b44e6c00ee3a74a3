package no.dugnad.followup.feeds;

import static no.dugnad.funding.schedules.PanelDate.Kind.HAND_IN;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.gatherings.Gathering.Kind;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.milestones.Milestone;
import no.dugnad.followup.milestones.Milestones;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.CalendarFile;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a calendar program finds at a person's own address. */
@ServerTest
class FeedsTest {
  private static final String RENEWAL = "form[action=/own-calendar]";
  private static final Instant STARTS = Instant.parse("2026-12-18T08:00:00Z");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Gatherings gatherings;
  @Autowired Programmes programmes;
  @Autowired Milestones milestones;
  @Autowired Outcomes outcomes;
  @Autowired Projects projects;
  @Autowired Schedules schedules;
  @Autowired Panels panels;
  @Autowired Memberships memberships;
  @Autowired Duties duties;

  @Test
  void theAddressTellsOnesOwnDatesToWhoeverHasItUntilItIsRenewed() {
    var cohort = new TestCohort(beans, cast, 2);
    Visitor owner = visitors.of(cast.applicant.id());
    Page made = owner.get("/own-calendar").submit(RENEWAL);
    String first = path(made);
    assertThat(visitors.stranger().get(first).body()).contains("METHOD:PUBLISH");
    assertThat(summaries(first)).containsExactly("Dugnad: datoene dine kommer hit");
    cohort.announce();
    assertThat(owner.get("/home").follow("a[href=/own-calendar]").text()).contains("Adressen til");

    var adviser = cast.viewer(cast.adviser);
    var plan = new Plan(Kind.START_UP, "", STARTS, STARTS.plusSeconds(3600), "Rom 3", "", 10);
    var id = gatherings.draft(cohort.id(), plan, adviser);
    assertThat(summaries(first)).as("a draft").noneMatch(it -> it.startsWith("Oppstartsøkt"));
    gatherings.announce(id, gatherings.getGathering(id).revision(), adviser);
    VEvent event = event(first, "Oppstartsøkt: Små midler 2027");
    assertThat(event.getUid().getValue()).isEqualTo(id.toString());
    assertThat(event.getAttendees()).isEmpty();

    gatherings.cancel(id, "Sykdom", gatherings.getGathering(id).revision(), adviser);
    assertThat(events(first).getEvents()).noneMatch(it -> it.getUid().getValue().equals("" + id));

    owner = visitors.of(cast.applicant.id());
    String second = path(owner.get("/own-calendar").submit("form[action=/own-calendar]"));
    assertThat(visitors.stranger().get(first).status()).isEqualTo(404);
    assertThat(visitors.stranger().get(second).status()).isEqualTo(200);
    owner.get("/own-calendar").submit("form[action=/own-calendar/removal]");
    assertThat(visitors.stranger().get(second).status()).isEqualTo(404);
  }

  @Test
  void eachDeadlineOfOnesProjectsIsThereAtOnceAsADayThatSaysWhatItIsFor() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = path(visitors.of(cast.applicant.id()).get("/own-calendar").submit(RENEWAL));
    List<Occurrence> own =
        programmes.getProgramme(cohort.id()).of(cohort.project(0).id()).stream()
            .filter(one -> one.projectId() != null)
            .toList();
    assertThat(summaries(path))
        .contains("Frist: Prosjektbeskrivelse – Prosjekt A", "Frist: Sluttrapport – Prosjekt A")
        .hasSameSizeAs(own)
        .noneMatch(summary -> summary.contains("Prosjekt B"));
    String text = visitors.stranger().get(path).body();
    assertThat(text).doesNotContain("DTSTART:");
    for (Occurrence one : own) {
      DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
      assertThat(text)
          .contains("UID:" + one.id())
          .contains("DTSTART;VALUE=DATE:" + one.due().day().format(day))
          .contains("DTEND;VALUE=DATE:" + one.due().day().plusDays(1).format(day));
    }
    assertThat(event(path, "Frist: Sluttrapport – Prosjekt A").getUrl().getValue())
        .contains(cohort.project(0).path() + "/reports/final-report?");
  }

  @Test
  void aMilestoneIsThereAsADayUntilItsTeamHasReachedItOrTakesItAway() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    var team = cast.viewer(cast.applicant);
    String path = path(visitors.of(cast.applicant.id()).get("/own-calendar").submit(RENEWAL));
    milestones.add(project.id(), "Ti har prøvd", LocalDate.of(2027, 2, 1), team);
    milestones.add(project.id(), "Alle har prøvd", LocalDate.of(2027, 3, 1), team);
    milestones.add(project.id(), "De fleste bruker det", LocalDate.of(2027, 4, 1), team);
    milestones.add(
        cohort.project(1).id(), "De andres", LocalDate.of(2027, 2, 1), cast.viewer(cast.colleague));
    VEvent event = event(path, "Milepæl: Ti har prøvd – Prosjekt A");
    Milestone first = milestones.list(project.id()).getFirst();
    assertThat(event.getUid().getValue()).isEqualTo(first.id().toString());
    assertThat(event.getUrl().getValue()).contains(project.path() + "/milestones?");
    assertThat(visitors.stranger().get(path).body()).contains("DTSTART;VALUE=DATE:20270201");

    milestones.reach(project.id(), first.id(), team);
    milestones.remove(project.id(), milestones.list(project.id()).get(1).id(), team);
    assertThat(ofMilestones(path))
        .as("reached, taken away, and before it still")
        .containsExactly("Milepæl: De fleste bruker det – Prosjekt A");
    milestones.takeBack(project.id(), first.id(), team);
    assertThat(ofMilestones(path)).as("said too early").hasSize(2);
    outcomes.end(
        project.id(),
        new Outcome.Completed(),
        projects.getProject(project.id()).revision(),
        team,
        List.of());
    assertThat(ofMilestones(path)).as("the project has ended").isEmpty();
  }

  private List<String> ofMilestones(String path) {
    return summaries(path).stream().filter(one -> one.startsWith("Milepæl")).toList();
  }

  @Test
  void whoSitsInAPanelFindsItsDatesThereUntilTheyLeaveIt() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    var round = new TestRound(beans, cast);
    clock.set(TestRound.DEADLINE);
    new TestPanel(beans, cast, round);
    var adviser = cast.viewer(cast.adviser);
    Person assessor = cast.assessors.getFirst();
    Instant at = TestRound.DEADLINE.plus(Duration.ofDays(8));
    schedules.setHandIn(
        round.callId, at, schedules.getSchedule(round.callId).revision(HAND_IN), adviser);
    String path = path(visitors.of(assessor.id()).get("/own-calendar").submit(RENEWAL));
    assertThat(events(path).getEvents())
        .singleElement()
        .matches(event -> event.getDateStart().getValue().toInstant().equals(at));
    panels.remove(round.callId, assessor.id(), adviser);
    assertThat(events(path).getEvents())
        .noneMatch(event -> event.getDateStart().getValue().toInstant().equals(at));
  }

  @Test
  void whoHasLeftTheCohortFindsNothingOfItThereNorOnHome() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    var id = announce(cohort, Kind.START_UP, STARTS);
    var begun = announce(cohort, Kind.OTHER, TestCohort.ANNOUNCED.plusSeconds(60));
    clock.advance(Duration.ofMinutes(5));
    Visitor owner = visitors.of(cast.applicant.id());
    String path = path(owner.get("/own-calendar").submit(RENEWAL));
    assertThat(summaries(path))
        .contains("Oppstartsøkt: Små midler 2027", "Idéverksted: Små midler 2027");
    assertThat(owner.get("/home").select("main a[href='/gatherings/" + begun + "']")).hasSize(1);
    memberships.end(
        memberships.find(cast.applicant.id(), cast.organisationId()).orElseThrow(),
        cast.applicant.id(),
        cast.organisationId());
    duties.runAll();
    duties.runAll();
    for (UUID gone : List.of(id, begun)) {
      assertThat(events(path).getEvents())
          .noneMatch(it -> it.getUid().getValue().equals("" + gone));
      assertThat(owner.get("/home").select("main a[href='/gatherings/" + gone + "']")).isEmpty();
      assertThat(owner.get("/gatherings/" + gone).status()).isEqualTo(404);
    }
  }

  private UUID announce(TestCohort cohort, Kind kind, Instant starts) {
    String title = kind == Kind.OTHER ? "Idéverksted" : "";
    var plan = new Plan(kind, title, starts, starts.plusSeconds(3600), "Rom 3", "", 10);
    UUID id = gatherings.draft(cohort.id(), plan, cohort.adviser());
    gatherings.announce(id, gatherings.getGathering(id).revision(), cohort.adviser());
    return id;
  }

  private List<String> summaries(String path) {
    return events(path).getEvents().stream().map(each -> each.getSummary().getValue()).toList();
  }

  private VEvent event(String path, String summary) {
    return events(path).getEvents().stream()
        .filter(each -> each.getSummary().getValue().equals(summary))
        .findFirst()
        .orElseThrow();
  }

  private ICalendar events(String path) {
    return CalendarFile.read(visitors.stranger().get(path).body());
  }

  private static String path(Page page) {
    return URI.create(page.select("#address").val()).getPath();
  }
}
