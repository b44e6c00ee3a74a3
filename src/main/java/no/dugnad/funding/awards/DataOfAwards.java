package no.dugnad.funding.awards;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfAwards implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.restricted("awards.data.rounds", "awards.round.imported_by"));
  }
}
