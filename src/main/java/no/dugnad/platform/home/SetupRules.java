package no.dugnad.platform.home;

import no.dugnad.platform.areas.Area;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who has something to set up. */
@Component
class SetupRules {
  private final Menus menus;

  SetupRules(Menus menus) {
    this.menus = menus;
  }

  /** Whoever finds something there. */
  public boolean see(Viewer viewer) {
    return menus.of(viewer).to(Area.SETUP).isPresent();
  }
}
