package no.dugnad.funding.intake;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfIntake implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.erased("intake.data.views", "intake.saved_view.owner_id"));
  }
}
