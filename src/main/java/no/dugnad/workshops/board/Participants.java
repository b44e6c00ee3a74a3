package no.dugnad.workshops.board;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All who ever joined, and the tables they sit at. */
final class Participants {
  private final Map<UUID, Participant> participants = new LinkedHashMap<>();
  private int tables;

  void join(Event.Joined e) {
    put(new Participant(e.participant(), e.tokenHash(), e.introduction(), e.table(), false, false));
  }

  void introduce(Event.Introduced e) {
    put(get(e.participant()).introducedAs(e.introduction()));
  }

  void dismiss(Event.Dismissed e) {
    put(get(e.participant()).removed(e.on()));
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
