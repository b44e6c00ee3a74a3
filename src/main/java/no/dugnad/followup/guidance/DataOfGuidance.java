package no.dugnad.followup.guidance;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfGuidance implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("guidance.data.asked", "guidance.request.asker_id"),
        Holding.restricted("guidance.data.answered", "guidance.request.answered_by")
            .as(ByRole.OFFICER),
        Holding.restricted("guidance.data.renewals", "guidance.renewal.person_id"));
  }
}
