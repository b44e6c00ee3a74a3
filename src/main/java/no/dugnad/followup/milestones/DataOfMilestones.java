package no.dugnad.followup.milestones;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfMilestones implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("milestones.data.milestones", "milestones.milestone.made_by"));
  }
}
