package no.dugnad.sharing.needs;

import java.util.List;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfNeeds implements PersonalData {
  private final NeedStore store;

  DataOfNeeds(NeedStore store) {
    this.store = store;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erasedByRoom("needs.data.told", "needs.need.person_id", "needs.need.email")
            .along("needs.need.name")
            .where("(person_id = :person or lower(email) = lower(:email))"),
        Holding.restricted("needs.data.ended", "needs.need.ended_by"));
  }

  /** The need stays, and its answer reaches nobody. */
  @Override
  public void forget(Forgotten forgotten) {
    store.forgetTeller(forgotten.id(), forgotten.person().email());
  }
}
