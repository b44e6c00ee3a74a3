package no.dugnad.workshops.deeds;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.NotePair;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.views.NoteVisibility;
import org.jspecify.annotations.Nullable;

/** Writing notes, and how they hang together. */
final class NoteDecisions extends Deciding {
  NoteDecisions(Board board, Author by) {
    super(board, by);
  }

  /** Also into a step that the room has left: what a phone without cover kept is not lost. */
  List<Event> write(Deed.Write d) {
    Step step = started(d.step());
    NoteKind kind = step.kind().writes().orElseThrow(() -> new Refused("deeds.refused.notWritten"));
    if (board.findNote(d.note()).isPresent()) throw new Refused("deeds.refused.unreadable");
    requireRoom();
    return List.of(
        new Event.Written(
            d.note(),
            step.id(),
            d.text(),
            horizon(step, d),
            label(step, d),
            parents(kind, step, d)));
  }

  private void requireRoom() {
    if (by.isParticipant() && board.graph().written(by) >= Participant.MAX_NOTES) {
      throw new Refused("deeds.refused.tooManyNotes", Participant.MAX_NOTES);
    }
    if (board.written(by.part()) >= Board.MAX_NOTES) {
      throw new Refused("deeds.refused.boardFull", Board.MAX_NOTES);
    }
  }

  private static @Nullable Horizon horizon(Step step, Deed.Write d) {
    if (step.horizon() != null || step.kind() != StepKind.NEEDS) return step.horizon();
    return d.horizon() == null ? Horizon.TODAY : d.horizon();
  }

  private static @Nullable String label(Step step, Deed.Write d) {
    return step.labels().contains(d.label() == null ? "" : d.label()) ? d.label() : null;
  }

  /**
   * A parent that went away while the note was on its way is left out, and what comes when the step
   * is settled hangs on nothing.
   */
  private List<UUID> parents(NoteKind kind, Step step, Deed.Write d) {
    if (by.isParticipant() && board.isSettled(step)) return List.of();
    List<Note> parents =
        d.parents().stream()
            .flatMap(id -> board.findNote(id).stream())
            .filter(parent -> !parent.removed() && isSeen(parent))
            .toList();
    parents.forEach(parent -> requireHangs(kind, parent));
    requireFewParents(parents.size());
    return parents.stream().map(Note::id).toList();
  }

  private static void requireFewParents(int count) {
    if (count > Note.MAX_PARENTS) throw new Refused("deeds.refused.parents", Note.MAX_PARENTS);
  }

  private static void requireHangs(NoteKind kind, Note parent) {
    boolean hangs =
        switch (kind) {
          case NEED -> false;
          case CAUSE -> parent.kind() != NoteKind.EFFECT;
          case EFFECT -> parent.kind() != NoteKind.CAUSE;
        };
    if (!hangs) throw new Refused("deeds.refused.parent");
  }

  List<Event> edit(Deed.Edit d) {
    Note note = own(d.note());
    requireUnseen(note);
    return changed(new Event.TextSet(note.id(), d.text()));
  }

  List<Event> remove(Deed.Remove d) {
    Note note = own(d.note());
    requireUnseen(note);
    if (d.on()) requireAlone(note);
    return changed(new Event.Removed(note.id(), d.on()));
  }

  /** Or its author would change what the room was shown: the facilitator may, and it is told. */
  void requireUnseen(Note note) {
    if (by.isParticipant() && board.isSeenWeighed(note)) throw new Refused("deeds.refused.seen");
  }

  void requireUnsettled(Note note) {
    if (by.isParticipant() && board.isSettled(step(note.step()))) {
      throw new Refused("deeds.refused.seen");
    }
  }

  /** Or those that it speaks for would go with it. */
  void requireAlone(Note note) {
    if (board.graph().hasMerged(note.id())) throw new Refused("deeds.refused.hasMerged");
  }

  List<Event> link(Deed.Link d) {
    Note note = own(d.note());
    requireUnsettled(note);
    Note parent = note(d.parent());
    var linked = new Event.Linked(note.id(), parent.id(), d.on());
    if (d.on()) {
      if (!isSeen(parent)) throw new Refused("deeds.refused.gone");
      requireHangs(note.kind(), parent);
      if (!note.parents().contains(parent.id())) requireFewParents(note.parents().size() + 1);
      requireNoCircle(linked);
    }
    return changed(linked);
  }

  void requireNoCircle(Event.Linked e) {
    Note from = board.root(e.parent());
    if (from.id().equals(board.root(e.note()).id()) || board.graph().reaches(from.id(), e.note())) {
      throw new Refused("deeds.refused.circle");
    }
  }

  List<Event> hide(Deed.Hide d) {
    return facilitated(changed(new Event.Hidden(note(d.note()).id(), d.on())));
  }

  List<Event> merge(Deed.Merge d) {
    List<UUID> others = d.notes().stream().filter(id -> !id.equals(d.into())).toList();
    List<Note> all = new ArrayList<>(others.stream().map(this::note).toList());
    all.add(note(d.into()));
    if (!all.stream().allMatch(note -> NoteVisibility.isOpen(board, note)))
      throw new Refused("deeds.refused.gone");
    if (all.stream().map(Note::kind).distinct().count() > 1) {
      throw new Refused("deeds.refused.unlike");
    }
    for (Note one : all) {
      for (Note other : all) {
        if (!one.id().equals(other.id()) && board.graph().reaches(one.id(), other.id())) {
          throw new Refused("deeds.refused.circle");
        }
      }
    }
    return facilitated(others.stream().<Event>map(id -> new Event.Merged(id, d.into())).toList());
  }

  List<Event> split(Deed.Split d) {
    return facilitated(changed(new Event.Merged(note(d.note()).id(), null)));
  }

  List<Event> keepApart(Deed.KeepApart d) {
    List<NotePair> pairs = d.others().stream().map(other -> pair(d.note(), other)).toList();
    return facilitated(
        pairs.stream()
            .filter(pair -> !board.isKeptApart(pair))
            .<Event>map(pair -> new Event.KeptApart(pair.first(), pair.second(), true))
            .toList());
  }

  void requireMergeable(UUID note, UUID into) {
    Note root = board.root(into);
    if (root.id().equals(board.root(note).id())
        || board.graph().reaches(root.id(), note)
        || board.graph().reaches(note, root.id())) {
      throw new Refused("deeds.refused.circle");
    }
  }

  /** The note, when it is theirs to change: its author's and the facilitators'. */
  private Note own(UUID id) {
    Note note = note(id);
    if (!by.isFacilitator() && !note.by().equals(by)) throw new Refused("deeds.refused.notYours");
    if (by.isFacilitator() && !isSeen(note) && !note.removed()) {
      throw new Refused("deeds.refused.gone");
    }
    return note;
  }
}
