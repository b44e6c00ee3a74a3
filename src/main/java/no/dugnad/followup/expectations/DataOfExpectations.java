package no.dugnad.followup.expectations;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfExpectations implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
            "expectations.data.expectations",
            "expectations.expectation.stated_by",
            "expectations.expectation.reviewed_by"));
  }
}
