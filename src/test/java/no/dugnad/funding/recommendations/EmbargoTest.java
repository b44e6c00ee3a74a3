package no.dugnad.funding.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Outcome;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.panels.ConflictsOfInterest;
import no.dugnad.funding.panels.Declaration;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Sweep;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What one may not know yet shows nowhere. Two rounds are made, alike in all but what is decided,
 * proposed or scored. Whoever may not know of it follows every link, tries every address there is
 * with the ids of the round, and reads the mails: both rounds must read the same.
 */
@ServerTest
class EmbargoTest {
  private static final String NOBODYS = new UUID(0, 0).toString();

  @Autowired BeanFactory beans;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @BeforeEach
  void beforeTheDeadline() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
  }

  @Test
  void whatIsDecidedIsReadByNobodyElseBeforeItIsAnnounced() {
    World one = decided(300, 0, 20);
    World other = decided(0, 75, 100);
    assertReadAlike(one, other, one.withoutSay(), other.withoutSay());

    clock.advance(Duration.ofSeconds(1));
    one.handOverTheNext();
    other.handOverTheNext();
    assertThat(one.boardOfTheNext())
        .as("what the envelope had when the next was handed over")
        .isEqualTo(other.boardOfTheNext())
        .contains("1000000");
  }

  @Test
  void whatIsDecidedOfWhatOneIsDisqualifiedFromIsNotRead() {
    World one = decided(50, 60, 80);
    World other = decided(50, 60, 0);
    assertReadAlike(one, other, one.disqualified(), other.disqualified());
  }

  @Test
  void whatThePanelProposesIsNotReadByTheDecisionMakerBeforeItIsHandedOver() {
    World one = met(60, 0, 100);
    World other = met(0, 100, 10);
    assertReadAlike(
        one,
        other,
        Stream.concat(Stream.of(one.cast.decisionMaker), one.outside()).toList(),
        Stream.concat(Stream.of(other.cast.decisionMaker), other.outside()).toList());
  }

  @Test
  void pointsAreNotReadByWhoeverHasNotHandedInBeforeThePanelMeets() {
    World one = assessed(1, 5);
    World other = assessed(5, 1);
    assertReadAlike(one, other, one.withoutPoints(), other.withoutPoints());
  }

  private World assessed(int... points) {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    World world = new World();
    clock.set(TestRound.DEADLINE);
    world.assess(points);
    return world;
  }

  private World met(int... proposed) {
    World world = assessed(3, 3);
    world.meet(proposed);
    return world;
  }

  /** Decided otherwise than proposed, in thousands of kroner; nothing is a decline. */
  private World decided(int... thousands) {
    World world = met(60, 70, 0);
    world.decide(thousands);
    world.meetAboutTheNext();
    return world;
  }

  private void assertReadAlike(
      World one, World other, List<@Nullable Person> here, List<@Nullable Person> there) {
    List<String> different = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      Person reader = here.get(i);
      String name = reader == null ? "a stranger" : reader.name();
      Person counterpart = there.get(i);
      var reading = CompletableFuture.supplyAsync(() -> other.read(counterpart));
      var read = one.read(reader);
      var readThere = reading.join();
      assertThat(read).as("what %s comes to", name).hasSizeGreaterThan(50);
      var addresses = new TreeMap<>(read);
      addresses.putAll(readThere);
      for (String address : addresses.keySet()) {
        Crawl.difference(
                read.getOrDefault(address, List.of()), readThere.getOrDefault(address, List.of()))
            .forEach(line -> different.add(address + " as " + name + " reads it: " + line));
      }
      if (reader != null && counterpart != null) {
        assertThat(mails(reader)).as("mails to %s", name).isEqualTo(mails(counterpart));
      }
    }
    assertThat(different).isEmpty();
  }

  private List<String> mails(Person person) {
    return outbox.to(person.email()).stream()
        // The links of their signing in differ by their tokens alone.
        .filter(mail -> !mail.text().contains("/sign-in/token"))
        .map(mail -> Crawl.normal(mail.subject() + "\n" + mail.text() + "\n" + mail.html()))
        .toList();
  }

  /** The addresses of all that can be read of funding, with the ids left open. */
  private Stream<String> patterns() {
    return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(route -> route.getPatternValues().stream())
        .filter(
            pattern ->
                !pattern.contains("{")
                    || pattern.matches("/(applications|calls|our-calls|envelopes|funds)/\\{.*"))
        .filter(pattern -> !pattern.matches("/(sign-in|demo|static|error|me/sign).*"))
        .sorted();
  }

  /** A round of three applications, and the next call, which takes of the same envelope. */
  private final class World {
    final Cast cast = casts.getObject();
    final TestRound round = new TestRound(beans, cast);
    final UUID next = round.call("Neste runde");
    final UUID fund;
    final Person third = cast.employee("third", cast.otherUnit);
    final List<UUID> applications;
    final UUID ofNext;
    final Person employee = cast.employee("employee", cast.otherUnit);
    final Person withoutSeat = cast.employee("without-seat", null, Role.ASSESSOR);
    final Person adviserToo = cast.employee("adviser-too", null, Role.ADVISER, Role.ASSESSOR);
    final Person decidesToo =
        cast.employee("decides-too", null, Role.DECISION_MAKER, Role.ASSESSOR);
    final TestPanel panel;

    World() {
      fund = beans.getBean(Funds.class).getEnvelope(round.envelopeId).fundId();
      applications =
          List.of(
              round.submitted(cast.applicant, "Robotsel"),
              round.submitted(cast.colleague, "Sansehage"),
              round.submitted(third, "Kunstbod"));
      ofNext = beans.getBean(Applications.class).begin(next, cast.colleague, true);
      round.fill(ofNext, cast.colleague, "Lesekrok");
      beans.getBean(Submissions.class).submit(ofNext, cast.colleague);
      panel = new TestPanel(beans, cast, round);
      panel.seat(adviserToo);
      panel.seat(decidesToo);
      for (Person assessor : cast.assessors) {
        beans.getBean(Panels.class).add(next, assessor.id(), cast.viewer(cast.adviser));
      }
    }

    /** Two assessors hand in; the third has yet to. */
    void assess(int... points) {
      for (Person assessor : cast.assessors) {
        panel.open(assessor, applications.toArray(UUID[]::new));
        beans
            .getBean(ConflictsOfInterest.class)
            .declare(next, List.of(Declaration.none(ofNext)), cast.viewer(assessor));
      }
      for (Person too : List.of(adviserToo, decidesToo)) {
        panel.open(too, applications.get(0), applications.get(1));
        panel.disqualify(too, applications.get(2));
      }
      for (Person assessor : cast.assessors.subList(0, 2)) {
        for (UUID application : applications) {
          panel.assess(assessor, application, points[0], points[1]);
        }
      }
    }

    void meet(int... thousands) {
      recommendations().start(round.callId, cast.viewer(cast.adviser));
      for (int i = 0; i < thousands.length; i++) {
        Verdict verdict = thousands[i] == 0 ? Verdict.DECLINE : Verdict.AWARD;
        recommendations()
            .propose(
                new Recommendation(
                    applications.get(i),
                    verdict,
                    Money.kroner(thousands[i] * 1000L),
                    "Fordi " + thousands[i],
                    0),
                cast.viewer(cast.adviser));
      }
    }

    void decide(int... thousands) {
      Viewer adviser = cast.viewer(cast.adviser);
      recommendations()
          .handOver(
              round.callId,
              recommendations().findBoard(round.callId, adviser).orElseThrow().revision(),
              adviser);
      for (int i = 0; i < thousands.length; i++) {
        Decisions decisions = beans.getBean(Decisions.class);
        decisions.decide(
            applications.get(i),
            thousands[i] == 0 ? Outcome.DECLINE : Outcome.AWARD,
            Money.kroner(Math.min(thousands[i], 100) * 1000L),
            "Vedtatt " + thousands[i],
            "Annerledes " + thousands[i],
            decisions.getProposal(applications.get(i)).revision(),
            cast.viewer(cast.decisionMaker));
      }
    }

    void meetAboutTheNext() {
      recommendations().start(next, cast.viewer(cast.adviser));
    }

    void handOverTheNext() {
      Viewer adviser = cast.viewer(cast.adviser);
      var decline = new Recommendation(ofNext, Verdict.DECLINE, Money.ZERO, "Drift.", 0);
      recommendations().propose(decline, adviser);
      recommendations()
          .handOver(
              next, recommendations().findBoard(next, adviser).orElseThrow().revision(), adviser);
    }

    String boardOfTheNext() {
      Viewer assessor = cast.viewer(cast.assessors.getFirst());
      return recommendations().findBoard(next, assessor).orElseThrow().available().typed();
    }

    /** All but those who decide, and those who carry it out. */
    List<@Nullable Person> withoutSay() {
      return Stream.concat(outside(), Stream.of(cast.assessors.getFirst(), withoutSeat)).toList();
    }

    Stream<@Nullable Person> outside() {
      if (!Sweep.ON) return Stream.of(null, cast.applicant, cast.leader);
      return Stream.of(
          null,
          cast.applicant,
          cast.colleague,
          third,
          cast.leader,
          employee,
          cast.administrator,
          cast.outsider);
    }

    List<@Nullable Person> disqualified() {
      return List.of(adviserToo, decidesToo);
    }

    List<@Nullable Person> withoutPoints() {
      return Stream.concat(
              outside(),
              Stream.of(cast.adviser, cast.decisionMaker, cast.assessors.get(2), withoutSeat))
          .toList();
    }

    private Recommendations recommendations() {
      return beans.getBean(Recommendations.class);
    }

    SortedMap<String, List<String>> read(@Nullable Person reader) {
      Visitor visitor = reader == null ? visitors.stranger() : visitors.of(reader.id());
      return Crawl.of(
          visitor,
          List.of(round.callId, next),
          patterns().flatMap(this::paths).toList(),
          "/",
          "/home",
          "/calls?when=ENDED&organisation=" + cast.organisationId(),
          "/calls/" + round.callId,
          "/calls/" + next);
    }

    private Stream<String> paths(String pattern) {
      Map<String, List<UUID>> ids =
          Map.of(
              "applications", Stream.concat(applications.stream(), Stream.of(ofNext)).toList(),
              "calls", List.of(round.callId, next),
              "our-calls", List.of(round.callId, next),
              "envelopes", List.of(round.envelopeId),
              "funds", List.of(fund));
      if (!pattern.contains("{")) return Stream.of(pattern);
      String kind = pattern.split("/")[1];
      return Objects.requireNonNull(ids.get(kind)).stream()
          .map(id -> pattern.replaceFirst("\\{[^}]*}", id.toString()))
          .map(path -> path.replaceAll("\\{[^}]*}", NOBODYS));
    }
  }
}
