package no.dugnad.funding.announcements.web;

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
import org.springframework.stereotype.Component;

/** What a round asks of the adviser: to answer a question, to end the meeting, to announce. */
@Component
class RoundAwaiting implements Awaiting {
  private final Glances glances;

  RoundAwaiting(Glances glances) {
    this.glances = glances;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (!viewer.has(Role.ADVISER)) return List.of();
    var tasks = new ArrayList<Task>();
    for (Glance round : glances.list(viewer)) {
      String title = round.terms().title();
      String path = round.path();
      if (round.counts().askedAt() != null)
        tasks.add(
            new Task(
                "inquiries.awaiting",
                title,
                path + "/inquiries",
                Optional.empty(),
                Optional.ofNullable(round.counts().askedAt())));
      if (round.phase() == Phase.IN_MEETING)
        tasks.add(
            new Task(
                "recommendations.awaiting.meeting", title, path + "/meeting", Optional.empty()));
      if (round.phase() == Phase.DECIDED)
        tasks.add(
            new Task(
                "decisions.awaiting.announce",
                title,
                path + "/decision",
                Optional.ofNullable(round.terms().answerBy())
                    .map(day -> Oslo.instant(day.atTime(23, 59)))));
    }
    return tasks;
  }
}
