package no.dugnad.demo.followup;

import java.util.Objects;
import java.util.UUID;
import no.dugnad.followup.walls.Contribution;
import no.dugnad.followup.walls.Wall;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * What is said on the wall: a row that begins a talk names it, and later ones answer to the name.
 */
@Component
class WallDeeds {
  private final Wall wall;

  WallDeeds(Wall wall) {
    this.wall = wall;
  }

  void say(CohortDeed deed, Scene scene, Viewer by) {
    var sort = Contribution.Sort.valueOf(deed.kind().name());
    UUID id = wall.write(scene.cohort().id(), sort, deed.said(), null, "", by);
    scene.said().put(deed.more(), id);
  }

  void answer(CohortDeed deed, Scene scene, Viewer by) {
    wall.answer(talk(deed, scene), deed.said(), by);
  }

  void hand(CohortDeed deed, Scene scene, Viewer by) {
    wall.offerHelp(talk(deed, scene), by);
  }

  private static UUID talk(CohortDeed deed, Scene scene) {
    return Objects.requireNonNull(scene.said().get(deed.more()), deed.more());
  }
}
