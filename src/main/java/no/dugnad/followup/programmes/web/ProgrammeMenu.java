package no.dugnad.followup.programmes.web;

import java.util.List;
import no.dugnad.followup.programmes.ProgrammeRules;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Advisers find the template where they set things up. */
@Component
class ProgrammeMenu implements Menu {
  private final ProgrammeRules rules;

  ProgrammeMenu(ProgrammeRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return rules.keep(viewer)
        ? List.of(
            new Entrance(
                Area.PROGRAMMES, Stand.PAGE, "/programme-template", "programmes.template.title"))
        : List.of();
  }
}
