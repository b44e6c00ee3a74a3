package no.dugnad.platform.forgetting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Holding.Treatment;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.people.PersonalData.Unfinished;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

/** What all rooms hold of somebody. What they are told and what is done come from the same list. */
@Component
class Overviews {
  private final List<PersonalData> rooms;
  private final HeldStore store;

  Overviews(List<PersonalData> rooms, HeldStore store) {
    this.rooms = rooms;
    this.store = store;
  }

  /**
   * @param organisationId the one that answers: who belongs to another leaves it first
   */
  Overview of(Person person, UUID organisationId) {
    List<Holding> holdings = holdings();
    List<Integer> numbers = store.count(holdings, person);
    var told = new ArrayList<Held>();
    Set<ByRole> roles = EnumSet.noneOf(ByRole.class);
    for (int i = 0; i < holdings.size(); i++) {
      Holding holding = holdings.get(i);
      if (numbers.get(i) == 0) continue;
      holding.role().ifPresent(roles::add);
      told.add(
          new Held(holding.key(), treatment(holding.treatment()), holding.law(), numbers.get(i)));
    }
    told.sort(Held.AS_READ);
    return new Overview(
        told,
        Stream.concat(
                store.listBelongingBeside(person.id(), organisationId).stream()
                    .map(name -> new Unfinished("forgetting.unfinished.membership", name, "/me")),
                rooms.stream().flatMap(room -> room.unfinished(person.id()).stream()))
            .toList(),
        // Who was both is called neither: their role in one case would be wrong in another.
        roles.size() == 1 ? roles.iterator().next() : ByRole.EMPLOYEE);
  }

  void carryOut(Forgotten forgotten) {
    rooms.forEach(room -> room.forget(forgotten));
    for (Holding holding : holdings())
      switch (holding.treatment()) {
        case Treatment.Erased(boolean byRoom) -> {
          if (!byRoom) store.delete(holding, forgotten);
        }
        case Treatment.Nameless _ -> store.giveOver(holding, forgotten);
        case Treatment.Kept _, Treatment.Restricted _ -> {}
      }
  }

  private List<Holding> holdings() {
    return rooms.stream()
        .flatMap(room -> room.holdings().stream())
        .filter(holding -> !holding.columns().isEmpty())
        .toList();
  }

  private static Held.Treatment treatment(Treatment treatment) {
    return switch (treatment) {
      case Treatment.Kept _ -> Held.Treatment.KEPT;
      case Treatment.Restricted _ -> Held.Treatment.RESTRICTED;
      case Treatment.Nameless _ -> Held.Treatment.NAMELESS;
      case Treatment.Erased _ -> Held.Treatment.ERASED;
    };
  }
}
