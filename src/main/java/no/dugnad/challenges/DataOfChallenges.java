package no.dugnad.challenges;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfChallenges implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("challenges.data.status", "challenges.challenge.status_by"),
        Holding.texts(
            "challenges.challenge.contacts", "challenges.place.name", "challenges.place.address"));
  }
}
