package no.dugnad.funding.bundles;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfBundles implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.erased("bundles.data.bundles", "bundles.bundle.person_id"));
  }
}
