package no.dugnad.funding.announcements.web;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.announcements.Glance;
import no.dugnad.funding.announcements.Glances;
import no.dugnad.platform.home.HomePart;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On an adviser's home: each round with what one would else have to look up. */
@Component
class RoundsOnHome implements HomePart {
  private static final int MOST = 8;

  private final Glances glances;

  RoundsOnHome(Glances glances) {
    this.glances = glances;
  }

  @Override
  public List<Part> parts(Viewer viewer) {
    if (!viewer.has(Role.ADVISER)) return List.of();
    List<Glance> rounds = glances.list(viewer);
    if (rounds.isEmpty()) return List.of();
    return List.of(
        new Part(
            "funding/announcements/rounds",
            Map.of("rounds", rounds.stream().limit(MOST).toList(), "more", rounds.size() > MOST)));
  }
}
