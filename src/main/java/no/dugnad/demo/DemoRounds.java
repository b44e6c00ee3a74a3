package no.dugnad.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.calls.Calls;
import org.springframework.stereotype.Component;

/** A published round, one that is announced, one under assessment and an open call. */
@Component
class DemoRounds {
  private final DemoFinishedRound finished;
  private final DemoAnnouncedRound announced;
  private final DemoCalls demoCalls;
  private final DemoApplications applications;
  private final DemoAssessments assessments;
  private final Calls calls;

  DemoRounds(
      DemoFinishedRound finished,
      DemoAnnouncedRound announced,
      DemoCalls demoCalls,
      DemoApplications applications,
      DemoAssessments assessments,
      Calls calls) {
    this.finished = finished;
    this.announced = announced;
    this.demoCalls = demoCalls;
    this.applications = applications;
    this.assessments = assessments;
    this.calls = calls;
  }

  void load(Municipality municipality, Instant now) {
    finished.load(municipality, now);
    announced.load(municipality, now);
    UUID autumn =
        demoCalls.publish(
            municipality,
            "Interne innovasjonsmidler, høst",
            now,
            Duration.ofDays(45),
            Duration.ofDays(-4));
    List<UUID> submitted =
        applications.submitAll(municipality, autumn, calls.getCall(autumn).deadline());
    assessments.begin(municipality, autumn, submitted);
    assessments.plan(municipality, autumn, now);
    demoCalls.publish(
        municipality,
        "Interne innovasjonsmidler, vinter",
        now,
        Duration.ofDays(12),
        Duration.ofDays(23));
  }
}
