package no.dugnad.platform.synonyms;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfSynonyms implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.nameless("synonyms.data.groups", "synonyms.synonym_group.added_by"));
  }
}
