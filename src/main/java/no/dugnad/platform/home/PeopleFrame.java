package no.dugnad.platform.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.ui.Frame;
import no.dugnad.platform.ui.Frame.SignedIn;
import org.springframework.stereotype.Component;

/** The header's who, for whom and where to. */
@Component
class PeopleFrame implements Frame.Source {
  private final Viewers viewers;
  private final Menus menus;

  PeopleFrame(Viewers viewers, Menus menus) {
    this.viewers = viewers;
    this.menus = menus;
  }

  @Override
  public Frame of(HttpServletRequest request) {
    Viewer viewer = viewers.of(request);
    return new Frame(
        viewer.isSignedIn() ? Optional.of(signedIn(viewer, request)) : Optional.empty(),
        menus.of(viewer));
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
