package no.dugnad.platform.imports;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Holding.Law;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfImports implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("imports.data.imports", Law.TRACE, "imports.import.person_id"));
  }
}
