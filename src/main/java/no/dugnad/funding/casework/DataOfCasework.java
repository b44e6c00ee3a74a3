package no.dugnad.funding.casework;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfCasework implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
                "casework.data.cases",
                "casework.note.author_id",
                "casework.responsible.person_id",
                "casework.responsible.set_by")
            .as(ByRole.OFFICER));
  }
}
