package no.dugnad.funding.appeals.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From the recommendation to the answer of an appeal, in a browser. */
class AnswersInBrowserTest extends BrowserTest {
  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Awards awards;

  private TestCase round;
  private String call;
  private String declined;

  @BeforeEach
  void handedOver() {
    round = new TestCase(beans, cast);
    call = "/calls/" + round.round.callId;
    declined = "/applications/" + round.decline;
  }

  @Test
  void aDecisionMakerDecidesAndAnnouncesOnAPhoneAndTheAppealIsAnswered() {
    Page decisionMaker = of(cast.decisionMaker, Screen.PHONE);
    look(decisionMaker, call + "/decision");
    look(decisionMaker, "/applications/" + round.award + "/decision");
    decisionMaker.navigate(call + "/decision");
    confirm(decisionMaker, "Vedta som innstilt");
    assertServesAll(decisionMaker);
    follow(decisionMaker, "Gå til kunngjøring");
    assertServesAll(decisionMaker);
    confirm(decisionMaker, "Kunngjør for alle");
    assertServesAll(decisionMaker);

    Page applicant = of(cast.colleague, Screen.PHONE);
    look(applicant, declined);
    follow(applicant, "Skriv en klage");
    assertServesAll(applicant);
    applicant.getByLabel("Hva klager du på").fill("Dette er utenfor vanlig drift.");
    press(applicant, "Send klagen");
    assertThat(applicant.locator("main")).containsText("Til behandling");

    beans
        .getBean(Appeals.class)
        .setBody("Klagenemnda", Revision.of(Optional.empty()), cast.viewer(cast.adviser));
    look(decisionMaker, declined + "/appeal/decision");
    decisionMaker.getByLabel("Send klagen videre til Klagenemnda").check();
    decisionMaker.getByLabel("Begrunnelse").fill("Vedtaket står.");
    confirm(decisionMaker, "Avgjør og send svar");
    assertThat(decisionMaker.locator("main")).containsText("Klagen skal sendes til Klagenemnda");

    Page adviser = of(cast.adviser, Screen.PHONE);
    look(adviser, declined);
    follow(adviser, "Registrer at saken er sendt");
    assertServesAll(adviser);
    press(adviser, "Lagre");
    assertThat(adviser.locator("main")).containsText("Klagen ligger hos Klagenemnda");
    look(applicant, declined);
    assertThat(applicant.locator("main")).containsText("Klagen ligger hos Klagenemnda");
  }

  @Test
  void everyPageServesAll() {
    round.confirm();
    List<String> decisionPages =
        List.of(
            call + "/decision",
            call + "/decision/announcement",
            "/applications/" + round.award + "/decision");
    assertServesAll(of(cast.decisionMaker, Screen.PHONE), decisionPages);
    round.announce();
    beans
        .getBean(Appeals.class)
        .register(round.award, "Vi trenger alt.", cast.viewer(cast.applicant));
    UUID award = awards.listOfCall(round.round.callId).getFirst().id();
    assertServesAll(
        of(cast.decisionMaker, Screen.PHONE),
        List.of("/applications/" + round.award + "/appeal/decision"));
    assertServesAll(
        of(cast.adviser, Screen.PHONE),
        List.of(call + "/decision", call, "/awards/" + award + "/postings"));
    assertServesAll(of(cast.colleague, Screen.PHONE), List.of(declined, declined + "/appeal"));
    assertServesAll(of(cast.applicant, Screen.PHONE), List.of("/", "/awards", "/awards/" + award));
  }

  private static void look(Page page, String path) {
    page.navigate(path);
    assertServesAll(page);
  }

  private static void confirm(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
    arrive(page, page.locator("dialog[open] button[form]")::click);
  }

  private static void press(Page page, String name) {
    Locator button =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    arrive(page, button::click);
  }

  private static void follow(Page page, String name) {
    Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    arrive(page, link::click);
  }
}
