package no.dugnad.funding.supplements;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfSupplements implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
                "supplements.data.supplements",
                "supplements.supplement.asked_by",
                "supplements.supplement.withdrawn_by")
            .as(ByRole.OFFICER),
        Holding.restricted("supplements.data.sent", "supplements.supplement.sent_by"));
  }
}
