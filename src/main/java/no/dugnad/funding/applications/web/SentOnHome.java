package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.OwnApplication;
import no.dugnad.platform.home.HomePart;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/**
 * On home: what one has sent, and where it stands; and what was not sent in time. An adviser has
 * the rounds there.
 */
@Component
class SentOnHome implements HomePart {
  private static final int MOST = 5;

  private final Applications applications;

  SentOnHome(Applications applications) {
    this.applications = applications;
  }

  @Override
  public List<Part> parts(Viewer viewer) {
    if (viewer.has(Role.ADVISER)) return List.of();
    List<OwnApplication> all = applications.listOf(viewer.personId());
    return Stream.of(
            part("applications.sent", all, own -> isSent(own.application())),
            part("applications.unsent", all, own -> own.application().isDraft() && !own.open()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Part> part(
      String title, List<OwnApplication> all, Predicate<OwnApplication> which) {
    List<OwnApplication> shown = all.stream().filter(which).limit(MOST).toList();
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part("funding/applications/sent", Map.of("title", title, "sent", shown)));
  }

  /** What was turned away on formal grounds was sent too, and may be appealed against. */
  private static boolean isSent(Application application) {
    return application.isSubmitted() || application.isRejected();
  }
}
