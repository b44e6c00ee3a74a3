package no.dugnad.funding.calls;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfCalls implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
                "calls.data.calls",
                "calls.call.published_by",
                "calls.call.closed_by",
                "calls.correction.by")
            .as(ByRole.OFFICER));
  }
}
