package no.dugnad.funding.recommendations.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What two have done to the same thing stands side by side, on a phone and on a desktop. */
class SeenAndChangedInBrowserTest extends BrowserTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;

  @Test
  void aChangeAfterSeeingTheOthersIsSaidBeforeAndToTheMeeting() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    var round = new TestRound(beans, cast);
    UUID robot = round.submitted(cast.applicant, "Robotsel");
    clock.set(TestRound.DEADLINE);
    var panel = new TestPanel(beans, cast, round);
    Person one = cast.assessors.getFirst();
    Person two = cast.assessors.get(1);
    panel.open(one, robot);
    panel.open(two, robot);
    panel.assess(two, robot, 5, 5);
    panel.assess(one, robot, 1, 1);

    Page page = of(one, Screen.PHONE);
    page.navigate("/applications/" + robot + "/assessment");
    assertThat(page.locator("aside")).containsText("møtet får vite det");
    assertServesAll(page);
    page.getByText("Trekk tilbake og endre").first().click();
    arrive(page, page.locator("dialog[open] button[form]")::click);
    assertThat(page.locator("aside")).containsText("Dette så du da du hadde levert");
    page.locator("input[type=radio][value='4']").first().check();
    assertServesAll(page);
    arrive(page, () -> page.getByText("Lever vurderingen").click());
    assertThat(page.locator("aside")).containsText("Først, før innsyn i de andres: 1 poeng");

    beans.getBean(Recommendations.class).start(round.callId, cast.viewer(cast.adviser));
    Page adviser = of(cast.adviser, Screen.DESKTOP);
    adviser.navigate("/calls/" + round.callId + "/meeting");
    assertThat(adviser.locator("#board"))
        .containsText("Én vurdering endret etter innsyn i de andres");
    assertServesAll(adviser);
    adviser.navigate("/applications/" + robot + "/recommendation");
    assertThat(adviser.locator("aside")).containsText("Endret etter innsyn i de andres");
    assertServesAll(adviser);
    adviser.navigate("/calls/" + round.callId + "/meeting/protocol");
    assertThat(adviser.locator("table")).containsText("endret etter innsyn");
  }

  @Test
  void theSecondDecisionMakerSeesBoth() {
    var round = new TestCase(beans, cast);
    String path = "/applications/" + round.award + "/decision";
    Page first = of(cast.decisionMaker, Screen.DESKTOP);
    Page second = of(cast.decisionMaker, Screen.PHONE);
    first.navigate(path);
    second.navigate(path);
    first.getByLabel("Beløp").fill("60 000");
    first.locator("textarea[name=reason]").fill("Fondet er lite.");
    arrive(first, () -> first.locator("form[action$='/decision'] button[type=submit]").click());

    second.locator("textarea[name=grounds]").fill("En annen begrunnelse.");
    arrive(second, () -> second.locator("form[action$='/decision'] button[type=submit]").click());
    assertThat(second.locator("[role=alert]")).containsText("«60000»");
    assertThat(second.locator("textarea[name=grounds]")).hasValue("En annen begrunnelse.");
    assertThat(second.locator("[role=alert]")).isFocused();
    assertServesAll(second);
  }
}
