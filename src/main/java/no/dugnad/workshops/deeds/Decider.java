package no.dugnad.workshops.deeds;

import java.time.Instant;
import java.util.List;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Event;

/** What a deed makes happen on a board, or why it may not be done. */
public final class Decider {
  private Decider() {}

  /**
   * What the deed would make happen on the board as it is; changes nothing.
   *
   * @throws Refused when it may not be done
   */
  public static List<Event> decide(Board board, Author by, Deed deed, Instant now) {
    if (board.isClosed()) throw new Refused("deeds.refused.closed");
    if (by.isParticipant()) requirePresent(board, by);
    return switch (deed) {
      case Deed.Write d -> new NoteDecisions(board, by).write(d);
      case Deed.Edit d -> new NoteDecisions(board, by).edit(d);
      case Deed.Remove d -> new NoteDecisions(board, by).remove(d);
      case Deed.Link d -> new NoteDecisions(board, by).link(d);
      case Deed.Hide d -> new NoteDecisions(board, by).hide(d);
      case Deed.Merge d -> new NoteDecisions(board, by).merge(d);
      case Deed.Split d -> new NoteDecisions(board, by).split(d);
      case Deed.KeepApart d -> new NoteDecisions(board, by).keepApart(d);
      case Deed.Dot d -> new VoteDecisions(board, by).dot(d);
      case Deed.Judge d -> new VoteDecisions(board, by).judge(d);
      case Deed.Estimate d -> new VoteDecisions(board, by).estimate(d);
      case Deed.Evaluate d -> new VoteDecisions(board, by).evaluate(d);
      case Deed.Introduce d -> new PeopleDecisions(board, by, now).introduce(d);
      case Deed.Join d -> new PeopleDecisions(board, by, now).join(d);
      case Deed.Mix d -> new PeopleDecisions(board, by, now).mix(d);
      case Deed.Place d -> new PeopleDecisions(board, by, now).place(d);
      case Deed.Dismiss d -> new PeopleDecisions(board, by, now).dismiss(d);
      case Deed.DismissIdle d -> new PeopleDecisions(board, by, now).dismissIdle(d);
      case Deed.SetDoor d -> new PeopleDecisions(board, by, now).setDoor(d);
      case Deed.Undo d -> new UndoDecisions(board, by).undo(d);
      case Deed.Start d -> new AgendaDecisions(board, by, now).start(d);
      case Deed.Pause _ -> new AgendaDecisions(board, by, now).pause();
      case Deed.Resume _ -> new AgendaDecisions(board, by, now).resume();
      case Deed.Prolong d -> new AgendaDecisions(board, by, now).prolong(d);
      case Deed.End _ -> new AgendaDecisions(board, by, now).end();
      case Deed.Arrange d -> new AgendaDecisions(board, by, now).arrange(d);
      case Deed.Reveal d -> new AgendaDecisions(board, by, now).reveal(d);
      case Deed.Show d -> new AgendaDecisions(board, by, now).show(d);
      case Deed.Say d -> new AgendaDecisions(board, by, now).say(d);
      case Deed.Rename d -> new AgendaDecisions(board, by, now).rename(d);
    };
  }

  private static void requirePresent(Board board, Author by) {
    if (board.findParticipant(by.participant()).filter(person -> !person.removed()).isEmpty()) {
      throw new Refused("deeds.refused.dismissed");
    }
  }
}
