package no.dugnad.followup.settlements;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Holding.Law;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfSettlements implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
            "settlements.data.settlements",
            Law.ACCOUNTS,
            "settlements.settlement.stated_by",
            "settlements.settlement.came_by",
            "settlements.settlement.reused_by"));
  }
}
