package no.dugnad.funding.endorsements;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfEndorsements implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
            "endorsements.data.endorsements", "endorsements.endorsement.manager_id"));
  }
}
