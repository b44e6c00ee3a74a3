package no.dugnad.funding.casework.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.casework.Responsibles;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * On an adviser's home: the applications that they are responsible for, until they are answered.
 */
@Component
class CaseworkAwaiting implements Awaiting {
  private final Responsibles responsibles;

  CaseworkAwaiting(Responsibles responsibles) {
    this.responsibles = responsibles;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (!viewer.has(Role.ADVISER)) return List.of();
    return responsibles.listOwn(viewer).stream()
        .map(
            own ->
                new Task(
                    "casework.awaiting.responsible",
                    own.call() + " (" + own.count() + ")",
                    "/calls/" + own.callId() + "/applications?responsible=" + viewer.personId(),
                    Optional.empty()))
        .toList();
  }
}
