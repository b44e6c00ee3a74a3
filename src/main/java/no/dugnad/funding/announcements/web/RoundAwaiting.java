package no.dugnad.funding.announcements.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.announcements.AnnouncementPlans;
import no.dugnad.funding.announcements.Glance;
import no.dugnad.funding.announcements.Glances;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Decisions.Waiting;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a round asks of the adviser: to answer a question, to pick a panel, to hold the meeting, to
 * announce. Of one who only decides: to announce.
 */
@Component
class RoundAwaiting implements Awaiting {
  private final Glances glances;
  private final Decisions decisions;
  private final AnnouncementPlans plans;

  RoundAwaiting(Glances glances, Decisions decisions, AnnouncementPlans plans) {
    this.glances = glances;
    this.decisions = decisions;
    this.plans = plans;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (viewer.has(Role.ADVISER))
      return glances.list(viewer).stream().flatMap(round -> ofRound(round).stream()).toList();
    return viewer.has(Role.DECISION_MAKER) ? toBeAnnounced(viewer) : List.of();
  }

  /** What is decided, and not set for an hour. */
  private List<Task> toBeAnnounced(Viewer viewer) {
    List<Waiting> decided =
        decisions.listWaiting(viewer).stream().filter(waiting -> waiting.undecided() == 0).toList();
    Set<UUID> planned = plans.listForAnHour(decided.stream().map(Waiting::callId).toList());
    return decided.stream()
        .filter(waiting -> !planned.contains(waiting.callId()))
        .map(one -> announce(one.title(), "/calls/" + one.callId(), one.answerBy()))
        .toList();
  }

  private static List<Task> ofRound(Glance round) {
    var tasks = new ArrayList<Task>();
    Instant asked = round.counts().askedAt();
    if (asked != null) tasks.add(task(round, "inquiries.awaiting", "/inquiries", asked));
    if (round.lacksPanel()) {
      tasks.add(task(round, "assessment.awaiting.panel", "/panel", round.terms().deadline()));
    }
    if (round.isAssessed()) {
      tasks.add(task(round, "recommendations.awaiting.start", "/meeting", null));
    }
    if (round.phase() == Phase.IN_MEETING) {
      tasks.add(task(round, "recommendations.awaiting.meeting", "/meeting", null));
    }
    if (round.phase() == Phase.DECIDED && round.terms().announcedAt() == null)
      tasks.add(announce(round.terms().title(), round.path(), round.terms().answerBy()));
    return tasks;
  }

  private static Task task(Glance round, String kind, String page, @Nullable Instant since) {
    return new Task(
        kind,
        round.terms().title(),
        round.path() + page,
        Optional.empty(),
        Optional.ofNullable(since));
  }

  private static Task announce(String title, String call, @Nullable LocalDate answerBy) {
    return new Task(
        "decisions.awaiting.announce",
        title,
        call + "/decision",
        Optional.ofNullable(answerBy).map(day -> Oslo.instant(day.atTime(23, 59))));
  }
}
