package no.dugnad.workshops.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.views.WorkshopInMemory;
import org.junit.jupiter.api.Test;

/** Each table is as varied as the room. */
class SeatingPlanTest {
  private static final RoleKind[] ROLES = RoleKind.values();

  @Test
  void noTableHasTwoMoreOfAKindOfRoleThanAnotherNorTwoMorePeople() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      int count = 1 + random.nextInt(12);
      List<Participant> people = people(random, random.nextInt(80));
      Map<UUID, Integer> places = SeatingPlan.mix(people, count);
      assertThat(spread(people, places, count, _ -> true)).as("seed %s", seed).isLessThan(2);
      for (RoleKind role : ROLES) {
        assertThat(spread(people, places, count, p -> p.introduction().role() == role))
            .as("seed %s, %s", seed, role)
            .isLessThan(3);
      }
    }
  }

  @Test
  void theSamePeopleGiveTheSameTablesWhateverTheirOrder() {
    var random = new Random(1);
    List<Participant> people = people(random, 50);
    var shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, random);
    assertThat(SeatingPlan.mix(shuffled, 7)).isEqualTo(SeatingPlan.mix(people, 7));
  }

  @Test
  void whoWasMovedByHandStays() {
    List<Participant> people = new ArrayList<>(people(new Random(2), 20));
    people.replaceAll(person -> at(3, person, person == people.getFirst()));
    Map<UUID, Integer> places = SeatingPlan.mix(people, 4);
    assertThat(places).containsEntry(people.getFirst().id(), 3);
    assertThat(SeatingPlan.mix(people, 2).get(people.getFirst().id()))
        .as("that table is gone")
        .isBetween(1, 2);
  }

  @Test
  void aLateComerGoesToTheTableWhereTheirKindIsMissing() {
    var room = new WorkshopInMemory();
    for (int i = 0; i < 4; i++) room.join("", i < 2 ? RoleKind.USER : RoleKind.SUPPLIER, "");
    room.facilitate(new Deed.Mix(2));
    Author place = room.join("", RoleKind.USER, "Kommunen");
    int first = room.board.participant(place.participant()).table();
    Author next = room.join("", RoleKind.USER, "Kommunen");
    assertThat(room.board.participant(next.participant()).table()).isEqualTo(3 - first);
  }

  private static Participant at(int table, Participant person, boolean byHand) {
    return new Participant(
        person.id(), person.tokenHash(), person.introduction(), table, byHand, person.removed());
  }

  private static List<Participant> people(Random random, int number) {
    return IntStream.range(0, number)
        .mapToObj(
            _ ->
                new Participant(
                    new UUID(random.nextLong(), random.nextLong()),
                    "",
                    new Introduction(
                        "", "Org " + random.nextInt(6), ROLES[random.nextInt(ROLES.length)], false),
                    0,
                    false,
                    false))
        .toList();
  }

  private static int spread(
      List<Participant> people,
      Map<UUID, Integer> places,
      int count,
      java.util.function.Predicate<Participant> kind) {
    Map<Integer, Long> tables =
        people.stream()
            .filter(kind)
            .collect(Collectors.groupingBy(p -> places.get(p.id()), Collectors.counting()));
    List<Integer> numbers =
        IntStream.rangeClosed(1, count)
            .mapToObj(t -> tables.getOrDefault(t, 0L).intValue())
            .toList();
    return Collections.max(numbers) - Collections.min(numbers);
  }
}
