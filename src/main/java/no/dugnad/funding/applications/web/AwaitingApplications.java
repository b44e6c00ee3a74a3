package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.OwnApplication;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** On home: what to finish before the deadline, answers to read, and invitations to answer. */
@Component
class AwaitingApplications implements Awaiting {
  private final Applications applications;

  AwaitingApplications(Applications applications) {
    this.applications = applications;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    return applications.listAwaited(viewer.personId()).stream()
        .map(AwaitingApplications::task)
        .toList();
  }

  private static Task task(Applications.Awaited awaited) {
    return switch (awaited.what()) {
      case OWN -> task(own(awaited.own()), awaited.own(), "");
      case INVITATION -> task("invitation", awaited.own(), "/invitation");
    };
  }

  private static String own(OwnApplication own) {
    if (own.answered() || own.application().isRejected()) return "answer";
    return own.application().isDraft() ? "draft" : "change";
  }

  private static Task task(String kind, OwnApplication own, String page) {
    return new Task(
        "applications.awaiting." + kind,
        own.shownTitle(),
        "/applications/" + own.application().id() + page,
        own.open() ? Optional.of(own.deadline()) : Optional.empty());
  }
}
