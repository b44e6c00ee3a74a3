package no.dugnad.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/**
 * A small constructed round taken all the way through the product: decided and announced so lately
 * that its letters can be read and an appeal still comes in time.
 */
@Component
class DemoAnnouncedRound {
  private static final Duration OPENED = Duration.ofDays(80);
  private static final Duration DEADLINE = Duration.ofDays(50);
  private static final Duration HANDED_OVER = Duration.ofDays(20);
  private static final Duration ANNOUNCED = Duration.ofDays(6);

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

  void load(Municipality municipality, Instant now) {
    UUID call =
        demoCalls.publish(
            municipality,
            "Interne innovasjonsmidler, vår (konstruert)",
            now,
            OPENED,
            DEADLINE.negated());
    List<UUID> applications = submit(municipality, call);
    demoAssessments.finish(municipality, call, applications);
    BackdatedClock.at(
        now.minus(HANDED_OVER),
        () -> recommend(call, applications, viewer(municipality, municipality.adviser())));
    Viewer decisionMaker = viewer(municipality, municipality.decisionMaker());
    BackdatedClock.at(
        now.minus(ANNOUNCED),
        () -> {
          decisions.confirm(call, decisions.revision(call, decisionMaker), decisionMaker);
          announcements.announce(
              call, true, decisions.revision(call, decisionMaker), decisionMaker);
        });
  }

  private List<UUID> submit(Municipality municipality, UUID call) {
    List<DemoText> texts = DemoText.spring();
    Person librarian = municipality.getPlace(texts.getLast().unit()).employee();
    List<Person> applicants = List.of(municipality.therapist(), municipality.nurse(), librarian);
    UUID[] submitted = new UUID[texts.size()];
    Instant deadline = calls.getCall(call).deadline();
    for (int i = 0; i < submitted.length; i++) {
      int at = i;
      BackdatedClock.at(
          deadline.minus(Duration.ofDays(submitted.length - at)),
          () ->
              submitted[at] =
                  demoApplications.submit(municipality, call, texts.get(at), applicants.get(at)));
    }
    return List.of(submitted);
  }

  private void recommend(UUID call, List<UUID> applications, Viewer adviser) {
    recommendations.start(call, adviser);
    propose(
        applications.get(0),
        Verdict.AWARD,
        60_000,
        "Behovet er godt vist, og det skal lite til for å prøve. Andre enheter kan gjøre det"
            + " samme.",
        adviser);
    propose(
        applications.get(1),
        Verdict.DECLINE,
        0,
        "Elsykler er prøvd i en annen sone. Vi råder dere til å bygge på det de fant ut, og søke"
            + " igjen om noe nytt.",
        adviser);
    propose(
        applications.get(2),
        Verdict.AWARD,
        70_000,
        "Nytt for biblioteket, og lett å spre. Rådet mener det kan gjøres med noe færre bøker.",
        adviser);
    recommendations.handOver(
        call, recommendations.findBoard(call, adviser).orElseThrow().revision(), adviser);
  }

  private void propose(
      UUID application, Verdict verdict, long kroner, String grounds, Viewer adviser) {
    recommendations.propose(
        new Recommendation(application, verdict, Money.kroner(kroner), grounds, 0), adviser);
  }

  private Viewer viewer(Municipality municipality, Person person) {
    return viewers.of(person.id(), municipality.organisation().id());
  }
}
