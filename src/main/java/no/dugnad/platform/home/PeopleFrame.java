package no.dugnad.platform.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.ui.Frame;
import no.dugnad.platform.ui.Frame.SignedIn;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Slots;
import org.springframework.stereotype.Component;

/** The header's who, for whom and where to. */
@Component
class PeopleFrame implements Frame.Source {
  private final Viewers viewers;
  private final List<Menu> menus;
  private final ReadingOrder order;

  PeopleFrame(Viewers viewers, Slots slots, ReadingOrder order) {
    this.viewers = viewers;
    this.menus = slots.in(Menu.class);
    this.order = order;
  }

  @Override
  public Frame of(HttpServletRequest request) {
    Viewer viewer = viewers.of(request);
    List<Link> menu =
        menus.stream()
            .flatMap(room -> room.links(viewer).stream())
            .sorted(order.ofLinks())
            .toList();
    return new Frame(
        viewer.isSignedIn() ? Optional.of(signedIn(viewer, request)) : Optional.empty(), menu);
  }

  private static SignedIn signedIn(Viewer viewer, HttpServletRequest request) {
    return new SignedIn(
        viewer.personId(),
        Frame.sitting(request),
        viewer.person().name(),
        viewer.belongsSomewhere() ? viewer.membership().organisation() : "",
        viewer.roles().stream().sorted().map(role -> "people.Role." + role.name()).toList(),
        viewer.memberships().stream()
            .filter(m -> !m.id().equals(viewer.membership().id()))
            .map(m -> new SignedIn.Other(m.id(), m.organisation()))
            .toList());
  }
}
