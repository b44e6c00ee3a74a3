package no.dugnad.funding.appeals.web;

import java.util.List;
import no.dugnad.funding.appeals.AppealRules;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The way to who answers appeals, for those who name it. */
@Component
class AppealMenu implements Menu {
  private final AppealRules rules;

  AppealMenu(AppealRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return rules.nameBody(viewer)
        ? List.of(new Entrance(Area.APPEAL_BODY, Stand.PAGE, "/appeal-body", "appeals.body.title"))
        : List.of();
  }
}
