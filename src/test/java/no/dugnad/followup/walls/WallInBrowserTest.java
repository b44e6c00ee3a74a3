package no.dugnad.followup.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.walls.Contribution.Sort;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a cohort has before it, on a phone and on a desktop. */
class WallInBrowserTest extends BrowserTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Wall wall;

  private final List<String> remarks = new ArrayList<>();

  @Test
  void theWallAndTheAskingForHelpAreInOrderOnAPhoneAndOnADesktop() {
    var cohort = new TestCohort(beans, cast, 3).announce();
    UUID asked =
        write(cohort, cast.applicant, Sort.HELP, "Hvem kan lære oss å tegne kart på nettbrett?");
    write(cohort, cast.colleague, Sort.NEWS, "Nå er de første nettbrettene i bruk.");
    wall.offerHelp(asked, cast.viewer(cast.colleague));
    wall.answer(asked, "Vi har en kurspakke.", cast.viewer(cast.adviser));
    cohort.askForGuidance("Vi står fast.");
    String project = "/applications/" + cohort.applications.getFirst();

    Page own = of(cast.applicant, Screen.PHONE);
    look(own, "/cohorts/" + cohort.id() + "/wall", "nb");
    look(own, "/wall/" + asked, "en");
    look(own, project + "/guidance", "nb");
    Page adviser = of(cast.adviser, Screen.DESKTOP);
    look(adviser, "/cohorts/" + cohort.id(), "nn");
    look(adviser, "/wall/" + asked + "/taking-down", "nb");
    look(adviser, project + "/guidance", "nn");
    Page declined = of(cast.leader, Screen.PHONE);
    cohort.round.call("Nye midler");
    look(declined, "/applications/" + cohort.declined + "/renewal", "nn");
    assertThat(remarks).isEmpty();
  }

  private void look(Page page, String path, String language) {
    speak(page, language);
    page.navigate(path);
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
    for (Screen screen : Screen.from(page)) {
      screen.on(page);
      String here = screen + " " + path + "\n  ";
      Axe.violations(page).forEach(violation -> remarks.add(here + violation));
      Screens.tooWide(page).forEach(element -> remarks.add(here + "too wide: " + element));
      Screens.tooSmall(page).forEach(element -> remarks.add(here + "too small: " + element));
    }
    Screens.tooWideWithLongWords(page).forEach(element -> remarks.add(path + " " + element));
  }

  private UUID write(TestCohort cohort, Person person, Sort sort, String text) {
    return wall.write(cohort.id(), sort, text, null, "", cast.viewer(person));
  }
}
