package no.dugnad.workshops.views;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;

/** What is shown of each note. */
final class NoteEntities {
  private final Board board;

  NoteEntities(Board board) {
    this.board = board;
  }

  Optional<VisibleEntity> show(Note note) {
    return NoteVisibility.readers(board, note)
        .map(readers -> new VisibleEntity(readers, face(note, readers)));
  }

  private Faces.NoteFace face(Note note, Readership readers) {
    return new Faces.NoteFace(
        note.number(),
        note.text(),
        note.step(),
        note.kind(),
        note.horizon(),
        note.label(),
        note.table(),
        board.parents(note.id()).stream().filter(id -> isSeenBy(readers, id)).toList(),
        NoteVisibility.originals(board, note, readers)
            .map(member -> new Faces.Original(member.id(), member.text()))
            .toList(),
        NoteVisibility.isCovered(board, note),
        note.hidden());
  }

  /** Not even that there is such a note may be told to those who may not see it. */
  private boolean isSeenBy(Readership readers, UUID parent) {
    return NoteVisibility.readers(board, board.root(parent))
        .filter(others -> others.covers(readers))
        .isPresent();
  }

  /** That it is theirs, for its author. */
  Optional<VisibleEntity> showMine(Note note) {
    if (note.removed() || !note.by().isParticipant()) return Optional.empty();
    UUID author = note.by().participant();
    if (board.participant(author).removed()) return Optional.empty();
    return Optional.of(new VisibleEntity(new Readership.One(author), true));
  }
}
