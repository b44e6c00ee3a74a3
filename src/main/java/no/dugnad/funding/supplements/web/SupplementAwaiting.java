package no.dugnad.funding.supplements.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.supplements.Supplement;
import no.dugnad.funding.supplements.Supplements;
import no.dugnad.funding.supplements.Supplements.Waiting;
import no.dugnad.funding.supplements.Supplements.Waiting.What;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * On home: what an applicant is asked for, what an adviser who asked has got or not, and the
 * applications that they are responsible for, a line for each call.
 */
@Component
class SupplementAwaiting implements AwaitingInOneLook {
  private final Supplements supplements;

  SupplementAwaiting(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public String select() {
    return supplements.selectWaiting();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    List<Waiting> waiting = supplements.unsealed(found.list(Waiting.class), viewer);
    var tasks = new ArrayList<Task>();
    waiting.stream()
        .filter(w -> w.what() != What.RESPONSIBLE)
        .map(SupplementAwaiting::task)
        .forEach(tasks::add);
    Map<UUID, List<Waiting>> own =
        waiting.stream()
            .filter(w -> w.what() == What.RESPONSIBLE)
            .collect(
                Collectors.groupingBy(Waiting::callId, LinkedHashMap::new, Collectors.toList()));
    own.forEach((call, cases) -> tasks.add(ofCall(call, cases, viewer)));
    return tasks;
  }

  private static Task task(Waiting waiting) {
    String application = "/applications/" + waiting.applicationId();
    return switch (waiting.what()) {
      case ASKED ->
          new Task(
              "supplements.awaiting.asked",
              waiting.title(),
              SupplementSheet.path(waiting.applicationId()),
              Optional.ofNullable(waiting.dueOn()).map(Supplement::lastMinute));
      case SENT ->
          new Task("supplements.awaiting.sent", waiting.title(), application, Optional.empty());
      case LAPSED ->
          new Task("supplements.awaiting.lapsed", waiting.title(), application, Optional.empty());
      case RESPONSIBLE ->
          new Task(
              "supplements.awaiting.responsible", waiting.title(), application, Optional.empty());
    };
  }

  private static Task ofCall(UUID call, List<Waiting> cases, Viewer viewer) {
    return new Task(
        "supplements.awaiting.responsible",
        cases.getFirst().title() + " (" + cases.size() + ")",
        "/calls/" + call + "/applications?responsible=" + viewer.personId(),
        Optional.empty());
  }
}
