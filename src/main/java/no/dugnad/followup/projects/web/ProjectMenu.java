package no.dugnad.followup.projects.web;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Advisers find the projects of their calls, and whoever is in a team their own: in the menu who
 * has no other part, and is in one.
 */
@Component
class ProjectMenu implements Menu {
  private final ProjectRules rules;

  ProjectMenu(ProjectRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    var open = new ArrayList<Entrance>();
    if (rules.listCohorts(viewer))
      open.add(new Entrance(Area.COHORTS, Stand.MENU, "/cohorts", "projects.cohorts.menu"));
    if (viewer.isSignedIn() && !viewer.roles().isEmpty()) open.add(own(Stand.ACCOUNT));
    else if (rules.hasOwn(viewer)) open.add(own(Stand.MENU));
    return open;
  }

  private static Entrance own(Stand stand) {
    return new Entrance(Area.PROJECTS, stand, "/projects", "projects.menu");
  }
}
