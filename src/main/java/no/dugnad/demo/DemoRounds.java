package no.dugnad.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.demo.followup.CohortStories;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * Two published rounds, three that are announced and followed – one whose cohort has closed, one at
 * its check, one at its start-up –, one under assessment and an open call. They are numbered: the
 * demo begins on any day of the year, and a season's name would be another's.
 */
@Component
class DemoRounds {
  private static final Duration FROM_AWARD_TO_START_UP = Duration.ofDays(28);
  private static final LocalTime NOON = LocalTime.NOON;

  /** So lately that its letters can be read, and an appeal still comes in time. */
  private static final Duration ANNOUNCED = Duration.ofDays(6);

  private final DemoFinishedRound finished;
  private final DemoAnnouncedRound announced;
  private final CohortStories stories;
  private final Viewers viewers;
  private final DemoCalls demoCalls;
  private final DemoApplications applications;
  private final DemoAssessments assessments;
  private final Calls calls;

  DemoRounds(
      DemoFinishedRound finished,
      DemoAnnouncedRound announced,
      CohortStories stories,
      Viewers viewers,
      DemoCalls demoCalls,
      DemoApplications applications,
      DemoAssessments assessments,
      Calls calls) {
    this.finished = finished;
    this.announced = announced;
    this.stories = stories;
    this.viewers = viewers;
    this.demoCalls = demoCalls;
    this.applications = applications;
    this.assessments = assessments;
    this.calls = calls;
  }

  void load(Municipality municipality, Instant now) {
    finished.load(municipality, now);
    loadClosedCohort(municipality, now);
    loadCohortAtCheck(municipality, now);
    loadCohortAtStartUp(municipality, now);
    UUID autumn =
        demoCalls.publish(
            municipality,
            "Interne innovasjonsmidler, runde 4",
            now,
            Duration.ofDays(45),
            Duration.ofDays(-4));
    List<UUID> submitted =
        applications.submitAll(municipality, autumn, calls.getCall(autumn).deadline());
    assessments.begin(municipality, autumn, submitted);
    assessments.plan(municipality, autumn, now);
    demoCalls.publish(
        municipality,
        "Interne innovasjonsmidler, runde 5",
        now,
        Duration.ofDays(12),
        Duration.ofDays(23));
  }

  private void loadClosedCohort(Municipality municipality, Instant now) {
    LocalDate today = Oslo.date(now);
    LocalDate closing = WorkingDays.onOrBefore(today.minusDays(20));
    LocalDate startUp = WorkingDays.onOrBefore(closing.minusMonths(12));
    LocalDate check = WorkingDays.onOrAfter(startUp.plusMonths(3));
    UUID call =
        announced.load(
            municipality,
            "Interne innovasjonsmidler, runde 1 (konstruert)",
            "soknader-runde-1.csv",
            municipality.lastEnvelopeId(),
            awardedBefore(startUp));
    tell(
        municipality,
        call,
        Map.of("TODAY", today, "START_UP", startUp, "CHECK", check, "CLOSING", closing),
        "oppfolging-runde-1.csv",
        now);
  }

  private void loadCohortAtCheck(Municipality municipality, Instant now) {
    LocalDate today = Oslo.date(now);
    LocalDate check = WorkingDays.plus(today, 4);
    LocalDate startUp = WorkingDays.onOrBefore(check.minusMonths(3));
    UUID call =
        announced.load(
            municipality,
            "Interne innovasjonsmidler, runde 2 (konstruert)",
            "soknader-runde-2.csv",
            municipality.envelopeId(),
            awardedBefore(startUp));
    tell(
        municipality,
        call,
        Map.of("TODAY", today, "START_UP", startUp, "CHECK", check),
        "oppfolging-runde-2.csv",
        now);
  }

  private void loadCohortAtStartUp(Municipality municipality, Instant now) {
    LocalDate today = Oslo.date(now);
    UUID call =
        announced.load(
            municipality,
            "Interne innovasjonsmidler, runde 3 (konstruert)",
            "soknader-runde-3.csv",
            municipality.envelopeId(),
            now.minus(ANNOUNCED));
    tell(
        municipality,
        call,
        Map.of("TODAY", today, "START_UP", WorkingDays.plus(today, 3)),
        "oppfolging-runde-3.csv",
        now);
  }

  private static Instant awardedBefore(LocalDate startUp) {
    return Oslo.instant(startUp.atTime(NOON)).minus(FROM_AWARD_TO_START_UP);
  }

  private void tell(
      Municipality municipality, UUID call, Map<String, LocalDate> days, String file, Instant now) {
    UUID organisation = municipality.organisation().id();
    stories.tell(
        call,
        viewers.of(municipality.adviser().id(), organisation),
        days,
        DemoFile.read(file, row -> row),
        now);
  }
}
