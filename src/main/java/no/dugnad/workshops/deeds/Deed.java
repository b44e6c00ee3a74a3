package no.dugnad.workshops.deeds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Written;
import no.dugnad.workshops.agenda.CleanText;
import no.dugnad.workshops.agenda.DoorState;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to have done; docs/live.md shows each as JSON. Whether it may be done, {@link
 * Decider} says.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
  @Type(value = Deed.Write.class, name = "write"),
  @Type(value = Deed.Edit.class, name = "edit"),
  @Type(value = Deed.Remove.class, name = "remove"),
  @Type(value = Deed.Link.class, name = "link"),
  @Type(value = Deed.Dot.class, name = "dot"),
  @Type(value = Deed.Judge.class, name = "judge"),
  @Type(value = Deed.Estimate.class, name = "estimate"),
  @Type(value = Deed.Evaluate.class, name = "evaluate"),
  @Type(value = Deed.Introduce.class, name = "introduce"),
  @Type(value = Deed.Undo.class, name = "undo"),
  @Type(value = Deed.Hide.class, name = "hide"),
  @Type(value = Deed.Merge.class, name = "merge"),
  @Type(value = Deed.Split.class, name = "split"),
  @Type(value = Deed.KeepApart.class, name = "keepApart"),
  @Type(value = Deed.Start.class, name = "start"),
  @Type(value = Deed.Pause.class, name = "pause"),
  @Type(value = Deed.Resume.class, name = "resume"),
  @Type(value = Deed.Prolong.class, name = "prolong"),
  @Type(value = Deed.End.class, name = "end"),
  @Type(value = Deed.Reveal.class, name = "reveal"),
  @Type(value = Deed.Show.class, name = "show"),
  @Type(value = Deed.Say.class, name = "say"),
  @Type(value = Deed.Mix.class, name = "mix"),
  @Type(value = Deed.Place.class, name = "place"),
  @Type(value = Deed.Dismiss.class, name = "dismiss"),
  @Type(value = Deed.DismissIdle.class, name = "dismissIdle"),
  @Type(value = Deed.SetDoor.class, name = "door"),
  @Type(value = Deed.Arrange.class, name = "arrange"),
  @Type(value = Deed.Rename.class, name = "rename")
})
public sealed interface Deed {
  /** How many a client may send together, and how many notes one may be about. */
  int MAX_AT_ONCE = 100;

  /** A new note, whose id the writer makes. */
  record Write(
      UUID note,
      String step,
      String text,
      @Nullable Horizon horizon,
      @Nullable String label,
      List<UUID> parents)
      implements Deed {
    public Write {
      required(note, step);
      text = CleanText.required(text, Note.MAX_TEXT);
      parents = parents == null ? List.of() : List.copyOf(new LinkedHashSet<>(parents));
    }
  }

  record Edit(UUID note, String text) implements Deed {
    public Edit {
      required(note);
      text = CleanText.required(text, Note.MAX_TEXT);
    }
  }

  /** Takes a note off the board, or puts it back. */
  record Remove(UUID note, boolean on) implements Deed {
    public Remove {
      required(note);
    }
  }

  /** Hangs a note on another, or takes it off it. */
  record Link(UUID note, UUID parent, boolean on) implements Deed {
    public Link {
      required(note, parent);
    }
  }

  /** How many of one's dots lie on a note from now on. */
  record Dot(String step, UUID note, int dots) implements Deed {
    public Dot {
      required(step, note);
    }
  }

  /**
   * Which of two hurts more. Neither and not even takes one's judgment of the two back.
   *
   * @param first the one that stood to the left, or above
   * @param even whether neither hurts more than the other
   */
  record Judge(String step, UUID first, UUID second, @Nullable UUID worse, @Nullable Boolean even)
      implements Deed {
    public Judge {
      required(step, first, second);
    }

    public boolean isEven() {
      return even != null && even;
    }

    public boolean isTakenBack() {
      return worse == null && !isEven();
    }
  }

  /** Impact and effort from 1 to 5; both null take it back. */
  record Estimate(String step, UUID note, @Nullable Integer impact, @Nullable Integer effort)
      implements Deed {
    public Estimate {
      required(step, note);
    }
  }

