package no.dugnad.workshops.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be taken back: the last deeds of each participant, and those of the facilitators
 * together, who may undo each other.
 */
public final class Undos {
  private static final int KEPT = 20;

  /**
   * A deed, what it set, and what that was before.
   *
   * @param about what it was done with, as it was called then
   */
  public record DoneDeed(UUID deed, Author by, String about, List<Event> set, List<Event> former) {
    DoneDeed and(Event also, Event before) {
      var sets = new ArrayList<>(set);
      sets.add(also);
      var formers = new ArrayList<>(former);
      formers.addFirst(before);
      return new DoneDeed(deed, by, about, sets, formers);
    }
  }

  private final Map<Author, Deque<DoneDeed>> stacks = new HashMap<>();

  void did(Author by, UUID deed, String about, Event event, Event former) {
    Deque<DoneDeed> stack = stacks.computeIfAbsent(stack(by), _ -> new ArrayDeque<>());
    DoneDeed last = stack.peekLast();
    if (last != null && last.deed().equals(deed)) {
      stack.removeLast();
      stack.add(last.and(event, former));
      return;
    }
    stack.add(new DoneDeed(deed, by, about, List.of(event), List.of(former)));
    if (stack.size() > KEPT) stack.removeFirst();
  }

  void forget(UUID deed) {
    stacks.values().forEach(stack -> stack.removeIf(done -> done.deed().equals(deed)));
  }

  Optional<DoneDeed> find(UUID deed) {
    return stacks.values().stream()
        .flatMap(Deque::stream)
        .filter(done -> done.deed().equals(deed))
        .findFirst();
  }

  /** The last one first. */
  List<DoneDeed> of(Author by) {
    return List.copyOf(stacks.getOrDefault(stack(by), new ArrayDeque<>())).reversed();
  }

  private static Author stack(Author by) {
    return by.isParticipant() ? by : Author.PRODUCT;
  }
}
