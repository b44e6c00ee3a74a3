package no.dugnad.followup.reminders;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfReminders implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.erased("reminders.data.told", "reminders.told.person_id"));
  }
}
