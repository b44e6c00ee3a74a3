package no.dugnad.funding.funds;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Holding.Law;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfFunds implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("funds.data.ledger", Law.ACCOUNTS, "funds.transaction.actor_id")
            .along("funds.transaction.actor_name"));
  }
}
