package no.dugnad.workshops.film;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.rankings.BradleyTerry;
import no.dugnad.workshops.rankings.WhereToStart;
import no.dugnad.workshops.views.BoardView;
import no.dugnad.workshops.views.EntityJson;
import no.dugnad.workshops.views.EntityKey;
import no.dugnad.workshops.views.Readership;
import no.dugnad.workshops.views.Weighing;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as a film of itself: what the whole room saw, minute by minute, as changes to a
 * client's map (docs/live.md). What nobody could see then is not in it; nor is a note that has been
 * hidden or removed since, at any minute; nor anybody's name.
 */
public final class Film {
  /**
   * A minute in which something changed for all to see.
   *
   * @param changes the new value of each key, as JSON; null for gone
   */
  public record Still(Instant at, Map<String, @Nullable String> changes) {}

  private final BoardView view = new BoardView();
  private final Map<EntityKey, String> seen = new HashMap<>();
  private final Set<String> worked = new HashSet<>();
  private final List<Still> frames = new ArrayList<>();

  private Film() {}

  public static List<Still> of(List<Entry> log) {
    var film = new Film();
    film.play(discreet(log));
    return film.frames;
  }

  /** The log as if the notes that are gone by its end had been hidden when they were written. */
  private static List<Entry> discreet(List<Entry> log) {
    Set<UUID> gone =
        Board.of(log).notes().stream()
            .filter(note -> note.hidden() || note.removed())
            .map(Note::id)
            .collect(Collectors.toSet());
    List<Entry> told = new ArrayList<>();
    for (Entry entry : log) {
      without(entry.event(), gone).ifPresent(event -> add(told, entry, event));
      if (entry.event() instanceof Event.Written written && gone.contains(written.note())) {
        add(told, entry, new Event.Hidden(written.note(), true));
      }
    }
    return told;
  }

  private static void add(List<Entry> told, Entry entry, Event event) {
    told.add(new Entry(told.size() + 1, entry.at(), entry.by(), entry.deed(), event));
  }

  /** Empty when it is the hiding or showing of what stays hidden. */
  private static Optional<Event> without(Event event, Set<UUID> gone) {
    return switch (event) {
      case Event.Hidden hidden when gone.contains(hidden.note()) -> Optional.empty();
      case Event.Undone undone ->
          Optional.of(
              new Event.Undone(
                  undone.deed(),
                  undone.events().stream().flatMap(e -> without(e, gone).stream()).toList()));
      default -> Optional.of(event);
    };
  }

  private void play(List<Entry> log) {
    Instant minute = null;
    for (Entry entry : log) {
      HeavyWork.stopIfTold();
      Instant now = entry.at().truncatedTo(ChronoUnit.MINUTES);
      if (minute != null && now.isAfter(minute)) end(minute);
      minute = minute == null || now.isAfter(minute) ? now : minute;
      view.apply(entry);
    }
    if (minute != null) end(minute);
  }

  private void end(Instant minute) {
    Map<String, @Nullable String> changes = new LinkedHashMap<>();
    for (EntityKey key : view.takeTouched()) {
      // It says when to ask again, and a film asks nobody.
      if (key.kind() == EntityKey.Kind.WEIGHED) continue;
      String now =
          view.show(key)
              .filter(shown -> shown.readers().equals(Readership.Group.ALL))
              .map(shown -> json(shown.value()))
              .orElse(null);
      String before = now == null ? seen.remove(key) : seen.put(key, now);
      if (now == null ? before != null : !now.equals(before)) changes.put(key.name(), now);
    }
    Board board = view.board();
    for (Step step : board.steps()) {
      if (board.isResultShown(step.id()) && worked.add(step.id())) {
        workedOut(step).ifPresent(found -> changes.put("result/" + step.id(), json(found)));
      }
    }
    if (!changes.isEmpty()) frames.add(new Still(minute, changes));
  }

  /** What a client asks for beside the map, as it was when it was first shown. */
  private Optional<Object> workedOut(Step step) {
    Board board = view.board();
    if (step.kind() == StepKind.PAIRS) {
      List<UUID> needs = Weighing.compared(board, step);
      return Optional.of(
          Map.of(
              "ranked",
              BradleyTerry.rank(needs, Weighing.judgments(board, step.id())).ranked().stream()
                  .filter(one -> one.answers() > 0)
                  .toList()));
    }
    if (step.kind() == StepKind.START) {
      return Optional.of(
          WhereToStart.find(
              Weighing.graph(board, step),
              Weighing.votes(board),
              board.opened().workshop().getLeastSignificantBits()));
    }
    return Optional.empty();
  }

  private static String json(Object value) {
    return new String(EntityJson.bytes(value), StandardCharsets.UTF_8);
  }
}
