package no.dugnad.sharing.adoptions;

import java.util.List;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfAdoptions implements PersonalData {
  private final Adoptions adoptions;

  DataOfAdoptions(Adoptions adoptions) {
    this.adoptions = adoptions;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erasedByRoom("adoptions.data.adopter", "adoptions.adoption.email")
            .along("adoptions.adoption.name")
            .where("lower(email) = lower(:email)"));
  }

  /** As if they had ended it: the organisation stays, and that it was. */
  @Override
  public void forget(Forgotten forgotten) {
    adoptions.forget(forgotten.person().email());
  }
}
