package no.dugnad.workshops.views;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.Participant;

/**
 * Who may see a note. The board that is sent, what is counted and weighed, the film, the result and
 * its files all ask here.
 */
public final class NoteVisibility {
  private NoteVisibility() {}

  /** Who sees a note standing for itself; nobody when it is removed or another speaks for it. */
  public static Optional<Readership> readers(Board board, Note note) {
    if (note.removed() || note.mergedInto() != null) return Optional.empty();
    if (note.hidden()) return Optional.of(Readership.Group.FACILITATORS);
    if (!isCovered(board, note)) return Optional.of(Readership.Group.ALL);
    Participant author = board.participant(note.by().participant());
    return author.removed() ? Optional.empty() : Optional.of(new Readership.One(author.id()));
  }

  /** Whether all may see it, standing for itself. */
  public static boolean isOpen(Board board, Note note) {
    return readers(board, note).filter(Readership.Group.ALL::equals).isPresent();
  }

  /** The notes that all may see, each speaking for those that were merged into it. */
  public static List<Note> openNotes(Board board, NoteKind kind) {
    return board.notes().stream()
        .filter(note -> note.kind() == kind && isOpen(board, note))
        .toList();
  }

  /** Whether what participants write in the step is covered until a facilitator reveals it. */
  public static boolean isCovered(Board board, Step step) {
    return step.privateFirst() && !board.isRevealed(step.id());
  }

  /** Whether only its author sees it. What a facilitator writes is meant for all. */
  public static boolean isCovered(Board board, Note note) {
    return note.by().isParticipant() && isCovered(board, board.step(note.step()));
  }

  /** Those merged into the note that its readers may read; each reads their own. */
  public static Stream<Note> originals(Board board, Note root, Readership readers) {
    return board.members(root.id()).stream()
        .skip(1)
        .filter(member -> !member.removed() && !member.hidden())
        .filter(member -> !isCovered(board, member) || isOnlyAuthor(readers, member));
  }

  private static boolean isOnlyAuthor(Readership readers, Note note) {
    return readers instanceof Readership.One one && note.by().is(one.participant());
  }

  /** How many notes wait under cover to be revealed. */
  public static int countCovered(Board board) {
    return (int)
        board.notes().stream()
            .filter(note -> !note.removed() && !note.hidden() && note.mergedInto() == null)
            .filter(note -> isCovered(board, note))
            .count();
  }
}
