package no.dugnad.funding.announcements;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfAnnouncements implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.restricted("announcements.data.plans", "announcements.plan.set_by"));
  }
}
