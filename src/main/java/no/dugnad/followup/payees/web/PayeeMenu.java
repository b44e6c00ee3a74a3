package no.dugnad.followup.payees.web;

import java.util.List;
import no.dugnad.followup.payees.PayeeRules;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The way to the fields of the accounts, for those who name them. */
@Component
class PayeeMenu implements Menu {
  private final PayeeRules rules;

  PayeeMenu(PayeeRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return rules.nameFields(viewer)
        ? List.of(
            new Entrance(Area.ACCOUNT_FIELDS, Stand.PAGE, "/account-fields", "payees.fields.title"))
        : List.of();
  }
}
