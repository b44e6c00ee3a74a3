package no.dugnad.workshops.deeds;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.NotePair;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.views.NoteVisibility;
import no.dugnad.workshops.views.Reader;

/** What all decisions ask of the board, for the one who wants something done. */
abstract class Deciding {
  final Board board;
  final Author by;

  Deciding(Board board, Author by) {
    this.board = board;
    this.by = by;
  }

  final List<Event> facilitated(Event event) {
    return facilitated(List.of(event));
  }

  final List<Event> facilitated(List<Event> events) {
    if (!by.isFacilitator()) throw new Refused("deeds.refused.facilitator");
    return events;
  }

  /** Nothing when it is so already. */
  final List<Event> changed(Event event) {
    return stands(event) ? List.of() : List.of(event);
  }

  /** Whether what the event sets is so. */
  final boolean stands(Event event) {
    return board.inverse(event).filter(event::equals).isPresent();
  }

  final Note note(UUID id) {
    return board.findNote(id).orElseThrow(() -> new Refused("deeds.refused.gone"));
  }

  final NotePair pair(UUID first, UUID second) {
    if (first.equals(second)) throw new Refused("deeds.refused.unreadable");
    return NotePair.of(note(first).id(), note(second).id());
  }

  /** Whether they see it, if only as one that another note speaks for. */
  final boolean isSeen(Note note) {
    var reader = new Reader(by.isFacilitator(), by.isParticipant() ? by.participant() : null);
    return NoteVisibility.readers(board, board.root(note.id()))
        .filter(readers -> readers.has(reader))
        .isPresent();
  }

  final Participant person(UUID id) {
    return board.findParticipant(id).orElseThrow(() -> new Refused("deeds.refused.noPerson"));
  }

  final Step step(String id) {
    return board.findStep(id).orElseThrow(() -> new Refused("deeds.refused.noStep"));
  }

  final Step started(String id) {
    Step step = step(id);
    if (!by.isFacilitator() && !board.isStarted(id)) throw new Refused("deeds.refused.notStarted");
    return step;
  }
}
