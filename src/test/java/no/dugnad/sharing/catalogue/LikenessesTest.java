package no.dugnad.sharing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.sharing.catalogue.Told.Hearers;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Owner;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shown beside an application as it is written. */
@ServerTest
class LikenessesTest {
  /** Words that no other test has, and that must be alike by more than one. */
  private final String mark = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

  private final String need =
      "%1$slift %1$svogn %1$sbrikke %1$sklokke %1$sbenk %1$skurv".formatted(mark);

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Duties duties;
  @Autowired Submissions submissions;

  TestRound round;
  UUID draft;

  @BeforeEach
  void aDraft() {
    clock.set(TestRound.DEADLINE.minus(Duration.ofDays(1)));
    round = new TestRound(beans, cast);
    draft = round.begin(cast.applicant);
    round.answer(draft, cast.applicant, "why", "Vi trenger " + need);
    // Words that nobody may read are compared by for nobody: somewhere else they stand in a title.
    new TestCatalogue(beans, casts.getObject()).round(2018, true, "Et annet sted " + need);
    duties.runAll();
  }

  @Test
  void whatTheOwnOrganisationTriedIsShownWithWhatItLearnedAndWhyAndTheWayToAsk() {
    var catalogue = new TestCatalogue(beans, cast);
    catalogue.round(2019, true, "Løftet", "Noe annet");
    Project project = catalogue.project("Løftet");
    catalogue.end(project, new Outcome.Stopped(need, "Hemmelig", ""), cast.adviser);
    assertThat(aside(cast.applicant).select("li")).as("nothing is alike yet").isEmpty();
    catalogue.tell(project, Hearers.EMPLOYEES, need, "Bredere dører først", cast.adviser);
    duties.runAll();

    Page aside = aside(cast.applicant);
    assertThat(aside.select("li")).hasSize(1);
    assertThat(aside.text())
        .contains("Løftet", "2019", "Hjemmetjenesten", "Stoppet, med læring", "Bredere dører først")
        .contains("Har ordene til felles", mark + "benk", "Spør dem");
    assertThat(aside.select("a").eachAttr("target")).containsOnly("_blank");
    assertThat(aside.select("a").first().attr("href")).isEqualTo("/catalogue/" + project.id());
    assertThat(aside.location()).doesNotContain(mark);
  }

  @Test
  void othersProjectsAreShownWhenTheyTellAllAndNotWhenTheyTellTheirOwn() {
    Cast other = casts.getObject();
    var theirs = new TestCatalogue(beans, other);
    theirs.round(2020, true, "Hos naboen " + need);
    Project project = theirs.project("Hos naboen " + need);
    duties.runAll();
    assertThat(aside(cast.applicant).select("li")).as("they have told nothing").isEmpty();
    theirs.tell(project, Hearers.EMPLOYEES, need, "Bare for oss", other.adviser);
    assertThat(aside(cast.applicant).select("li")).isEmpty();
    theirs.tell(project, Hearers.ALL, need, "For alle", other.adviser);
    assertThat(aside(cast.applicant).text()).contains("Hos naboen", "For alle");
  }

  @Test
  void othersApplicationsAreNeverShownAndOnesOwnEarlierOnesAre() {
    UUID others = round.complete(cast.colleague, "En annens");
    round.answer(others, cast.colleague, "why", need);
    assertThat(aside(cast.applicant).select("li")).as("a draft").isEmpty();
    UUID handedIn = round.complete(cast.leader, "En leders");
    round.answer(handedIn, cast.leader, "why", need);
    submissions.submit(handedIn, cast.leader);
    assertThat(round.application(handedIn).isSubmitted()).isTrue();
    assertThat(aside(cast.applicant).select("li")).as("handed in").isEmpty();
    assertThat(aside(cast.applicant).body()).doesNotContain(others.toString());

    UUID own = round.complete(cast.applicant, "Min forrige");
    round.answer(own, cast.applicant, "why", need);
    submissions.submit(own, cast.applicant);
    Page aside = aside(cast.applicant);
    assertThat(aside.select("a").eachAttr("href")).containsExactly("/applications/" + own);
    assertThat(aside.text()).contains("Din egen søknad");
  }

  @Test
  void whatIsSealedForTheWriterTellsThemNothing() {
    Person sealed = cast.employee("sealed", cast.unit, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 1);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(sealed);
    panel.disqualify(sealed, cohort.applications.getFirst());
    cohort.announce();
    new TestCatalogue(beans, cast)
        .tell(cohort.project(0), Hearers.EMPLOYEES, need, "Bredere dører", cast.applicant);
    clock.set(TestRound.DEADLINE.minus(Duration.ofDays(1)));
    UUID theirs = round.begin(sealed);
    round.answer(theirs, sealed, "why", need);

    assertThat(visitors.of(sealed.id()).get("/applications/" + theirs + "/aside").select("li"))
        .isEmpty();
    assertThat(aside(cast.applicant).text()).contains("Bredere dører");
  }

  @Test
  void nothingIsShownWhenNothingIsAlikeOrNothingIsWritten() {
    UUID empty = round.begin(cast.colleague);
    assertThat(visitors.of(cast.colleague.id()).get("/applications/" + empty + "/aside").body())
        .isBlank();
    assertThat(aside(cast.applicant).body()).isBlank();
  }

  @Test
  void thoseWhoWriteItAskAndNobodyElseAndNobodyAfterTheDeadline() {
    for (Person other : List.of(cast.colleague, cast.adviser, cast.leader))
      assertThat(visitors.of(other.id()).get(path()).status()).as(other.name()).isEqualTo(404);
    assertThat(visitors.stranger().get(path()).path()).isEqualTo("/sign-in");
    var catalogue = new TestCatalogue(beans, cast);
    catalogue.round(2019, true, "Løftet " + need);
    assertThat(aside(cast.applicant).select("li")).hasSize(1);
    clock.set(TestRound.DEADLINE.plusSeconds(1));
    assertThat(aside(cast.applicant).body()).isBlank();
  }

  @Test
  void whatTakesTooLongToFindIsNotWaitedFor(@Autowired Owner owner) throws Exception {
    new TestCatalogue(beans, cast).round(2019, true, "Løftet " + need);
    assertThat(aside(cast.applicant).select("li")).hasSize(1);
    try (var connection = owner.source().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table catalogue.telling in access exclusive mode");
      Page aside = aside(cast.applicant);
      connection.rollback();
      assertThat(aside.status()).isEqualTo(200);
      assertThat(aside.body()).isBlank();
    }
  }

  @Test
  void thePageThatIsWrittenInHasAPlaceForIt() {
    Page section =
        visitors.of(cast.applicant.id()).get("/applications/" + draft + "/sections/more");
    assertThat(section.select("details[data-aside]").attr("data-aside")).isEqualTo(path());
    assertThat(section.select(".draft-aside li")).isEmpty();
  }

  private Page aside(Person person) {
    return visitors.of(person.id()).get(path());
  }

  private String path() {
    return "/applications/" + draft + "/aside";
  }
}
