package no.dugnad.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.demo.DemoText.Decided;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.shared.BackdatedClock;
import no.dugnad.platform.shared.Money;
import org.springframework.stereotype.Component;

/** A small constructed round taken all the way through the product: decided and announced. */
@Component
class DemoAnnouncedRound {
  private static final Duration OPENED_BEFORE = Duration.ofDays(74);
  private static final Duration DEADLINE_BEFORE = Duration.ofDays(44);
  private static final Duration HANDED_OVER_BEFORE = Duration.ofDays(14);

  private final DemoCalls demoCalls;
  private final DemoApplications demoApplications;
  private final DemoAssessments demoAssessments;
  private final Calls calls;
  private final Recommendations recommendations;
  private final Decisions decisions;
  private final Announcements announcements;
  private final Viewers viewers;

  DemoAnnouncedRound(
      DemoCalls demoCalls,
      DemoApplications demoApplications,
      DemoAssessments demoAssessments,
      Calls calls,
      Recommendations recommendations,
      Decisions decisions,
      Announcements announcements,
      Viewers viewers) {
    this.demoCalls = demoCalls;
    this.demoApplications = demoApplications;
    this.demoAssessments = demoAssessments;
    this.calls = calls;
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.announcements = announcements;
    this.viewers = viewers;
  }

  /**
   * @param file with its applications, and what became of each
   * @param announced the moment
   */
  UUID load(
      Municipality municipality, String title, String file, UUID envelope, Instant announced) {
    UUID call =
        demoCalls.publish(
            municipality, title, envelope, announced, OPENED_BEFORE, DEADLINE_BEFORE.negated());
    List<DemoText> texts = DemoText.read(file);
    List<UUID> applications = submit(municipality, call, texts);
    demoAssessments.finish(municipality, call, applications);
    BackdatedClock.at(
        announced.minus(HANDED_OVER_BEFORE),
        () -> recommend(call, texts, applications, viewer(municipality, municipality.adviser())));
    Viewer decisionMaker = viewer(municipality, municipality.decisionMaker());
    BackdatedClock.at(
        announced,
        () -> {
          decisions.confirm(call, decisions.revision(call, decisionMaker), decisionMaker);
          announcements.announce(
              call, true, decisions.revision(call, decisionMaker), decisionMaker);
        });
    return call;
  }

  private List<UUID> submit(Municipality municipality, UUID call, List<DemoText> texts) {
    UUID[] submitted = new UUID[texts.size()];
    Instant deadline = calls.getCall(call).deadline();
    for (int i = 0; i < submitted.length; i++) {
      int at = i;
      DemoText text = texts.get(i);
      Person applicant = municipality.applicant(decided(text).applicant(), text.unit());
      BackdatedClock.at(
          deadline.minus(Duration.ofDays(submitted.length - at)),
          () -> submitted[at] = demoApplications.submit(municipality, call, text, applicant));
    }
    return List.of(submitted);
  }

  private void recommend(UUID call, List<DemoText> texts, List<UUID> applications, Viewer adviser) {
    recommendations.start(call, adviser);
    for (int i = 0; i < applications.size(); i++) {
      Decided decided = decided(texts.get(i));
      Verdict verdict = decided.amount().equals(Money.ZERO) ? Verdict.DECLINE : Verdict.AWARD;
      recommendations.propose(
          new Recommendation(applications.get(i), verdict, decided.amount(), decided.grounds(), 0),
          adviser);
    }
    recommendations.handOver(
        call, recommendations.findBoard(call, adviser).orElseThrow().revision(), adviser);
  }

  private static Decided decided(DemoText text) {
    return Objects.requireNonNull(text.decided());
  }

  private Viewer viewer(Municipality municipality, Person person) {
    return viewers.of(person.id(), municipality.organisation().id());
  }
}
