package no.dugnad.demo.followup;

import java.time.Clock;
import no.dugnad.followup.changes.Change;
import no.dugnad.followup.changes.Changes;
import no.dugnad.followup.changes.Wanted;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.settlements.Settlement;
import no.dugnad.followup.settlements.Settlements;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** What projects ask to have changed, and what comes back of what they were paid. */
@Component
class ChangeDeeds {
  private final Changes changes;
  private final Settlements settlements;
  private final Clock clock;

  ChangeDeeds(Changes changes, Settlements settlements, Clock clock) {
    this.changes = changes;
    this.settlements = settlements;
    this.clock = clock;
  }

  static Money kroner(String typed) {
    return Money.kroner(Long.parseLong(typed));
  }

  /** What is asked for, and so many days from now, or kroner, stand in one part. */
  void propose(CohortDeed deed, Scene scene, Viewer by) {
    String[] said = deed.said().split(" ", 2);
    Wanted wanted =
        switch (said[0]) {
          case "TIME" ->
              new Wanted.Time(Oslo.date(clock.instant()).plusDays(Integer.parseInt(said[1])));
          case "MORE" -> new Wanted.Sum(kroner(said[1]));
          case "LESS" -> new Wanted.Sum(kroner(said[1]).negated());
          case "SCOPE" -> new Wanted.Scope(said[1]);
          default -> throw new NotFound("change", said[0]);
        };
    changes.propose(project(deed, scene).id(), wanted, deed.more(), by);
  }

  /** What is open of the project is granted as it was asked for. */
  void grant(CohortDeed deed, Scene scene) {
    Change open =
        changes.list(project(deed, scene).id()).stream()
            .filter(Change::isOpen)
            .findFirst()
            .orElseThrow(() -> new NotFound("change", deed.of()));
    changes.approve(open.id(), open.wanted(), deed.said(), scene.adviser());
  }

  /** All that was said to be unspent. */
  void comesBack(CohortDeed deed, Scene scene) {
    Project project = project(deed, scene);
    Settlement said = settlements.find(project.id()).orElseThrow();
    settlements.giveBack(project.id(), said.unspent(), said.revision(), scene.adviser());
  }

  private static Project project(CohortDeed deed, Scene scene) {
    return scene.project(deed.of());
  }
}
