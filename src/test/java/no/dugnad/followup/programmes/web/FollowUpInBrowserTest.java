package no.dugnad.followup.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Queries;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The pages of a project and of its cohort, with something on them, and how many queries each
 * takes.
 */
class FollowUpInBrowserTest extends BrowserTest {
  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;

  @Test
  void thePagesOfAProjectAndOfItsCohortServeAllAndTakeFewQueries() {
    var cohort = new TestCohort(beans, cast, 3, List.of(cast.outsider)).announce();
    String project = cohort.project(0).path();
    String programme = "/cohorts/" + cohort.id() + "/programme";
    visitors
        .of(cast.colleague.id())
        .get(cohort.project(1).path() + "/outcome")
        .submit(
            "form.stack",
            Map.of("outcome", "STOPPED", "tried", "En app", "learned", "Papir er best"));
    var adviser = visitors.of(cast.adviser.id());
    String startUp =
        occurrence(
            adviser.get(programme).select("section[aria-label=Oppstartsøkt] a").attr("href"));
    adviser.get(startUp).submit("form[action$='/date']", Map.of("day", "15.4.2027"));
    adviser.get("/programme-template/steps/CLOSING").submit("form.stack", Map.of("months", "10"));

    look(
        cast.adviser,
        List.of(
            "/cohorts",
            "/cohorts/" + cohort.id(),
            programme,
            startUp,
            project,
            project + "/adviser",
            project + "/check",
            cohort.project(1).path(),
            cohort.project(1).path() + "/outcome",
            "/programme-template",
            "/programme-template/steps/new"));
    look(
        cast.applicant,
        List.of(
            "/projects",
            project,
            project + "/outcome",
            project + "/handover",
            project + "/team",
            "/home"));
  }

  private static String occurrence(String href) {
    assertThat(href).startsWith("/occurrences/");
    return href;
  }

  private void look(Person person, List<String> paths) {
    var visitor = visitors.of(person.id());
    for (String path : paths) {
      visitor.get(path);
      assertThat(visitor.get(path).queries()).as(path).isLessThanOrEqualTo(Queries.most(path));
    }
    Page page = of(person, Screen.PHONE);
    assertServesAll(page, paths);
  }
}
