package no.dugnad.followup.payees;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Holding.Law;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfPayees implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("payees.data.payees", Law.ACCOUNTS, "payees.payee.said_by"),
        Holding.texts("payees.payee.name"));
  }
}
