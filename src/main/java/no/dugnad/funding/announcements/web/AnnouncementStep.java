package no.dugnad.funding.announcements.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The way on from what is decided: to announce it, and then to the letters and the awards. */
@Component
class AnnouncementStep implements CallTab {
  @Override
  public List<Link> tabs(Call call, Viewer viewer) {
    return List.of();
  }

  @Override
  public Optional<Link> next(Call call, Phase phase, Viewer viewer) {
    if (!viewer.has(Role.ADVISER, call.organisationId())) return Optional.empty();
    String path = "/calls/" + call.id() + "/decision";
    return switch (phase) {
      case DECIDED -> Optional.of(new Link(path + "/announcement", "announcements.next"));
      case ANNOUNCED -> Optional.of(new Link(path, "announcements.next.letters"));
      case DRAFT, UPCOMING, OPEN, PAST_DEADLINE, CLOSED, ASSESSED, IN_MEETING, TO_DECIDE ->
          Optional.empty();
    };
  }
}
