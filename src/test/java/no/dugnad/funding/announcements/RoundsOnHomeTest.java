package no.dugnad.funding.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.home.Visits;
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

/** What an adviser sees of their rounds without looking anything up. */
@ServerTest
class RoundsOnHomeTest {
  private static final Instant BEFORE = TestRound.DEADLINE.minus(Duration.ofDays(1));
  private static final Instant AFTER = TestRound.DEADLINE.plus(Duration.ofDays(1));

  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Visits visits;
  @Autowired TestClock clock;

  private TestRound round;

  @BeforeEach
  void aRoundIsOpen() {
    clock.set(BEFORE);
    round = new TestRound(beans, cast);
  }

  @Test
  void aRoundHasItsPhaseNextDateCountsAndWhatIsLeft() {
    round.submitted(cast.applicant, "Spillverket");

    assertThat(rounds(home()))
        .contains("Små midler 2027", "Åpen", "31. mars 2027", "Søknader 1", "1 000 000 kr");
  }

  @Test
  void whoHasNotDeclaredAndHandedInIsCounted() {
    UUID one = round.submitted(cast.applicant, "Spillverket");
    clock.set(AFTER);
    var panel = new TestPanel(beans, cast, round);
    panel.open(cast.assessors.get(0), one);
    panel.open(cast.assessors.get(1), one);
    panel.assess(cast.assessors.get(0), one, 4, 4);
    int members = cast.assessors.size();

    assertThat(rounds(home()))
        .contains("Har svart om habilitet 2 av " + members)
        .contains("Har levert vurderingene 1 av " + members);
  }

  @Test
  void whatCameSinceTheLastVisitIsToldAllThroughThisOne() {
    visits.add(cast.adviser.id());
    clock.set(BEFORE.plus(Duration.ofHours(2)));
    round.submitted(cast.applicant, "Spillverket");
    assertThat(rounds(home())).contains("Siden sist: 1 søknad");

    visits.add(cast.adviser.id());
    clock.set(BEFORE.plus(Duration.ofHours(2)).plus(Duration.ofMinutes(20)));
    visits.add(cast.adviser.id());
    assertThat(rounds(home())).contains("Siden sist: 1 søknad");

    clock.set(BEFORE.plus(Duration.ofHours(4)));
    assertThat(rounds(home())).doesNotContain("Siden sist");
  }

  @Test
  void whatAnAdviserIsDisqualifiedFromCountsNowhere() {
    visits.add(cast.adviser.id());
    clock.set(BEFORE.plus(Duration.ofHours(2)));
    String without = rounds(home());
    round.submitted(cast.adviser, "Mitt eget");

    assertThat(rounds(home())).isEqualTo(without);
  }

  @Test
  void homeAsksNoMoreWithManyRoundsThanWithOne() {
    round.submitted(cast.applicant, "Spillverket");
    Visitor adviser = visitors.of(cast.adviser.id());
    adviser.get("/home");
    int one = adviser.get("/home").queries();
    for (int i = 0; i < 12; i++) round.call("Runde " + i);

    Page home = adviser.get("/home");
    assertThat(home.queries()).isEqualTo(one).isLessThanOrEqualTo(10);
    assertThat(home.select(".round")).hasSize(8);
  }

  @Test
  void aPanelIsLackingSinceTheCallWasClosedAlsoBeforeItsDeadline() {
    round.submitted(cast.applicant, "Spillverket");
    Instant closed = clock.instant();
    beans
        .getBean(Calls.class)
        .close(round.callId, "Nok søknader", cast.viewer(cast.adviser).actor());
    clock.advance(Duration.ofMinutes(1));

    assertThat(home().select("li:has(a[href$=/panel]) time").eachAttr("datetime"))
        .containsExactly(closed.toString());
  }

  @Test
  void fromAClosedCallOneGoesOnToThePanelAndFromItToTheMeeting() {
    UUID one = round.submitted(cast.applicant, "Spillverket");
    String call = "/calls/" + round.callId;
    assertThat(wayOn(call + "/settings", cast.adviser.id())).isEqualTo(call);
    clock.set(AFTER);
    assertThat(wayOn(call, cast.adviser.id())).isEqualTo(call + "/panel");
    var panel = new TestPanel(beans, cast, round);
    assertThat(wayOn(call + "/panel", cast.adviser.id())).isEmpty();
    assertThat(wayOn(call + "/panel/dates", cast.adviser.id())).isEmpty();
    cast.assessors.forEach(
        assessor -> {
          panel.open(assessor, one);
          panel.assess(assessor, one, 3, 3);
        });
    assertThat(wayOn(call + "/panel", cast.adviser.id())).isEqualTo(call + "/meeting");
    assertThat(wayOn(call + "/meeting", cast.adviser.id())).as("no way back").isEmpty();
  }

  private String wayOn(String page, UUID person) {
    return visitors.of(person).get(page).select("a.way-on").attr("href");
  }

  private Page home() {
    return visitors.of(cast.adviser.id()).get("/home");
  }

  private static String rounds(Page home) {
    return home.select("section[aria-labelledby=rounds]").text().replace('\u00a0', ' ');
  }
}
