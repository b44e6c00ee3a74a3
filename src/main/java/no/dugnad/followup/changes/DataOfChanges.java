package no.dugnad.followup.changes;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfChanges implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
            "changes.data.changes", "changes.change.proposed_by", "changes.change.ended_by"));
  }
}
