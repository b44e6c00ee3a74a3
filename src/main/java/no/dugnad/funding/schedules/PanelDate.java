package no.dugnad.funding.schedules;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.calendar.CalendarEvent;
import no.dugnad.platform.ui.Ui;

/**
 * A date of a panel.
 *
 * @param id by which its members' calendars know it, for ever
 * @param ends when it starts, of a deadline
 * @param place where they meet, or a link; empty of a deadline
 * @param sequence counts the changes that somebody was told of
 */
public record PanelDate(
    UUID id, UUID callId, Kind kind, Instant starts, Instant ends, String place, int sequence) {
  public static final int MAX_PLACE = 300;

  /** What is to happen then. */
  public enum Kind {
    /** The last moment to hand in what one thinks. */
    HAND_IN,
    MEETING
  }

  static PanelDate handIn(UUID id, UUID callId, Instant at) {
    return new PanelDate(id, callId, Kind.HAND_IN, at, at, "", 0);
  }

  static PanelDate meeting(UUID id, UUID callId, Instant starts, Instant ends, String place) {
    return new PanelDate(id, callId, Kind.MEETING, starts, ends, place, 0);
  }

  /** Whether the two tell the same. */
  boolean saysAs(PanelDate other) {
    return starts.equals(other.starts) && ends.equals(other.ends) && place.equals(other.place);
  }

  /** This one as it is from now on. */
  PanelDate movedTo(PanelDate other) {
    return new PanelDate(id, callId, kind, other.starts, other.ends, other.place, sequence + 1);
  }

  /** The same, to be told of once more. */
  PanelDate told() {
    return movedTo(this);
  }

  /** Whether the call takes applications, or took them, until after it. */
  boolean isOvertaken(Call call) {
    return !starts.isAfter(call.endsAt());
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(ends);
  }

  /** Where its members work, when the call takes no more applications. */
  public String assessments() {
    return "/calls/" + callId + "/assessments";
  }

  /**
   * As it stands in a calendar whose owner reads this language.
   *
   * @param path of a page that the owner may open
   */
  public CalendarEvent event(String callTitle, String path, Ui ui) {
    String summary = ui.t("schedules.event." + kind, callTitle);
    return new CalendarEvent(id, sequence, summary, place, starts, ends, path);
  }
}
