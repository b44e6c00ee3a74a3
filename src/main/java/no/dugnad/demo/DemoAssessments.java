package no.dugnad.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.dugnad.funding.assessment.Assessments;
import no.dugnad.funding.assessment.Score;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.ConflictsOfInterest;
import no.dugnad.funding.panels.Declaration;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.schedules.PanelDate.Kind;
import no.dugnad.funding.schedules.Schedule;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.shared.BackdatedClock;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seats the panel and lets it read. */
@Component
class DemoAssessments {
  private static final List<String> GROUNDS =
      List.of(
          "Svarer tydelig på behovet.",
          "Lite nytt, men godt begrunnet.",
          "Uklart hvem som skal gjøre det.",
          "Kan brukes av mange andre.",
          "Gevinsten er sannsynlig, men ikke vist.");

  private final Panels panels;
  private final ConflictsOfInterest conflicts;
  private final Assessments assessments;
  private final Calls calls;
  private final Schedules schedules;
  private final Viewers viewers;

  DemoAssessments(
      Panels panels,
      ConflictsOfInterest conflicts,
      Assessments assessments,
      Calls calls,
      Schedules schedules,
      Viewers viewers) {
    this.panels = panels;
    this.conflicts = conflicts;
    this.assessments = assessments;
    this.calls = calls;
    this.schedules = schedules;
    this.viewers = viewers;
  }

  /** Two have handed in, the third is half way and has stepped aside once. */
  void begin(Municipality municipality, UUID callId, List<UUID> applications) {
    read(municipality, callId, applications, municipality.assessors().getLast());
  }

  /** When they hand in and meet: a week from now. */
  void plan(Municipality municipality, UUID callId, Instant now) {
    Viewer adviser = viewer(municipality, municipality.adviser());
    Schedule none = schedules.getSchedule(callId);
    LocalDate handIn = WorkingDays.suggestedOnOrAfter(Oslo.date(now).plusDays(6));
    LocalDate meeting = WorkingDays.suggestedOnOrAfter(handIn.plusDays(2));
    schedules.setHandIn(
        callId, Oslo.instant(handIn.atTime(12, 0)), none.revision(Kind.HAND_IN), adviser);
    schedules.setMeeting(
        callId,
        Oslo.instant(meeting.atTime(9, 0)),
        Oslo.instant(meeting.atTime(12, 0)),
        "Formannskapssalen",
        none.revision(Kind.MEETING),
        adviser);
  }

  /** All have handed in. */
  void finish(Municipality municipality, UUID callId, List<UUID> applications) {
    read(municipality, callId, applications, null);
  }

  private void read(
      Municipality municipality, UUID callId, List<UUID> applications, @Nullable Person halfWay) {
    Call call = calls.getCall(callId);
    Viewer adviser = viewer(municipality, municipality.adviser());
    Instant next = call.deadline().plus(Duration.ofHours(2));
    BackdatedClock.at(
        next, () -> municipality.assessors().forEach(a -> panels.add(callId, a.id(), adviser)));
    for (Person assessor : municipality.assessors()) {
      next = next.plus(Duration.ofHours(7));
      Viewer member = viewer(municipality, assessor);
      BackdatedClock.at(next, () -> assess(call, applications, member, assessor.equals(halfWay)));
    }
  }

  private void assess(Call call, List<UUID> applications, Viewer member, boolean halfWay) {
    UUID own = applications.getLast();
    conflicts.declare(
        call.id(),
        applications.stream()
            .map(
                id ->
                    halfWay && id.equals(own)
                        ? new Declaration(id, true, "Nær venn av søkeren.")
                        : Declaration.none(id))
            .toList(),
        member);
    int read = halfWay ? applications.size() / 2 : applications.size();
    for (UUID id : applications.subList(0, read)) score(call, id, member);
    if (!halfWay) assessments.handInAll(call.id(), member);
  }

  /** Points that lie round a level of the application's own, so that the panel mostly agrees. */
  private void score(Call call, UUID application, Viewer member) {
    var level = new Random(application.getLeastSignificantBits());
    int base = 2 + level.nextInt(3);
    var taste =
        new Random(application.getLeastSignificantBits() ^ member.person().name().hashCode());
    for (Criterion criterion : call.criteria()) {
      int points = Math.clamp(base + taste.nextInt(3) - 1, 1, call.scaleMax());
      String grounds = GROUNDS.get(taste.nextInt(GROUNDS.size()));
      assessments.save(
          application, new Score(criterion.id(), points, grounds, 0, null), Ids.next(), member);
    }
  }

  private Viewer viewer(Municipality municipality, Person person) {
    return viewers.of(person.id(), municipality.organisation().id());
  }
}
