package no.dugnad.funding.schedules;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfSchedules implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.restricted("schedules.data.dates", "schedules.panel_date.set_by"));
  }
}
