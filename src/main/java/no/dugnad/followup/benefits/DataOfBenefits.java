package no.dugnad.followup.benefits;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfBenefits implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
            "benefits.data.benefits",
            "benefits.benefit.made_by",
            "benefits.benefit.owner_id",
            "benefits.asking.answered_by"),
        Holding.erased("benefits.data.told", "benefits.told.person_id"));
  }
}
