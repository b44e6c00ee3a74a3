package no.dugnad.funding.recommendations.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class MeetingInBrowserTest extends BrowserTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  TestRound round;
  UUID robot;
  UUID garden;
  Person disqualified;
  String meeting;

  @BeforeEach
  void thePanelMeets() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    robot = round.submitted(cast.applicant, "Robotsel på dagsenteret");
    garden = round.submitted(cast.colleague, "Sansehage");
    clock.set(TestRound.DEADLINE);
    var panel = new TestPanel(beans, cast, round);
    for (Person assessor : cast.assessors.subList(0, 2)) {
      panel.open(assessor, robot, garden);
      panel.assess(assessor, robot, 5, 4);
      panel.assess(assessor, garden, 1 + 4 * cast.assessors.indexOf(assessor), 2);
    }
    disqualified = cast.assessors.get(2);
    panel.open(disqualified, garden);
    panel.disqualify(disqualified, robot);
    beans.getBean(Recommendations.class).start(round.callId, cast.viewer(cast.adviser));
    meeting = "/calls/" + round.callId + "/meeting";
  }

  @Test
  void whatOneProposesTheOtherSeesAndWhoIsDisqualifiedDoesNot() {
    Page watching = of(cast.assessors.getFirst(), Screen.DESKTOP);
    Page aside = of(disqualified, Screen.DESKTOP);
    Page adviser = of(cast.adviser, Screen.DESKTOP);
    watching.navigate(meeting);
    aside.navigate(meeting);
    assertThat(watching.locator(".figures")).containsText("0 av 2");
    Locator link = watching.locator("#board tbody a").last();
    link.focus();

    adviser.navigate("/applications/" + robot + "/recommendation");
    adviser.getByLabel("Tildeling").check();
    adviser.getByLabel("Beløp som tildeles").fill("80 000");
    adviser.locator("textarea").fill("Nytt for oss.");
    adviser.getByText("Lagre innstillingen").click();
    assertThat(adviser.getByText("Innstillingen er lagret")).isVisible();

    assertThat(watching.locator(".figures")).containsText("920 000 kr");
    assertThat(watching.locator("#board [role=status]")).containsText("Gjenstår 920 000 kr");
    assertThat(link).isFocused();
    assertThat(aside.locator(".figures")).containsText("0 av 1");
    assertThat(aside.locator("#board")).not().containsText("Robotsel");
    assertThat(aside.locator("#board [role=status]")).containsText("Gjenstår 1 000 000 kr");

    adviser.navigate("/applications/" + garden + "/recommendation");
    adviser.getByLabel("Avslag").check();
    adviser.locator("textarea").fill("Dette er drift.");
    adviser.getByText("Lagre innstillingen").click();
    assertThat(watching.locator(".figures")).containsText("2 av 2");
    assertThat(aside.locator(".figures")).containsText("1 av 1");
    Axe.check(watching);
  }

  @Test
  void whatIsBeingWrittenIsNotTouchedByWhatOthersDo() {
    Page member = of(cast.assessors.getFirst(), Screen.DESKTOP);
    member.navigate("/applications/" + garden + "/recommendation");
    member.locator("textarea").fill("Halvskrevet");
    Page adviser = of(cast.adviser, Screen.DESKTOP);
    adviser.navigate("/applications/" + robot + "/recommendation");
    adviser.getByLabel("Tildeling").check();
    adviser.getByLabel("Beløp som tildeles").fill("50 000");
    adviser.getByText("Lagre innstillingen").click();
    assertThat(member.locator("#sums")).containsText("950 000 kr");
    assertThat(member.locator("textarea")).hasValue("Halvskrevet");
  }

  @Test
  void linesAreProposedInPlaceByKeyboardAloneAndSeenByOthersAtOnce() {
    Page adviser = of(cast.adviser, Screen.DESKTOP);
    Page member = of(cast.assessors.getFirst(), Screen.DESKTOP);
    adviser.setViewportSize(820, 1180);
    adviser.navigate(meeting);
    member.navigate(meeting);
    Locator verdict = adviser.locator("#verdict-" + robot);
    verdict.focus();
    adviser.keyboard().type("Til");
    Locator amount = adviser.locator("#f-amount-" + robot);
    assertThat(amount).hasValue("100000");
    assertThat(adviser.locator(".figures")).containsText("900 000 kr");
    assertThat(verdict).isFocused();
    adviser.keyboard().press("Tab");
    assertThat(amount).isFocused();
    adviser.keyboard().press("ControlOrMeta+a");
    adviser.keyboard().type("80 000");
    adviser.keyboard().press("Enter");
    assertThat(adviser.locator(".figures")).containsText("920 000 kr");
    assertThat(member.locator("#f-amount-" + robot)).hasValue("80000");
    assertThat(member.locator("#verdict-" + robot)).hasValue("AWARD");

    // One writes in a line while another saves there: both are shown, and nothing is overwritten.
    member.locator("#verdict-" + garden).focus();
    member.locator("#f-amount-" + robot).pressSequentially("1");
    amount.fill("70 000");
    amount.press("Enter");
    assertThat(adviser.locator(".figures")).containsText("930 000 kr");
    assertThat(member.locator(".figures")).containsText("930 000 kr");
    Locator theirs = member.locator("#f-amount-" + robot);
    theirs.fill("60 000");
    theirs.press("Enter");
    assertThat(member.locator("#line-" + robot + " .clash")).containsText("adviser");
    assertThat(theirs).hasValue("60 000");
    member.locator("#line-" + robot + " .clash button").click();
    assertThat(adviser.locator(".figures")).containsText("940 000 kr");
    assertFits(adviser);

    adviser.locator("[data-all]").focus();
    adviser.keyboard().press("Space");
    Locator decline = adviser.locator("#many button[value=DECLINE]");
    decline.focus();
    adviser.keyboard().press("Enter");
    assertThat(adviser.locator("#news")).containsText("lagret for 2 søknader");
    assertThat(adviser.locator("#verdict-" + garden)).hasValue("DECLINE");
    assertThat(adviser.locator("[name=chosen][type=checkbox]:checked")).hasCount(0);
    assertThat(adviser.locator("[data-all]:is(:checked, :indeterminate)")).hasCount(0);
    adviser.locator("#undo button").focus();
    adviser.keyboard().press("Enter");
    assertThat(amount).hasValue("60000");
    assertThat(adviser.locator("#verdict-" + garden)).hasValue("UNDECIDED");
    assertThat(adviser.locator("#news")).containsText("angret");
    amount.fill("for mye");
    amount.press("Enter");
    assertThat(adviser.locator("#line-" + robot + " .ds-validation-message")).isVisible();
    assertThat(amount).hasValue("for mye");
    assertThat(adviser.locator("#news")).isEmpty();
    Axe.check(adviser);
  }

  @Test
  void everyPageServesAll() {
    Page page = of(cast.adviser, Screen.DESKTOP);
    assertServesAll(
        page,
        List.of(
            meeting,
            "/applications/" + garden + "/recommendation",
            meeting + "/protocol",
            "/calls/" + round.callId + "/applications"));
    page.navigate(meeting);
    Object beyond =
        page.locator("#board .table-wrap").evaluate("e => e.scrollWidth - e.clientWidth");
    Assertions.assertThat((int) beyond).as("the board beyond a desktop").isZero();
    page.setViewportSize(820, 1180);
    page.navigate(meeting);
    assertFits(page);
    for (String printed :
        List.of(
            meeting,
            meeting + "/protocol",
            "/calls/" + round.callId + "/panel",
            "/calls/" + round.callId + "/applications")) {
      page.navigate(printed);
      assertPrints(page, "Kolonner i listen", "Navn på visningen");
    }
  }
}
