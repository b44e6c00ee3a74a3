package no.dugnad.workshops.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.workshops.agenda.DoorState;
import no.dugnad.workshops.agenda.RoleKind;

/** All who ever joined, the door they come by and the tables they sit at. */
final class Participants {
  private final Map<UUID, Participant> participants = new LinkedHashMap<>();
  private static final Duration RUSH = Duration.ofMinutes(1);

  private final Deque<Instant> arrivals = new ArrayDeque<>();
  private DoorState door = DoorState.OPEN;

  /** Those since the door was set. */
  private final Set<UUID> shownOut = new HashSet<>();

  /** What each was when a result was first shown. */
  private final Map<UUID, Optional<RoleKind>> keptRoles = new HashMap<>();

  private int tables;

  void join(Event.Joined e, Entry entry) {
    // Whom a facilitator lets in does not rush.
    if (!entry.by().isFacilitator()) {
      arrived(entry.at());
      arrivals.add(entry.at());
    }
    put(new Participant(e.participant(), e.tokenHash(), e.introduction(), e.table(), false, false));
  }

  /** How many came in by themselves in the last minute, since the door was last set. */
  int arrived(Instant now) {
    Instant from = now.minus(RUSH);
    while (!arrivals.isEmpty() && arrivals.getFirst().isBefore(from)) arrivals.removeFirst();
    return arrivals.size();
  }

  void setDoor(DoorState to) {
    door = to;
    arrivals.clear();
    shownOut.clear();
  }

  /**
   * Who was shown out would come in again by another browser, were nobody at the door: it is
   * watched until they are let in again, or a facilitator opens it.
   */
  DoorState door() {
    return door == DoorState.OPEN && !shownOut.isEmpty() ? DoorState.WATCHED : door;
  }

  void introduce(Event.Introduced e) {
    put(get(e.participant()).introducedAs(e.introduction()));
  }

  void dismiss(Event.Dismissed e) {
    put(get(e.participant()).removed(e.on()));
    if (e.on()) shownOut.add(e.participant());
    else shownOut.remove(e.participant());
  }

  /** A result has been shown: who changes role now changes nothing in it. */
  void keepRoles() {
    for (Participant person : present()) {
      keptRoles.putIfAbsent(person.id(), Optional.ofNullable(person.introduction().role()));
    }
  }

  void forgetKeptRoles() {
    keptRoles.clear();
  }

  /** Who came when a result had been shown is of no kind there, unless they have voted since. */
  Optional<RoleKind> role(Participant person, boolean voted) {
    Optional<RoleKind> kept = keptRoles.get(person.id());
    if (kept != null) return kept;
    return keptRoles.isEmpty() || voted
        ? Optional.ofNullable(person.introduction().role())
        : Optional.empty();
  }

  void place(Event.Placed e) {
    put(get(e.participant()).at(e.table(), e.byHand()));
  }

  void setTables(Event.TablesSet e) {
    tables = e.count();
    e.places().forEach((id, table) -> put(get(id).at(table, get(id).movedByHand())));
  }

  private void put(Participant participant) {
    participants.put(participant.id(), participant);
  }

  Participant get(UUID id) {
    Participant person = participants.get(id);
    if (person == null) throw new IllegalStateException("no participant " + id);
    return person;
  }

  Optional<Participant> find(UUID id) {
    return Optional.ofNullable(participants.get(id));
  }

  Collection<Participant> all() {
    return Collections.unmodifiableCollection(participants.values());
  }

  List<Participant> present() {
    return participants.values().stream().filter(person -> !person.removed()).toList();
  }

  int tables() {
    return tables;
  }

  /** Who sits where. */
  Map<UUID, Integer> places() {
    var places = new HashMap<UUID, Integer>();
    present().forEach(person -> places.put(person.id(), person.table()));
    return places;
  }
}
