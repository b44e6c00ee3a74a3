package no.dugnad.followup.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has a seat at a course, who waits for one, and until when. */
@ServerTest
class CourseSeatsTest {
  private static final Instant BEGUN = Instant.parse("2027-01-20T08:00:00Z");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Projects projects;

  private TestCohort cohort;
  private TestTheme theme;
  private Visitor adviser;

  @BeforeEach
  void aCohortThatAsksForACourse() {
    cohort = new TestCohort(beans, cast, 3).announce();
    theme = new TestTheme(beans, cast, cohort);
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void whoWaitedLongestIsGivenTheSeatThatIsFree() {
    String path = theme.schedule(adviser);
    adviser.get(path + "/plan").submit("form.stack", Map.of("seats", "1"));
    for (Person person : cohort.owners)
      assertThat(visitors.of(person.id()).post(path + "/seat", Map.of()).status()).isEqualTo(200);
    Visitor first = visitors.of(cast.applicant.id());
    assertThat(first.post(path + "/seat", Map.of()).status()).as("twice is once").isEqualTo(200);
    first.post(path + "/seat/withdrawal", Map.of());
    assertThat(own(cast.colleague, path)).contains("Du har plass");
    assertThat(own(cohort.owners.get(2), path)).contains("Du er nummer 1 på ventelisten");
  }

  private String own(Person person, String path) {
    return visitors.of(person.id()).get(path).text();
  }

  @Test
  void nobodySignsUpOrWithdrawsWhenItHasBegunAlsoOnTheLastDayOfSigningUp() {
    String path = theme.schedule(adviser);
    adviser.get(path + "/plan").submit("form.stack", Map.of("until", "2027-01-20"));
    clock.set(BEGUN.minusSeconds(1));
    visitors.of(cast.applicant.id()).post(path + "/seat", Map.of());
    clock.set(BEGUN);
    Visitor late = visitors.of(cast.colleague.id());
    assertThat(late.post(path + "/seat", Map.of()).text()).contains("Påmeldingen er over");
    assertThat(late.get(path).text()).doesNotContain("Du har plass");
    Visitor seated = visitors.of(cast.applicant.id());
    assertThat(seated.post(path + "/seat/withdrawal", Map.of()).text()).contains("for sent");
    assertThat(seated.get(path).text()).contains("Du har plass");
    assertThat(adviser.get(path).text()).contains(cast.applicant.name());
  }

  @Test
  void whoHasSignedUpAndIsNoLongerOfAProjectMayStillGiveTheSeatBack() {
    Project project = cohort.project(0);
    Person joined = cast.employee("joined", cast.unit);
    projects.takeIn(project.id(), joined.email(), cast.viewer(cast.applicant));
    String path = theme.schedule(adviser);
    Visitor visitor = visitors.of(joined.id());
    visitor.post(path + "/seat", Map.of());
    projects.takeOut(project.id(), joined.id(), cast.viewer(cast.applicant));
    Page page = visitor.get(path);
    assertThat(page.text()).contains("Du har plass");
    page.submit("form[action$=/withdrawal]");
    assertThat(visitor.get(path).status()).as("nothing of theirs is left in it").isEqualTo(404);
    assertThat(adviser.get(path).text()).contains("2 av 2 ledig");
  }
}
