package no.dugnad.followup.papers;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfPapers implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.restricted("papers.data.papers", "papers.paper.added_by"));
  }
}
