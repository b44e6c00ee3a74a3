package no.dugnad.workshops.halls;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfHalls implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("halls.data.workshops", "halls.workshop.closed_by"),
        Holding.texts("halls.waiting.name", "halls.waiting.participant_id"));
  }
}
