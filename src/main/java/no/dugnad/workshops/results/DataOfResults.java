package no.dugnad.workshops.results;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfResults implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
            "results.data.descriptions",
            "results.description.status_by",
            "results.passage.saved_by"));
  }
}
