package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.OwnApplication;
import no.dugnad.platform.home.HomePart;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On home: what one has sent, and where it stands. An adviser has the rounds there. */
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
    List<OwnApplication> sent =
        applications.listOf(viewer.personId()).stream()
            .filter(own -> isSent(own.application()))
            .limit(MOST)
            .toList();
    return sent.isEmpty()
        ? List.of()
        : List.of(new Part("funding/applications/sent", Map.of("sent", sent)));
  }

  /** What was turned away on formal grounds was sent too, and may be appealed against. */
  private static boolean isSent(Application application) {
    return application.isSubmitted() || application.isRejected();
  }
}
