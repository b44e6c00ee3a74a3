package no.dugnad.followup.pulses;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfPulses implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.nameless(
            "pulses.data.answers", "pulses.invited.person_id", "pulses.signed_answer.person_id"),
        Holding.restricted("pulses.data.made", "pulses.pulse.made_by", "pulses.theme.named_by"),
        Holding.erased("pulses.data.told", "pulses.told.person_id"));
  }
}
