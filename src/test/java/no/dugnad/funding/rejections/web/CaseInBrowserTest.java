package no.dugnad.funding.rejections.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with a case, on its pages when there is something on them. */
class CaseInBrowserTest extends BrowserTest {
  private static final String MORE = "/supplements/new";
  private static final Map<String, ?> ASKED =
      Map.of("text", "Tall.", "asked", List.of("why"), "dueOn", "2027-04-07");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;

  @Test
  void everyPageOfACaseThatIsWorkedOnServesAll() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    var round = new TestRound(beans, cast);
    String awaited = "/applications/" + round.submitted(cast.applicant, "Robotsel");
    String sent = "/applications/" + round.submitted(cast.colleague, "Sansehage");
    String doubtful = "/applications/" + round.submitted(cast.applicant, "Kunstbod");
    String list = "/calls/" + round.callId + "/applications";
    clock.set(TestRound.DEADLINE.plus(Duration.ofDays(1)));
    Visitor adviser = visitors.of(cast.adviser.id());
    var own = Map.of("person", cast.adviser.id().toString());
    adviser.get(awaited + "/casework").submit("#set-responsible", own);
    adviser.get(awaited + "/casework").submit("#write-note", Map.of("text", "Ringte søkeren."));
    adviser.get(sent + MORE).submit("#ask", ASKED);
    visitors.of(cast.colleague.id()).get(sent + "/supplement").submit("#send-supplement");
    adviser.get(awaited + MORE).submit("#ask", ASKED);
    adviser
        .get(doubtful + "/rejection")
        .submit("#propose-rejection", Map.of("ground", "OTHER", "text", "Feil skjema."));
    String view =
        adviser
            .get(list + "?sort=amount")
            .submit("#save-view", Map.of("name", "Størst"))
            .location();
    String note =
        adviser.get(awaited + "/casework").select("a[href*=/notes/]").first().attr("href");

    List<String> ofCases =
        List.of(
            awaited + "/casework",
            note,
            adviser.get(awaited).select("a[href*=/supplements/]").first().attr("href"),
            adviser.get(sent).select("a[href*=/supplements/]").first().attr("href"),
            doubtful + "/rejection");

    for (String path : ofCases)
      assertThat(adviser.get(path).select(".frame-crumbs ol a").eachAttr("href"))
          .as(path)
          .containsExactly("/our-calls", list, path.replaceFirst("(/[^/]+/[^/]+)/.*", "$1"));
    look(cast.adviser, ofCases);
    look(cast.adviser, List.of(view, list + "/views", list + "/none"));
    look(
        cast.applicant,
        List.of(awaited, awaited + "/supplement", awaited + "/supplement/sections/about"));
    look(cast.decisionMaker, List.of(doubtful + "/rejection"));
  }

  /** In bokmål and nynorsk on a phone, in English on a desktop. */
  private void look(Person person, List<String> paths) {
    Page page = of(person, Screen.PHONE);
    lookIn("nb", Screen.PHONE, page, paths);
    lookIn("nn", Screen.PHONE, page, paths);
    lookIn("en", Screen.DESKTOP, page, paths);
  }

  private void lookIn(String language, Screen screen, Page page, List<String> paths) {
    speak(page, language);
    screen.on(page);
    for (String path : paths) {
      page.navigate(path);
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      assertFits(page);
      Axe.check(page);
    }
  }
}