  /** How it was, from 1 to 5, and why if they like. */
  record Evaluate(String step, int score, String text) implements Deed {
    public Evaluate {
      required(step);
      text = CleanText.limited(text == null ? "" : text, Note.MAX_TEXT);
    }
  }

  /** Says anew who one is. */
  record Introduce(Introduction introduction) implements Deed {
    public Introduce {
      required(introduction);
    }
  }

  /** Takes back what a deed did, while nothing has changed it since. */
  record Undo(UUID of) implements Deed {
    public Undo {
      required(of);
    }
  }

  record Hide(UUID note, boolean on) implements Deed {
    public Hide {
      required(note);
    }
  }

  /** Lets one note speak for others that say the same. */
  record Merge(UUID into, List<UUID> notes) implements Deed {
    public Merge {
      required(into, notes);
      notes = few(notes);
    }
  }

  record Split(UUID note) implements Deed {
    public Split {
      required(note);
    }
  }

  /** Says that a note is not the same as any of the others, which are then not proposed as one. */
  record KeepApart(UUID note, List<UUID> others) implements Deed {
    public KeepApart {
      required(note, others);
      others = few(others);
    }
  }

  /** Goes to a step, wherever the room is. */
  record Start(String step) implements Deed {
    public Start {
      required(step);
    }
  }

  record Pause() implements Deed {}

  record Resume() implements Deed {}

  record Prolong(int minutes) implements Deed {
    public static final int MAX_MINUTES = 120;
  }

  record End() implements Deed {}

  /** Shows all the notes of a step that were private while writing, or covers them again. */
  record Reveal(String step, boolean on) implements Deed {
    public Reveal {
      required(step);
    }
  }

  /** Shows what the votes of a step came to; while it is shown, nobody votes. */
  record Show(String step, boolean on) implements Deed {
    public Show {
      required(step);
    }
  }

  /** A message to all; an empty one takes it away. */
  record Say(String text) implements Deed {
    public static final int MAX_TEXT = 280;

    public Say {
      text = CleanText.limited(text, MAX_TEXT);
    }
  }

  /** Mixes people at so many tables; 0 takes the tables away. */
  record Mix(int tables) implements Deed {
    public static final int MAX_TABLES = 100;
  }

  /** Moves somebody to a table by hand. */
  record Place(UUID participant, int table) implements Deed {
    public Place {
      required(participant);
    }
  }

  /** Shows somebody out, or lets them in again. */
  record Dismiss(UUID participant, boolean on) implements Deed {
    public Dismiss {
      required(participant);
    }
  }

  /** Shows those of them out who have neither written nor voted. */
  record DismissIdle(List<UUID> participants) implements Deed {
    public DismissIdle {
      required(participants);
      participants = List.copyOf(new LinkedHashSet<>(participants));
    }
  }

  /** How people come in from now on. */
  record SetDoor(DoorState door) implements Deed {
    public SetDoor {
      required(door);
    }
  }

  /**
   * A new agenda; what has happened in a step keeps it there.
   *
   * @param over the agenda that it was made from; null where whoever made it saw none
   */
  record Arrange(List<Step> steps, @Nullable List<Step> over) implements Deed {
    public Arrange {
      required(steps);
      steps = List.copyOf(steps);
      over = over == null ? null : List.copyOf(over);
    }
  }

  record Rename(String title) implements Deed {
    public Rename {
      title = CleanText.required(Written.line(title), Board.MAX_TITLE);
    }
  }

  /**
   * Somebody comes in, by themselves or because a facilitator lets them in; nothing happens when
   * the door lets nobody in by themselves. Clients can't ask for it: it has no name in JSON.
   */
  record Join(UUID participant, String tokenHash, Introduction introduction) implements Deed {}

  /** Each of them is held against each other. */
  private static List<UUID> few(List<UUID> notes) {
    if (notes.size() > MAX_AT_ONCE) throw new Refused("deeds.refused.atOnce", MAX_AT_ONCE);
    return List.copyOf(new LinkedHashSet<>(notes));
  }

  private static void required(@Nullable Object... values) {
    for (Object value : values) {
      if (value == null) throw new IllegalArgumentException("a deed lacks something");
    }
  }
}
