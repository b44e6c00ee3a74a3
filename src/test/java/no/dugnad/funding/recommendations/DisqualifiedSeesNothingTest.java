package no.dugnad.funding.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Outcome;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.schedules.PanelDate.Kind;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * For one who is disqualified, every page reads the same as if the application did not exist. Two
 * rounds are made, alike in all but this: in the first there is one application more, from which
 * some are disqualified. They walk every link of both, and read the same.
 */
@ServerTest
class DisqualifiedSeesNothingTest {
  private static final String SECRET = "Hemmelig hage";

  @Autowired BeanFactory beans;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;

  @BeforeEach
  void beforeTheDeadline() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
  }

  /** Both rounds go from step to step alike, and are read after each. */
  @Test
  void atEachStepOfTheRoundAllReadsAsIfTheApplicationDidNotExist() {
    World with = new World(true);
    World without = new World(false);
    clock.set(TestRound.DEADLINE);
    List<World> both = List.of(with, without);
    both.forEach(World::assess);
    assertOthersSeeTheDifference(with, without);
    assertReadAlike("while the panel assesses", with, without);
    both.forEach(World::meet);
    assertReadAlike("while the panel meets", with, without);
    both.forEach(World::handOver);
    assertReadAlike("when its proposal is handed over", with, without);
    both.forEach(world -> world.decide(world.open));
    assertReadAlike("when all is decided but what they may not know of", with, without);
    both.forEach(world -> world.decide(world.hidden));
    assertReadAlike("when it is decided and not yet announced", with, without);
  }

  private void assertOthersSeeTheDifference(World with, World without) {
    Visitor adviser = visitors.of(with.cast.adviser.id());
    Visitor other = visitors.of(without.cast.adviser.id());
    String path = "/calls/" + with.round.callId + "/panel";
    assertThat(adviser.get(path).text()).contains(SECRET, "3 av 3");
    assertThat(Crawl.of(adviser, List.of(with.round.callId), "/home"))
        .isNotEqualTo(Crawl.of(other, List.of(without.round.callId), "/home"));
  }

  private void assertReadAlike(String when, World with, World without) {
    for (int i = 0; i < with.disqualified.size(); i++) {
      Person here = with.disqualified.get(i);
      Person there = without.disqualified.get(i);
      String who = here.name() + " " + when;
      var read = with.crawl(here);
      assertThat(read).as("what %s comes to", who).hasSizeGreaterThan(8);
      assertThat(read.toString()).as("what %s reads", who).doesNotContain(SECRET);
      var readThere = without.crawl(there);
      assertThat(read.keySet()).as("where %s comes", who).isEqualTo(readThere.keySet());
      read.forEach(
          (path, pages) ->
              assertThat(Crawl.difference(pages, readThere.get(path)))
                  .as("%s as %s reads it", path, who)
                  .isEmpty());
      with.assertClosed(here);
      assertThat(mails(here)).as("mails to %s", who).isEqualTo(mails(there));
    }
  }

  private List<String> mails(Person person) {
    return outbox.to(person.email()).stream()
        // The links of their signing in differ by their tokens alone.
        .filter(mail -> !mail.text().contains("/sign-in/token"))
        .map(mail -> Crawl.normal(mail.subject() + "\n" + mail.text() + "\n" + mail.html()))
        .toList();
  }

  /** One round: two applications, and a third in one of the worlds. */
  private final class World {
    final Cast cast = casts.getObject();
    final TestRound round = new TestRound(beans, cast);
    final TestPanel panel;
    final List<UUID> open;
    final List<UUID> hidden;
    final List<UUID> all;

    /** Of each sort: one who assesses, one who is an adviser too, one who decides too. */
    final List<Person> disqualified;

    final Map<Person, Visitor> signedIn = new HashMap<>();

    World(boolean oneMore) {
      open =
          List.of(
              round.submitted(cast.applicant, "Robotsel"),
              round.submitted(cast.colleague, "Sansehage"));
      Person third = cast.employee("third", cast.otherUnit);
      hidden = oneMore ? List.of(round.submitted(third, SECRET)) : List.of();
      all = Stream.concat(open.stream(), hidden.stream()).toList();
      disqualified =
          List.of(
              cast.assessors.getFirst(),
              cast.employee("adviser-too", null, Role.ADVISER, Role.ASSESSOR),
              cast.employee("decides-too", null, Role.DECISION_MAKER, Role.ASSESSOR));
      panel = new TestPanel(beans, cast, round);
      disqualified.forEach(panel::seat);
    }

    void assess() {
      for (Person assessor : cast.assessors.subList(1, 3)) {
        int points = cast.assessors.indexOf(assessor);
        for (UUID application : all) {
          panel.open(assessor, application);
          panel.assess(assessor, application, points++, 3);
        }
      }
      for (Person one : disqualified) {
        hidden.forEach(a -> panel.disqualify(one, a));
        open.forEach(application -> panel.open(one, application));
        panel.assess(one, open.getFirst(), 2, 4);
      }
      var schedules = beans.getBean(Schedules.class);
      schedules.setHandIn(
          round.callId,
          TestRound.DEADLINE.plus(Duration.ofDays(7)),
          schedules.getSchedule(round.callId).revision(Kind.HAND_IN),
          cast.viewer(cast.adviser));
    }

    /** The meeting begins, and proposes an award for the first and for what only some may see. */
    void meet() {
      recommendations().start(round.callId, cast.viewer(cast.adviser));
      propose(open.getFirst(), 60_000);
      hidden.forEach(a -> propose(a, 70_000));
    }

    void handOver() {
      propose(open.getLast(), 80_000);
      Viewer adviser = cast.viewer(cast.adviser);
      recommendations()
          .handOver(
              round.callId,
              recommendations().findBoard(round.callId, adviser).orElseThrow().revision(),
              adviser);
    }

    void decide(List<UUID> applications) {
      for (UUID application : applications) {
        Decisions decisions = beans.getBean(Decisions.class);
        decisions.decide(
            application,
            Outcome.AWARD,
            Money.kroner(50_000),
            "Fordi.",
            "Mindre enn innstilt.",
            decisions.getProposal(application).revision(),
            cast.viewer(cast.decisionMaker));
      }
    }

    private void propose(UUID application, long kroner) {
      recommendations()
          .propose(
              new Recommendation(application, Verdict.AWARD, Money.kroner(kroner), "Fordi.", 0),
              cast.viewer(cast.adviser));
    }

    private Recommendations recommendations() {
      return beans.getBean(Recommendations.class);
    }

    SortedMap<String, List<String>> crawl(Person reader) {
      return Crawl.of(
          visitor(reader),
          List.of(round.callId),
          "/",
          "/home",
          "/calls",
          "/calls?when=ENDED&organisation=" + cast.organisationId(),
          "/assessments",
          "/calls/" + round.callId,
          "/calls/" + round.callId + "/assessments/declarations",
          "/calls/" + round.callId + "/meeting",
          "/search?q=hemmelig",
          "/search?q=robot");
    }

    private Visitor visitor(Person reader) {
      return signedIn.computeIfAbsent(reader, one -> visitors.of(one.id()));
    }

    /** Nor does an address that somebody else passed on lead there. */
    void assertClosed(Person reader) {
      String closed = "/applications/" + hidden.getFirst();
      for (String page :
          List.of("", "/assessment", "/recommendation", "/application.pdf", "/receipt")) {
        assertThat(visitor(reader).get(closed + page).status()).as(closed + page).isEqualTo(404);
      }
    }
  }
}
