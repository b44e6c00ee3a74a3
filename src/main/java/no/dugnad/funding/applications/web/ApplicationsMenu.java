package no.dugnad.funding.applications.web;

import java.util.List;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** Everybody who is signed in finds their own applications. */
@Component
class ApplicationsMenu implements Menu {
  @Override
  public List<Link> links(Viewer viewer) {
    return viewer.isSignedIn()
        ? List.of(new Link("/applications", "applications.menu"))
        : List.of();
  }
}
