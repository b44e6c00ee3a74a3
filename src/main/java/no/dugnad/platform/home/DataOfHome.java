package no.dugnad.platform.home;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfHome implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.erased("home.data.visits", "home.visit.person_id"));
  }
}
