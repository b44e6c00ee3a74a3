package no.dugnad.workshops.board;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.workshops.rankings.Votes.Judgment;

/** What would take an event back. */
final class Inverse {
  private final Board board;

  Inverse(Board board) {
    this.board = board;
  }

  /**
   * The event that would set what this one sets to what it is now: done before the event it undoes
   * it, and while it equals the event, nothing has changed since. Empty for what can't be undone.
   */
  Optional<Event> of(Event event) {
    return Optional.ofNullable(
        switch (event) {
          case Event.TitleSet _ -> new Event.TitleSet(board.title());
          case Event.AgendaSet _ -> new Event.AgendaSet(board.steps());
          case Event.ProgressSet _ -> new Event.ProgressSet(board.progress());
          case Event.Revealed e -> new Event.Revealed(e.step(), board.isRevealed(e.step()));
          case Event.ResultShown e ->
              new Event.ResultShown(e.step(), board.isResultShown(e.step()));
          case Event.Said _ -> new Event.Said(board.message());
          case Event.Introduced e ->
              new Event.Introduced(e.participant(), participant(e.participant()).introduction());
          case Event.Dismissed e ->
              new Event.Dismissed(e.participant(), participant(e.participant()).removed());
          case Event.TablesSet _ -> new Event.TablesSet(board.tables(), board.places());
          case Event.Placed e -> {
            Participant person = participant(e.participant());
            yield new Event.Placed(person.id(), person.table(), person.movedByHand());
          }
          case Event.Written e -> written(e);
          case Event.TextSet e -> new Event.TextSet(e.note(), note(e.note()).text());
          case Event.Removed e -> new Event.Removed(e.note(), note(e.note()).removed());
          case Event.Hidden e -> new Event.Hidden(e.note(), note(e.note()).hidden());
          case Event.Linked e ->
              new Event.Linked(e.note(), e.parent(), note(e.note()).parents().contains(e.parent()));
          case Event.Merged e -> new Event.Merged(e.note(), note(e.note()).mergedInto());
          case Event.KeptApart e ->
              new Event.KeptApart(
                  e.first(), e.second(), board.isKeptApart(NotePair.of(e.first(), e.second())));
          case Event.DotsSet e ->
              new Event.DotsSet(
                  e.participant(),
                  e.step(),
                  e.note(),
                  ballots(e.step()).dots(e.participant(), e.note()));
          case Event.Judged e -> judged(e);
          case Event.Estimated e ->
              new Event.Estimated(
                  e.participant(),
                  e.step(),
                  e.note(),
                  ballots(e.step()).estimate(e.participant(), e.note()));
          case Event.Evaluated e ->
              new Event.Evaluated(
                  e.participant(), e.step(), ballots(e.step()).evaluation(e.participant()));
          case Event.Opened _,
              Event.Closed _,
              Event.Joined _,
              Event.DoorSet _,
              Event.ScreensEnded _,
              Event.Undone _ ->
              null;
        });
  }

  /** A note that somebody has reworded is not the one that was written. */
  private Event written(Event.Written e) {
    boolean asWritten =
        board
            .findNote(e.note())
            .filter(note -> !note.removed() && note.text().equals(e.text()))
            .isPresent();
    return asWritten ? e : new Event.Removed(e.note(), true);
  }

  private Event judged(Event.Judged e) {
    Judgment now = ballots(e.step()).judgment(e.participant(), e.pair());
    return now == null
        ? new Event.Judged(e.participant(), e.step(), e.left(), e.right(), null)
        : new Event.Judged(e.participant(), e.step(), now.left(), now.right(), now.answer());
  }

  private Note note(UUID id) {
    return board.note(id);
  }

  private Participant participant(UUID id) {
    return board.participant(id);
  }

  private Ballots ballots(String step) {
    return board.ballots(step);
  }
}
