package no.dugnad.workshops.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.NotePair;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.views.NoteVisibility;
import no.dugnad.workshops.wording.Groups;
import no.dugnad.workshops.wording.Likeness;
import no.dugnad.workshops.wording.Likeness.Match;
import org.springframework.stereotype.Component;

/**
 * Which open notes of a step may say the same, for facilitators to merge or keep apart. A note is
 * compared once, when it is new or reworded, however often it is asked and by however many.
 */
@Component
public class AlikeNotes {
  private static final long FORGOTTEN = TimeUnit.MINUTES.toNanos(10);

  private record StepOf(UUID workshop, String step) {}

  private final HostedBoards boards;
  private final Map<StepOf, Compared> compared = new ConcurrentHashMap<>();

  AlikeNotes(HostedBoards boards) {
    this.boards = boards;
  }

  /** Groups of notes where each is like every other, the most alike first. */
  public List<List<UUID>> groups(UUID workshop, String step) {
    compared.values().removeIf(known -> System.nanoTime() - known.askedAt > FORGOTTEN);
    Map<UUID, String> open = boards.ask(workshop, board -> texts(board, step));
    List<Match> alike =
        compared.computeIfAbsent(new StepOf(workshop, step), _ -> new Compared()).with(open);
    return Groups.of(
        boards.ask(
            workshop, board -> alike.stream().filter(pair -> !isKeptApart(board, pair)).toList()));
  }

  private static Map<UUID, String> texts(Board board, String step) {
    Map<UUID, String> texts = new LinkedHashMap<>();
    for (Note note : board.notes()) {
      if (note.step().equals(step) && NoteVisibility.isOpen(board, note))
        texts.put(note.id(), note.text());
    }
    return texts;
  }

  /** What was said of one note holds for the one that speaks for it by now. */
  private static boolean isKeptApart(Board board, Match proposal) {
    return board.members(proposal.a()).stream()
        .anyMatch(
            one ->
                board.members(proposal.b()).stream()
                    .anyMatch(other -> board.isKeptApart(NotePair.of(one.id(), other.id()))));
  }

  /** The notes of a step as they were when it was last asked. */
  private static final class Compared {
    private final Likeness likeness = new Likeness();
    private final Map<UUID, String> texts = new HashMap<>();
    private final Set<Match> alike = new LinkedHashSet<>();
    private volatile long askedAt = System.nanoTime();

    @SuppressWarnings("ThreadPriorityCheck") // yields to others, and relies on nothing by it
    synchronized List<Match> with(Map<UUID, String> now) {
      askedAt = System.nanoTime();
      for (var known : Map.copyOf(texts).entrySet()) {
        if (!known.getValue().equals(now.get(known.getKey()))) forget(known.getKey());
      }
      now.forEach(
          (id, text) -> {
            if (texts.putIfAbsent(id, text) != null) return;
            alike.addAll(likeness.add(id, text));
            // A full board takes seconds the first time, and others wait for the processor.
            Thread.yield();
          });
      return List.copyOf(alike);
    }

    private void forget(UUID id) {
      texts.remove(id);
      likeness.remove(id);
      alike.removeIf(pair -> pair.a().equals(id) || pair.b().equals(id));
    }
  }
}
