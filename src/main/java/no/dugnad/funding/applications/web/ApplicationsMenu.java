package no.dugnad.funding.applications.web;

import java.util.stream.Stream;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.stereotype.Component;

/** Everybody who is signed in finds their own applications. */
@Component
class ApplicationsMenu implements Menu {
  @Override
  public Stream<MenuEntry> entries(Viewer viewer) {
    return viewer.isSignedIn()
        ? Stream.of(new MenuEntry(40, "/applications", "applications.menu"))
        : Stream.empty();
  }
}
