package no.dugnad.followup.claims.web;

import java.util.List;
import no.dugnad.followup.claims.MoneyRules;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The way to what is to be paid, beside the cohorts. */
@Component
class PaymentMenu implements Menu {
  private final MoneyRules rules;

  PaymentMenu(MoneyRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return rules.listDue(viewer)
        ? List.of(new Entrance(Area.PAYMENTS, Stand.PAGE, "/payments", "claims.payments.title"))
        : List.of();
  }
}
