package no.dugnad.sharing.catalogue;

import static no.dugnad.sharing.catalogue.TestCatalogue.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.sharing.catalogue.Told.Hearers;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What a project tells, who reads it, and how it is taken back. */
@ServerTest
class TellingsTest {
  private final String mark = "q" + UUID.randomUUID().toString().replace("-", "");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Visitors visitors;
  @Autowired Projects projects;

  @Test
  void whatIsToldToAllShowsAtOnceAndIsTakenBackAgain() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    end(project, new Outcome.Completed());
    Visitor owner = visitors.of(cast.applicant.id());
    Page page = owner.get(project.path());
    assertThat(page.select("section[aria-labelledby=telling]").text())
        .contains("Fortell andre hva dere lærte", "tre minutter");
    Page form = page.follow("section[aria-labelledby=telling] a.ds-button");
    assertThat(form.select("[name=to][checked]")).as("nothing is chosen for them").isEmpty();
    assertThat(form.text()).contains("Alle kan lese det, også uten å logge inn");

    Page lacking = form.submit("form.stack", Map.of("tried", "En app", "learned", "Kaffe " + mark));
    assertThat(lacking.status()).isEqualTo(422);
    assertThat(lacking.select("#f-learned").val()).isEqualTo("Kaffe " + mark);
    assertThat(entry(visitors.stranger(), project).text()).doesNotContain(mark);

    Page told = lacking.submit("form.stack", Map.of("to", "ALL", "contact", "Ring 77 00"));
    assertThat(told.path()).isEqualTo("/catalogue/" + project.id());
    assertThat(told.text()).contains("Nå kan alle lese det");
    assertThat(entry(visitors.stranger(), project).text()).contains("Kaffe " + mark, "Ring 77 00");
    assertThat(hits(visitors.stranger())).containsExactly("/catalogue/" + project.id());
    assertThat(owner.get(project.path()).select("section[aria-labelledby=telling]"))
        .as("quiet when it is told")
        .isEmpty();

