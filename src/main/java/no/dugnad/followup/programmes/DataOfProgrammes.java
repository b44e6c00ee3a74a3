package no.dugnad.followup.programmes;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfProgrammes implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
            "programmes.data.steps",
            "programmes.occurrence.waived_by",
            "programmes.version.changed_by"));
  }
}
