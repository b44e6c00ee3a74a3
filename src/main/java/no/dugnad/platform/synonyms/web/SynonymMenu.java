package no.dugnad.platform.synonyms.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.synonyms.SynonymRules;
import org.springframework.stereotype.Component;

/** The way to the words, for those who keep them. */
@Component
class SynonymMenu implements Menu {
  private final SynonymRules rules;

  SynonymMenu(SynonymRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return rules.keep(viewer)
        ? List.of(new Entrance(Area.SYNONYMS, Stand.PAGE, "/synonyms", "synonyms.title"))
        : List.of();
  }
}
