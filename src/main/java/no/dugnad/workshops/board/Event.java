package no.dugnad.workshops.board;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.DoorState;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.rankings.Votes.Judgment.Tilt;
import org.jspecify.annotations.Nullable;

/**
 * What happened. Nearly all say what something is from now on, so that what it was before is an
 * event of the same kind, which is how a deed is undone. Once written it is kept for ever: a name
 * or a field here is never changed, only added.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
  @Type(value = Event.Opened.class, name = "opened"),
  @Type(value = Event.Closed.class, name = "closed"),
  @Type(value = Event.TitleSet.class, name = "title"),
  @Type(value = Event.AgendaSet.class, name = "agenda"),
  @Type(value = Event.ProgressSet.class, name = "progress"),
  @Type(value = Event.Revealed.class, name = "revealed"),
  @Type(value = Event.ResultShown.class, name = "shown"),
  @Type(value = Event.Said.class, name = "said"),
  @Type(value = Event.Joined.class, name = "joined"),
  @Type(value = Event.Introduced.class, name = "introduced"),
  @Type(value = Event.Dismissed.class, name = "dismissed"),
  @Type(value = Event.TablesSet.class, name = "tables"),
  @Type(value = Event.Placed.class, name = "placed"),
  @Type(value = Event.Written.class, name = "written"),
  @Type(value = Event.TextSet.class, name = "text"),
  @Type(value = Event.Removed.class, name = "removed"),
  @Type(value = Event.Hidden.class, name = "hidden"),
  @Type(value = Event.Linked.class, name = "linked"),
  @Type(value = Event.Merged.class, name = "merged"),
  @Type(value = Event.KeptApart.class, name = "apart"),
  @Type(value = Event.DotsSet.class, name = "dots"),
  @Type(value = Event.Judged.class, name = "judged"),
  @Type(value = Event.Estimated.class, name = "estimated"),
  @Type(value = Event.Evaluated.class, name = "evaluated"),
  @Type(value = Event.DoorSet.class, name = "door"),
  @Type(value = Event.ScreensEnded.class, name = "screensEnded"),
  @Type(value = Event.Undone.class, name = "undone")
})
public sealed interface Event {
  /** The first event of every log. */
  record Opened(
      UUID workshop,
      String code,
      String title,
      @Nullable UUID challenge,
      Asks asks,
      int places,
      List<Step> steps)
      implements Event {
    public Opened {
      steps = List.copyOf(steps);
    }
  }

  record Closed(boolean on) implements Event {}

  record TitleSet(String title) implements Event {}

  record AgendaSet(List<Step> steps) implements Event {
    public AgendaSet {
      steps = List.copyOf(steps);
    }
  }

  record ProgressSet(Progress progress) implements Event {}

  record Revealed(String step, boolean on) implements Event {}

  record ResultShown(String step, boolean on) implements Event {}

  /**
   * @param text empty for none
   */
  record Said(String text) implements Event {}

  record Joined(UUID participant, String tokenHash, Introduction introduction, int table)
      implements Event {}

  record Introduced(UUID participant, Introduction introduction) implements Event {}

  record Dismissed(UUID participant, boolean on) implements Event {}

  /** All tables anew: how many, and who sits where. */
  record TablesSet(int count, Map<UUID, Integer> places) implements Event {
    public TablesSet {
      places = Map.copyOf(places);
    }
  }

  record Placed(UUID participant, int table, boolean byHand) implements Event {}

  record Written(
      UUID note,
      String step,
      String text,
      @Nullable Horizon horizon,
      @Nullable String label,
      List<UUID> parents)
      implements Event {
    public Written {
      parents = List.copyOf(parents);
    }
  }

  record TextSet(UUID note, String text) implements Event {}

  record Removed(UUID note, boolean on) implements Event {}

  record Hidden(UUID note, boolean on) implements Event {}

  record Linked(UUID note, UUID parent, boolean on) implements Event {}

  record Merged(UUID note, @Nullable UUID into) implements Event {}

  record KeptApart(UUID first, UUID second, boolean on) implements Event {}

  record DotsSet(UUID participant, String step, UUID note, int dots) implements Event {}

  /**
   * @param left as the two stood: one who always takes the same side has answered nothing
   * @param answer null for no judgment
   */
  record Judged(UUID participant, String step, UUID left, UUID right, @Nullable Tilt answer)
      implements Event {
    NotePair pair() {
      return NotePair.of(left, right);
    }
  }

  /**
   * @param estimate null for none
   */
  record Estimated(UUID participant, String step, UUID note, @Nullable Rating estimate)
      implements Event {}

  /**
   * @param evaluation null for none
   */
  record Evaluated(UUID participant, String step, @Nullable Evaluation evaluation)
      implements Event {}

  record DoorSet(DoorState door) implements Event {}

  /** The links to the big screen that were given until now open it no longer. */
  record ScreensEnded() implements Event {}

  /** A deed taken back, and what that set. */
  record Undone(UUID deed, List<Event> events) implements Event {
    public Undone {
      events = List.copyOf(events);
    }
  }
}
