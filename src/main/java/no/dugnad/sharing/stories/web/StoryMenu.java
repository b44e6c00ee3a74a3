package no.dugnad.sharing.stories.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.sharing.stories.StoryRules;
import org.springframework.stereotype.Component;

/** The way to the stories: everybody's, and those that are being written for who reads them. */
@Component
class StoryMenu implements Menu {
  private final StoryRules rules;

  StoryMenu(StoryRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    Stand stand = viewer.isSignedIn() ? Stand.FOOT : Stand.MENU;
    var all = new Entrance(Area.STORIES, stand, "/stories", "stories.menu");
    return rules.advise(viewer)
        ? List.of(
            all, new Entrance(Area.OUR_STORIES, Stand.PAGE, "/our-stories", "stories.menu.ours"))
        : List.of(all);
  }
}