    owner.get(project.path() + "/telling").submit("form[action$=/removal]");
    assertThat(entry(visitors.stranger(), project).text()).doesNotContain(mark, "Ring 77 00");
    assertThat(hits(visitors.stranger())).isEmpty();
    assertThat(owner.post(project.path() + "/telling/removal", Map.of()).status()).isEqualTo(200);
    assertThat(events(project, cast.applicant))
        .endsWith("catalogue.journal.told.ALL", "catalogue.journal.takenBack");
  }

  @Test
  void whatIsToldToEmployeesIsReadByThemAndThoseOfTheProjectAndByNobodyElse() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    Person withThem = cast.outsider;
    var cohort = new TestCohort(beans, cast, 2, List.of(withThem));
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    panel.open(disqualified, cohort.applications.get(1));
    cohort.announce();
    Project project = cohort.project(0);
    tell(project, Hearers.EMPLOYEES, "En app", "Kaffe " + mark);

    Cast other = casts.getObject();
    for (Person reader :
        List.of(
            cast.applicant,
            withThem,
            cast.colleague,
            cast.leader,
            cast.adviser,
            cast.administrator,
            cast.decisionMaker)) {
      Visitor visitor = visitors.of(reader.id());
      assertThat(entry(visitor, project).text()).as(reader.name()).contains(mark);
      assertThat(hits(visitor)).as(reader.name()).hasSize(1);
      assertThat(list(visitor).text()).as(reader.name()).contains(mark);
    }
    for (Person out : List.of(disqualified, other.adviser, other.administrator, other.applicant)) {
      Visitor visitor = visitors.of(out.id());
      assertThat(entry(visitor, project).text()).as(out.name()).doesNotContain(mark);
      assertThat(hits(visitor)).as(out.name()).isEmpty();
      assertThat(list(visitor).text()).as(out.name()).contains("Prosjekt A").doesNotContain(mark);
      assertThat(visitor.get("/catalogue?told=true&q=" + mark).select(".entries")).isEmpty();
    }
    Visitor stranger = visitors.stranger();
    assertThat(entry(stranger, project).text()).contains("ikke fortalt").doesNotContain(mark);
    assertThat(hits(stranger)).isEmpty();
    assertThat(events(project, cast.colleague))
        .as("its fellows are not told")
        .doesNotContain("catalogue.journal.told.EMPLOYEES");
  }

  @Test
  void whatIsOpenedToAllIsFoundByAllAndClosedAgainByNone() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Project project = cohort.project(0);
    tell(project, Hearers.EMPLOYEES, "En app", "Kaffe " + mark);
    tell(project, Hearers.ALL, "En app", "Kaffe " + mark);
    assertThat(hits(visitors.stranger())).hasSize(1);
    assertThat(hits(visitors.of(cast.colleague.id()))).as("and once").hasSize(1);
    tell(project, Hearers.EMPLOYEES, "En app", "Kaffe " + mark);
    assertThat(hits(visitors.stranger())).isEmpty();
    assertThat(hits(visitors.of(cast.colleague.id()))).hasSize(1);
  }

  @Test
  void whoHasItTellsAndWhoFollowsItAndNobodyElse() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    for (Person teller : List.of(cast.applicant, cast.adviser))
      assertThat(visitors.of(teller.id()).get(project.path() + "/telling").status())
          .as(teller.name())
          .isEqualTo(200);
    for (Person other :
        List.of(cast.colleague, cast.leader, cast.administrator, casts.getObject().adviser)) {
      Visitor visitor = visitors.of(other.id());
      assertThat(visitor.get(project.path() + "/telling").status()).isEqualTo(404);
      assertThat(
              visitor.post(project.path() + "/telling", told(Hearers.ALL, "En app", mark)).status())
          .isEqualTo(404);
      assertThat(visitor.post(project.path() + "/telling/removal", Map.of()).status())
          .isEqualTo(404);
    }
    assertThat(hits(visitors.stranger())).isEmpty();
  }

  @Test
  void theSameTwiceIsToldOnceAndTwoWhoWriteSeeBothTexts() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Project project = cohort.project(0);
    Page owners = visitors.of(cast.applicant.id()).get(project.path() + "/telling");
    Page advisers = visitors.of(cast.adviser.id()).get(project.path() + "/telling");
    owners.submit("form.stack", told(Hearers.EMPLOYEES, "En app", "Kaffe"));
    owners.submit("form.stack", told(Hearers.EMPLOYEES, "En app", "Kaffe"));
    assertThat(events(project, cast.applicant))
        .filteredOn(event -> event.startsWith("catalogue."))
        .containsExactly("catalogue.journal.told.EMPLOYEES");

    Page clash = advisers.submit("form.stack", told(Hearers.ALL, "En app", "Te"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.text()).contains("Kaffe", "Bare ansatte hos oss");
    assertThat(clash.select("#f-learned").val()).isEqualTo("Te");
    assertThat(entry(visitors.stranger(), project).text()).doesNotContain("Te ", "Kaffe");
    clash.submit("form.stack");
    assertThat(entry(visitors.stranger(), project).text()).contains("Te");
  }

  @Test
  void aStopBeginsTheFormAndIsReadByNobodyBeforeItIsSaved() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    end(project, new Outcome.Stopped("En robot", "Armen " + mark, "De som kjører"));

    Page form = visitors.of(cast.applicant.id()).get(project.path() + "/telling");
    assertThat(form.select("#f-tried").val()).isEqualTo("En robot");
    assertThat(form.select("#f-learned").val()).contains("Armen " + mark, "De som kjører");
    assertThat(form.text()).contains("Ingen andre ser det her før du lagrer");
    for (Visitor visitor : List.of(visitors.stranger(), visitors.of(cast.administrator.id()))) {
      assertThat(entry(visitor, project).text()).doesNotContain(mark);
      assertThat(hits(visitor)).isEmpty();
    }
  }

  @Test
  void aFinalReportThatIsHandedInBeginsTheFormAndADraftOfOneDoesNot() {
    var cohort = TestCohort.ofTheScheme(beans, cast, 1).announce();
    Project project = cohort.project(0);
    Visitor owner = visitors.of(cast.applicant.id());
    String report = Kind.FINAL.path(project.id());
    owner.post(report, Map.of());
    owner
        .get(report + "/sections/result")
        .submit(
            "form[data-sheet]",
            Map.of("a.done", "Målte.", "a.result", "Mindre kjøring.", "a.spent", "35 000"));
    owner
        .get(report + "/sections/learning")
        .submit(
            "form[data-sheet]", Map.of("a.learned", "Kaffe " + mark, "a.onwards", "Går videre."));
    assertThat(owner.get(project.path() + "/telling").select("#f-learned").val()).isEmpty();
    Page submitted = owner.get(report).submit("#submit");
    assertThat(submitted.text()).contains("Vi har fått sluttrapporten");

    assertThat(owner.get(project.path() + "/telling").select("#f-learned").val())
        .isEqualTo("Kaffe " + mark);
    assertThat(entry(visitors.of(cast.colleague.id()), project).text()).doesNotContain(mark);
  }

  @Test
  void aTextThatIsTooLongIsSaidAndKept() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = cohort.project(0).path() + "/telling";
    String typed = "a".repeat(Told.MAX_TEXT + 1);
    Page refused =
        visitors
            .of(cast.applicant.id())
            .get(path)
            .submit("form.stack", told(Hearers.ALL, typed, "Kaffe"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-tried").val()).isEqualTo(typed);
  }

  private void tell(Project project, Hearers to, String tried, String learned) {
    new TestCatalogue(beans, cast).tell(project, to, tried, learned, cast.applicant);
  }

  private void end(Project project, Outcome outcome) {
    new TestCatalogue(beans, cast).end(project, outcome, cast.applicant);
  }

  private static Page entry(Visitor visitor, Project project) {
    return visitor.get("/catalogue/" + project.id());
  }

  private Page list(Visitor visitor) {
    return visitor.get("/catalogue?organisation=" + cast.organisationId());
  }

  private List<String> hits(Visitor visitor) {
    return visitor.get("/search?kind=catalogue&q=" + mark).select(".hits a").eachAttr("href");
  }

  private List<String> events(Project project, Person reader) {
    return projects.timeline(project.id(), cast.viewer(reader)).stream()
        .map(JournalEntry::event)
        .toList();
  }
}
