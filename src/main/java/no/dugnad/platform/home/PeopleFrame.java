package no.dugnad.platform.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.ui.Frame;
import no.dugnad.platform.ui.MenuEntry;
import no.dugnad.platform.ui.SignedIn;
import org.springframework.stereotype.Component;

/** The header's who, for whom and where to. */
@Component
class PeopleFrame implements Frame.Source {
  private final Viewers viewers;
  private final List<Menu> menus;

  PeopleFrame(Viewers viewers, List<Menu> menus) {
    this.viewers = viewers;
    this.menus = menus;
  }

  @Override
  public Frame of(HttpServletRequest request) {
    Viewer viewer = viewers.of(request);
    List<MenuEntry> menu =
        menus.stream()
            .flatMap(m -> m.entries(viewer))
            .sorted(Comparator.comparingInt(MenuEntry::order))
            .toList();
    return new Frame(viewer.isSignedIn() ? Optional.of(signedIn(viewer)) : Optional.empty(), menu);
  }

  private static SignedIn signedIn(Viewer viewer) {
    return new SignedIn(
        viewer.person().name(),
        viewer.belongsSomewhere() ? viewer.membership().organisation() : "",
        viewer.roles().stream().sorted().map(role -> "people.Role." + role.name()).toList(),
        viewer.memberships().stream()
            .filter(m -> !m.id().equals(viewer.membership().id()))
            .map(m -> new SignedIn.Other(m.id(), m.organisation()))
            .toList());
  }
}
