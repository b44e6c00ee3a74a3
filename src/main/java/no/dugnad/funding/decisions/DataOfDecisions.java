package no.dugnad.funding.decisions;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfDecisions implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
                "decisions.data.decisions",
                "decisions.decision.decided_by",
                "decisions.announcement.by_id",
                "decisions.letterhead.contact_id")
            .as(ByRole.OFFICER),
        Holding.texts("decisions.prepared_letter.name"));
  }
}
