package no.dugnad.funding.awards.web;

import java.util.List;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** Everybody finds what was awarded. */
@Component
class AwardMenu implements Menu {
  @Override
  public List<Link> links(Viewer viewer) {
    return List.of(new Link("/awards", "awards.menu"));
  }
}
