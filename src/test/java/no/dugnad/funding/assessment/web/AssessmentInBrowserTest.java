package no.dugnad.funding.assessment.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Finger;
import no.dugnad.testing.Hand;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Screens;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class AssessmentInBrowserTest extends BrowserTest {
  /** Points that lie round a level of each application's own, as people give them. */
  private static final List<List<Integer>> SCORES =
      List.of(
          List.of(4, 4, 3, 5, 4, 4),
          List.of(2, 3, 2, 2, 1, 2),
          List.of(5, 4, 5, 5, 4, 3),
          List.of(3, 3, 3, 3, 4, 2),
          List.of(1, 2, 2, 3, 2, 1),
          List.of(4, 3, 4, 5, 3, 4),
          List.of(3, 2, 3, 4, 3, 3),
          List.of(5, 5, 4, 5, 5, 5),
          List.of(2, 3, 4, 3, 2, 3),
          List.of(4, 4, 4, 3, 5, 3));

  private static final List<Criterion> CRITERIA =
      IntStream.rangeClosed(1, 6)
          .mapToObj(i -> new Criterion(Ids.next(), "Kriterium " + i, "Hva det gir", 1))
          .toList();

  private static final Locator.GetByTextOptions EXACTLY =
      new Locator.GetByTextOptions().setExact(true);

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  TestRound round;
  TestPanel panel;
  UUID robot;
  UUID garden;
  Person member;

  @BeforeEach
  void afterTheDeadline() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    robot = round.submitted(cast.applicant, "Robotsel på dagsenteret");
    garden = round.submitted(cast.colleague, "Sansehage");
    clock.set(TestRound.DEADLINE);
    panel = new TestPanel(beans, cast, round);
    member = cast.assessors.getFirst();
  }

  @Test
  void everythingIsSavedWhileItIsTypedOnATablet() {
    panel.open(member, robot, garden);
    panel.open(cast.assessors.get(1), robot);
    panel.assess(cast.assessors.get(1), robot, 5, 5);
    Page page = of(member, Screen.DESKTOP);
    page.setViewportSize(820, 1180);
    page.navigate("/applications/" + robot + "/assessment");
    Locator first = page.locator("[data-autosave]").first();
    first.getByLabel("4", new Locator.GetByLabelOptions().setExact(true)).check();
    assertThat(first.locator(".saved")).hasText("Lagret kl. 00.00");
    first.locator("textarea").fill("Nytt for oss, og lett å forstå.");
    assertThat(first.locator("input[name^=revision]")).hasValue("2");
    first.locator("textarea").fill("Nytt for oss, og lett å forstå. Og mer.");
    assertThat(first.locator("input[name^=revision]")).hasValue("3");
    assertFits(page);
    Locator points = first.locator("input[type=radio]");
    assertEquals(
        points.first().boundingBox().y,
        points.last().boundingBox().y,
        "the whole scale on one line");

    page.reload();
    assertThat(first.locator("textarea")).hasValue("Nytt for oss, og lett å forstå. Og mer.");
    assertThat(page.getByText("når du selv har levert")).isVisible();
    Locator second = page.locator("[data-autosave]").nth(1);
    second.getByLabel("3", new Locator.GetByLabelOptions().setExact(true)).check();
    assertThat(second.locator(".saved")).hasText("Lagret kl. 00.00");
    page.getByText("Lever og gå til neste").click();
    Locator before = page.locator("main > [role=status]");
    assertThat(before).containsText("Vurderingen er levert");
    before.getByRole(AriaRole.LINK).click();
    assertThat(page.getByText("assessor2")).isVisible();
  }

  /** One that stands out is given its points, and the rest alike, as people do on paper. */
  @Test
  void tenAssessmentsTakeFewTaps() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    UUID call = round.call("Seks kriterier", TestRound.form(), CRITERIA);
    List<UUID> ten =
        IntStream.range(0, 10)
            .mapToObj(i -> round.submitted(call, cast.applicant, "Søknad " + (char) ('A' + i)))
            .toList();
    clock.set(TestRound.DEADLINE);
    var of = new TestPanel(beans, cast, call);
    of.open(member, ten.toArray(UUID[]::new));
    Page page = of(member, Screen.DESKTOP);
    page.setViewportSize(820, 1180);
    page.navigate("/calls/" + call + "/assessments");
    Hand hand = new Finger(page);
    hand.follow("Søknad A");
    for (int i = 0; i < ten.size(); i++) {
      give(hand, SCORES.get(i));
      hand.press(i < 9 ? "Lever og gå til neste" : "Lever vurderingen");
    }
    assertThat(page.locator("main")).containsText("Vurderingen er levert.");
    assertThat(page.locator("main")).containsText("Nå har du levert alle som er åpne for deg");
    assertThat(page.getByText("Til oversikten over vurderingene").first()).isVisible();
    hand.taps.assertAtMost(60, "ten assessments of six criteria");
    for (int i = 0; i < ten.size(); i++) {
      assertEquals(SCORES.get(i), of.points(member, ten.get(i)), "as they were given");
    }
    assertServesAll(page);
  }

  /** The points that most criteria have are given to the rest at once. */
  private static void give(Hand hand, List<Integer> points) {
    int most =
        points.stream()
            .max(Comparator.comparing(each -> Collections.frequency(points, each)))
            .orElseThrow();
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i) != most) hand.choose("Kriterium " + (i + 1), points.get(i).toString());
    }
    Locator rest = hand.page.locator("[data-rest]");
    hand.activate(rest.getByText(Integer.toString(most), EXACTLY));
  }

  @Test
  void aSignInThatEndedOrWasMadeAnewInAnotherTabLosesNothing() {
    panel.open(member, robot);
    String path = "/applications/" + robot + "/assessment";
    Page page = of(member, Screen.PHONE);
    page.navigate(path);
    Locator first = page.locator("[data-autosave]").first();
    signInElsewhere(member, page);
    first.locator("textarea").fill("Etter ny innlogging");
    assertThat(first.locator(".saved")).hasText("Lagret kl. 00.00");

    signOutElsewhere(page);
    assertThat(page.locator("main > .ds-alert")).containsText("Du er ikke logget inn lenger");
    first.locator("textarea").fill("Uten å være logget inn");
    assertThat(first.locator(".saved")).containsText("Ikke lagret");
    assertServesAll(page);
    signInElsewhere(cast.adviser, page);
    assertThat(page.locator("main > .ds-alert")).containsText("En annen har logget inn");
    signInElsewhere(member, page);
    assertThat(page.locator("main > .ds-alert")).hasCount(0);
    assertThat(first.locator(".saved")).hasText("Lagret kl. 00.00");

    Page other = page.context().newPage();
    other.navigate(path);
    for (Locator criterion : page.locator("[data-autosave]").all())
      criterion.getByLabel("4", new Locator.GetByLabelOptions().setExact(true)).check();
    page.getByText("Lever vurderingen").click();
    assertThat(page.getByText("Vurderingen er levert.")).isVisible();
    other.locator("textarea").first().fill("Skrevet etter at det var levert");
    assertThat(other.locator(".saved").first()).containsText("levert");
    other.reload();
    assertThat(other.locator("main > .ds-alert")).containsText("Skrevet etter at det var levert");
    assertServesAll(other);
    other.locator("main > .ds-alert button").click();
    assertThat(other.locator("main > .ds-alert")).hasCount(0);
  }

  @Test
  void twoWindowsOfTheSamePersonNeverOverwriteEachOther() {
    panel.open(member, robot);
    Page tablet = of(member, Screen.DESKTOP);
    Page phone = of(member, Screen.PHONE);
    tablet.navigate("/applications/" + robot + "/assessment");
    phone.navigate("/applications/" + robot + "/assessment");
    tablet.locator("textarea").first().fill("Skrevet på nettbrettet");
    assertThat(tablet.locator(".saved").first()).hasText("Lagret kl. 00.00");
    phone.locator("textarea").first().fill("Skrevet på telefonen");
    Locator clash = phone.locator(".clash");
    assertThat(clash).containsText("Skrevet på nettbrettet");
    assertThat(phone.locator("textarea").first()).hasValue("Skrevet på telefonen");
  }

  @Test
  void everyPageServesAll() {
    Page page = of(member, Screen.DESKTOP);
    String assessments = "/calls/" + round.callId + "/assessments";
    assertServesAll(page, List.of(assessments + "/declarations", assessments));
    panel.open(member, robot, garden);
    panel.score(member, garden, 3, 3);
    assertServesAll(
        page, List.of(assessments, "/assessments", "/applications/" + robot + "/assessment"));
    assertEquals(List.of(), Screens.tooSmall(page), "smaller than a finger");
    page.navigate(assessments);
    assertEquals(List.of(), Screens.tooSmall(page), "smaller than a finger");
    panel.assess(member, garden, 3, 3);
    assertServesAll(page, List.of("/applications/" + garden + "/assessment"));
    panel.disqualify(cast.assessors.get(1), robot);
    String panelPage = "/calls/" + round.callId + "/panel";
    assertServesAll(of(cast.adviser, Screen.DESKTOP), List.of(panelPage, panelPage + "/dates"));
  }

  @Test
  void onAPhoneTheDeedsOfThePanelAreReachedWithoutScrollingSideways() {
    Page page = of(cast.adviser, Screen.PHONE);
    page.navigate("/calls/" + round.callId + "/panel");
    Locator deeds = page.locator("main form.deed button");
    assertThat(deeds).hasCount(2 * cast.assessors.size());
    for (Locator deed : deeds.all()) {
      BoundingBox box = deed.boundingBox();
      assertTrue(box.x >= 0 && box.x + box.width <= 360, deed.textContent());
    }
  }

  @Test
  void theGroundIsAskedForWithTheAnswerThatNeedsItAndSavingIsAlwaysAtHand() {
    Page page = of(member, Screen.PHONE);
    page.navigate("/calls/" + round.callId + "/assessments/declarations");
    Locator first = page.locator(".declaration").first();
    assertThat(first.locator("textarea")).isHidden();
    first.getByLabel("Inhabil", new Locator.GetByLabelOptions().setExact(true)).focus();
    page.keyboard().press("Space");
    assertThat(first.locator("textarea")).isVisible();
    page.keyboard().press("Tab");
    assertThat(first.locator("textarea")).isFocused();
    page.keyboard().type("Vi er søsken.");
    assertThat(page.getByText("Lagre svarene")).isInViewport();
    assertServesAll(page);
  }

  @Test
  void theChoiceBetweenTwoTextsServesAll() {
    panel.open(member, robot);
    for (String language : List.of("nn", "en", "nb")) {
      Page one = of(member, Screen.DESKTOP);
      Page other = of(member, Screen.PHONE);
      speak(other, language);
      one.navigate("/applications/" + robot + "/assessment");
      other.navigate("/applications/" + robot + "/assessment");
      one.waitForResponse(
          "**/scores/*", () -> one.locator("textarea").first().fill("Den ene " + language));
      other.locator("textarea").first().fill("Den andre");
      assertThat(other.locator(".clash")).isVisible();
      assertServesAll(other);
    }
  }
}
