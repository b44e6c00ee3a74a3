package no.dugnad.funding.funds.web;

import java.util.List;
import no.dugnad.funding.funds.FundRules;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The way to the funds, for those who keep them. */
@Component
class FundMenu implements Menu {
  private final FundRules rules;

  FundMenu(FundRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return rules.keep(viewer)
        ? List.of(new Entrance(Area.FUNDS, Stand.PAGE, "/funds", "funds.menu"))
        : List.of();
  }
}
