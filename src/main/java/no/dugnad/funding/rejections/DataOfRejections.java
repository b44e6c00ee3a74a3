package no.dugnad.funding.rejections;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfRejections implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
                "rejections.data.rejections",
                "rejections.rejection.proposed_by",
                "rejections.rejection.decided_by",
                "rejections.rejection.reversed_by")
            .as(ByRole.OFFICER));
  }
}
