package no.dugnad.workshops.deeds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.board.Participant;

/**
 * Who sits with whom: each table as varied as the room over kinds of role, then organisations, and
 * no table more than one larger than another. The same people give the same tables.
 */
final class SeatingPlan {
  /** Dealt out like cards, sorted: of each kind no table gets more than one more than another. */
  private static final Comparator<Participant> SORTED =
      Comparator.comparing(SeatingPlan::role)
          .thenComparing(SeatingPlan::organisation)
          .thenComparing(Participant::id);

  private final List<List<Participant>> tables;

  private SeatingPlan(int count) {
    tables = IntStream.range(0, count).<List<Participant>>mapToObj(_ -> new ArrayList<>()).toList();
  }

  /** Those whom a facilitator has moved stay, unless their table is gone. */
  static Map<UUID, Integer> mix(Collection<Participant> people, int count) {
    var tables = new SeatingPlan(count);
    var places = new HashMap<UUID, Integer>();
    if (count == 0) {
      people.forEach(person -> places.put(person.id(), 0));
      return places;
    }
    people.stream()
        .filter(person -> stays(person, count))
        .sorted(SORTED)
        .forEach(person -> places.put(person.id(), tables.seat(person, person.table())));
    people.stream()
        .filter(person -> !stays(person, count))
        .sorted(SORTED)
        .forEach(person -> places.put(person.id(), tables.seat(person, tables.best(person))));
    return places;
  }

  /** The table for one who comes late; 0 when there are no tables. */
  static int placeFor(Participant late, Collection<Participant> people, int count) {
    if (count == 0) return 0;
    var tables = new SeatingPlan(count);
    people.stream()
        .filter(person -> person.table() >= 1 && person.table() <= count)
        .forEach(person -> tables.seat(person, person.table()));
    return tables.best(late);
  }

  private static boolean stays(Participant person, int count) {
    return person.movedByHand() && person.table() >= 1 && person.table() <= count;
  }

  private int seat(Participant person, int table) {
    tables.get(table - 1).add(person);
    return table;
  }

  /** Of the smallest tables, the one with fewest of the same kind. */
  private int best(Participant person) {
    return 1
        + IntStream.range(0, tables.size())
            .boxed()
            .min(
                Comparator.<Integer>comparingInt(i -> tables.get(i).size())
                    .thenComparingLong(i -> same(i, role(person), SeatingPlan::role))
                    .thenComparingLong(
                        i -> same(i, organisation(person), SeatingPlan::organisation)))
            .orElseThrow();
  }

  private long same(int table, String value, Function<Participant, String> property) {
    if (value.isEmpty()) return 0;
    return tables.get(table).stream().filter(p -> property.apply(p).equals(value)).count();
  }

  private static String role(Participant person) {
    RoleKind role = person.introduction().role();
    return role == null ? "" : role.name();
  }

  private static String organisation(Participant person) {
    return person.introduction().organisation().toLowerCase(Locale.ROOT);
  }
}
