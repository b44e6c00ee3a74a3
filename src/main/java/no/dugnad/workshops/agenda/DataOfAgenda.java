package no.dugnad.workshops.agenda;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfAgenda implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.restricted("agenda.data.templates", "agenda.template.owner_id"));
  }
}
