package no.dugnad.followup.projects;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.followup.guidance.Guidance;
import no.dugnad.followup.reports.StatusCheck;
import no.dugnad.followup.reports.StatusChecks;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.SameLetters;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.funding.schemes.Scheme;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import no.dugnad.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;

/**
 * A call that ended early and is announced: so many projects of 35 000 kr, each with an owner of
 * its own, and one application that got nothing. The first owner is the cast's applicant, the
 * second their colleague.
 */
public final class TestCohort {
  /** A Tuesday at noon in Oslo. */
  public static final Instant ANNOUNCED = Instant.parse("2026-12-01T11:00:00Z");

  public static final Money AMOUNT = Money.kroner(35_000);

  private final BeanFactory beans;
  private final Cast cast;
  private final Instant announced;

  public final TestRound round;
  public final List<Person> owners;
  public final List<UUID> applications = new ArrayList<>();

  /** Of the cast's leader, who leads the unit of all. */
  public final UUID declined;

  /** Decided, and to be announced at {@link #ANNOUNCED}, which it now is. */
  public TestCohort(BeanFactory beans, Cast cast, int projects) {
    this(beans, cast, projects, List.of());
  }

  /** As above, with people who write the first application together with its owner. */
  public TestCohort(BeanFactory beans, Cast cast, int projects, List<Person> together) {
    this(beans, cast, projects, together, ANNOUNCED);
  }

  public TestCohort(
      BeanFactory beans, Cast cast, int projects, List<Person> together, Instant announced) {
    this(beans, cast, projects, together, announced, TestRound.form());
  }

  /** As the first, but that they were asked all that the scheme of a municipality asks. */
  public static TestCohort ofTheScheme(BeanFactory beans, Cast cast, int projects) {
    return new TestCohort(beans, cast, projects, List.of(), ANNOUNCED, Scheme.MUNICIPAL.form("nb"));
  }

  private TestCohort(
      BeanFactory beans,
      Cast cast,
      int projects,
      List<Person> together,
      Instant announced,
      FormDefinition asked) {
    this.beans = beans;
    this.cast = cast;
    this.announced = announced;
    var clock = beans.getBean(TestClock.class);
    clock.set(announced.minus(Duration.ofDays(30)));
    round = new TestRound(beans, cast, asked);
    owners =
        Stream.concat(
                Stream.of(cast.applicant, cast.colleague),
                IntStream.range(2, projects).mapToObj(this::owner))
            .limit(projects)
            .toList();
    for (int i = 0; i < projects; i++) {
      UUID draft = round.complete(owners.get(i), title(i));
      if (i == 0) together.forEach(person -> comeIn(draft, person));
      beans.getBean(Submissions.class).submit(draft, owners.get(i));
      applications.add(draft);
    }
    declined = round.submitted(cast.leader, "Fikk ikke");
    beans.getBean(Calls.class).close(round.callId, "Nok søknader", adviser().actor());
    handOver();
    clock.set(announced);
    beans.getBean(Decisions.class).confirm(round.callId, revision(), decisionMaker());
  }

  /** Another one in each cohort of the same cast. */
  private Person owner(int i) {
    return cast.employee("owner" + i + "." + round.callId, cast.unit);
  }

  public static String title(int i) {
    return "Prosjekt " + (char) ('A' + i);
  }

  private void comeIn(UUID draft, Person person) {
    var coApplicants = beans.getBean(CoApplicants.class);
    coApplicants.invite(draft, person.email(), owners.getFirst());
    coApplicants.accept(draft, person);
  }

  private void handOver() {
    var recommendations = beans.getBean(Recommendations.class);
    recommendations.start(round.callId, adviser());
    for (UUID application : applications)
      recommendations.propose(
          new Recommendation(application, Verdict.AWARD, AMOUNT, "Nytt.", 0), adviser());
    recommendations.propose(
        new Recommendation(declined, Verdict.DECLINE, Money.ZERO, "Drift.", 0), adviser());
    recommendations.handOver(
        round.callId,
        recommendations.findBoard(round.callId, adviser()).orElseThrow().revision(),
        adviser());
  }

  public TestCohort announce() {
    return announce(true);
  }

  /** Announced so that nobody else reads what the projects are called. */
  public TestCohort withoutTitles() {
    return announce(false);
  }

  private TestCohort announce(boolean titlesPublic) {
    if (beans.getBean(Announcements.class).find(round.callId).isEmpty())
      SameLetters.prepare(beans, round.callId);
    beans
        .getBean(Announcements.class)
        .announce(round.callId, titlesPublic, revision(), decisionMaker());
    return this;
  }

  public Project project(int i) {
    return beans.getBean(Projects.class).findOfApplication(applications.get(i)).orElseThrow();
  }

  /** The first says on its card that it needs help. */
  public void needHelp(String what) {
    var checks = beans.getBean(StatusChecks.class);
    UUID id = project(0).id();
    checks.write(
        id,
        new StatusCheck.Card(StatusCheck.Answer.NEEDS_HELP, what, "", ""),
        StatusChecks.revision(checks.find(id)),
        cast.viewer(owners.getFirst()));
  }

  /** Its owner asks an adviser for guidance. */
  public UUID askForGuidance(String text) {
    UUID application = applications.getFirst();
    var guidance = beans.getBean(Guidance.class);
    guidance.ask(application, text, cast.viewer(owners.getFirst()));
    return guidance.list(application).getFirst().id();
  }

  public UUID id() {
    return round.callId;
  }

  public Instant announced() {
    return announced;
  }

  public Viewer adviser() {
    return cast.viewer(cast.adviser);
  }

  private Viewer decisionMaker() {
    return cast.viewer(cast.decisionMaker);
  }

  private Revision revision() {
    return beans.getBean(Decisions.class).revision(round.callId, decisionMaker());
  }
}
