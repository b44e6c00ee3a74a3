package no.dugnad.workshops.deeds;

import java.util.List;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Undos;

/** Taking a deed back, while nothing has changed what it set. */
final class UndoDecisions extends Deciding {
  UndoDecisions(Board board, Author by) {
    super(board, by);
  }

  List<Event> undo(Deed.Undo d) {
    Undos.DoneDeed done =
        board.findUndoable(d.of()).orElseThrow(() -> new Refused("deeds.refused.nothingToUndo"));
    if (!by.isFacilitator() && !done.by().equals(by)) throw new Refused("deeds.refused.notYours");
    for (Event event : done.set()) {
      if (!stands(event)) throw new Refused("deeds.refused.changedSince");
    }
    done.former().forEach(this::requireStillFits);
    return List.of(new Event.Undone(d.of(), done.former()));
  }

  /** What was right then may not be so among all that has happened since. */
  private void requireStillFits(Event event) {
    switch (event) {
      case Event.Removed e -> {
        notes().requireUnseen(note(e.note()));
        if (e.on()) notes().requireAlone(note(e.note()));
      }
      case Event.TextSet e -> notes().requireUnseen(note(e.note()));
      case Event.Linked e -> {
        notes().requireUnsettled(note(e.note()));
        if (e.on()) notes().requireNoCircle(e);
      }
      case Event.Merged e when e.into() != null -> notes().requireMergeable(e.note(), e.into());
      case Event.DotsSet e -> {
        votes().requireBlind(step(e.step()));
        votes().requireBudget(e);
      }
      case Event.Judged e -> votes().requireBlind(step(e.step()));
      case Event.Estimated e -> votes().requireBlind(step(e.step()));
      case Event.Evaluated e -> votes().requireBlind(step(e.step()));
      case Event.AgendaSet e -> AgendaDecisions.requireUsedSteps(board, e);
      case Event.ProgressSet e when e.progress().step() != null -> step(e.progress().step());
      case Event.TablesSet _,
          Event.Placed _,
          Event.Merged _,
          Event.Opened _,
          Event.Closed _,
          Event.TitleSet _,
          Event.ProgressSet _,
          Event.Revealed _,
          Event.ResultShown _,
          Event.Said _,
          Event.Joined _,
          Event.Introduced _,
          Event.Dismissed _,
          Event.Written _,
          Event.Hidden _,
          Event.KeptApart _,
          Event.DoorSet _,
          Event.ScreensEnded _,
          Event.Undone _ -> {}
    }
  }

  private NoteDecisions notes() {
    return new NoteDecisions(board, by);
  }

  private VoteDecisions votes() {
    return new VoteDecisions(board, by);
  }
}
