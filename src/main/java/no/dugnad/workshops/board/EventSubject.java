package no.dugnad.workshops.board;

import java.util.List;
import java.util.UUID;
import no.dugnad.workshops.agenda.Step;
import org.jspecify.annotations.Nullable;

/** What something was done with, so that a facilitator knows it among others to undo. */
final class EventSubject {
  private static final int LONGEST = 60;

  private EventSubject() {}

  /** Cut short where it is long; empty where that is plain. */
  static String of(Event event, Board board) {
    String subject = whole(event, board);
    return subject.codePointCount(0, subject.length()) <= LONGEST
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static String whole(Event event, Board board) {
    return switch (event) {
      case Event.TitleSet e -> e.title();
      case Event.ProgressSet e -> step(e.progress().step(), board);
      case Event.Revealed e -> step(e.step(), board);
      case Event.ResultShown e -> step(e.step(), board);
      case Event.Said e -> e.text();
      case Event.Dismissed e -> name(e.participant(), board);
      case Event.Placed e -> name(e.participant(), board);
      case Event.Written e -> e.text();
      case Event.TextSet e -> e.text();
      case Event.Removed e -> board.note(e.note()).text();
      case Event.Hidden e -> board.note(e.note()).text();
      case Event.Linked e -> board.note(e.note()).text();
      case Event.Merged e -> board.note(e.note()).text();
      case Event.KeptApart e -> board.note(e.first()).text();
      case Event.Opened _,
          Event.Closed _,
          Event.AgendaSet _,
          Event.Joined _,
          Event.Introduced _,
          Event.TablesSet _,
          Event.DotsSet _,
          Event.Judged _,
          Event.Estimated _,
          Event.Evaluated _,
          Event.DoorSet _,
          Event.ScreensEnded _,
          Event.Undone _ ->
          "";
    };
  }

  /** The notes that it changes. */
  static List<UUID> notes(Event event) {
    return switch (event) {
      case Event.Written e -> List.of(e.note());
      case Event.TextSet e -> List.of(e.note());
      case Event.Removed e -> List.of(e.note());
      case Event.Hidden e -> List.of(e.note());
      case Event.Linked e -> List.of(e.note());
      case Event.Merged e -> List.of(e.note());
      case Event.Undone e -> e.events().stream().flatMap(inner -> notes(inner).stream()).toList();
      case Event.Opened _,
          Event.Closed _,
          Event.TitleSet _,
          Event.AgendaSet _,
          Event.ProgressSet _,
          Event.Revealed _,
          Event.ResultShown _,
          Event.Said _,
          Event.Joined _,
          Event.Introduced _,
          Event.Dismissed _,
          Event.TablesSet _,
          Event.Placed _,
          Event.KeptApart _,
          Event.DotsSet _,
          Event.Judged _,
          Event.Estimated _,
          Event.Evaluated _,
          Event.DoorSet _,
          Event.ScreensEnded _ ->
          List.of();
    };
  }

  private static String step(@Nullable String id, Board board) {
    return id == null ? "" : board.findStep(id).map(Step::title).orElse("");
  }

  private static String name(UUID participant, Board board) {
    return board.participant(participant).introduction().name();
  }
}
