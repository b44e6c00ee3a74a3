package no.dugnad.funding.announcements.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.funding.announcements.Glance;
import no.dugnad.funding.announcements.Glances;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a round asks of the adviser: to answer a question, to pick a panel, to hold the meeting, to
 * announce.
 */
@Component
class RoundAwaiting implements Awaiting {
  private final Glances glances;

  RoundAwaiting(Glances glances) {
    this.glances = glances;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    return viewer.has(Role.ADVISER)
        ? glances.list(viewer).stream().flatMap(round -> ofRound(round).stream()).toList()
        : List.of();
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
      tasks.add(announce(round));
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

  private static Task announce(Glance round) {
    return new Task(
        "decisions.awaiting.announce",
        round.terms().title(),
        round.path() + "/decision",
        Optional.ofNullable(round.terms().answerBy()).map(day -> Oslo.instant(day.atTime(23, 59))));
  }
}
