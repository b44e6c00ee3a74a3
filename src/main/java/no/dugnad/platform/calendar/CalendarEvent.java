package no.dugnad.platform.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * Something with a time, as it is told to calendars.
 *
 * @param id by which calendars know it, for ever: a change is told of the same id
 * @param sequence one more with every change that is told; what has a lower one is out of date
 * @param place where, or a link; may be empty
 * @param ends not before it starts; at once, for what takes no time
 * @param path of the page about it
 */
public record CalendarEvent(
    UUID id,
    int sequence,
    String summary,
    String place,
    Instant starts,
    Instant ends,
    String path) {

  public CalendarEvent {
    if (ends.isBefore(starts)) throw new IllegalArgumentException("ends before it starts");
    if (sequence < 0) throw new IllegalArgumentException("sequence " + sequence);
  }

  /** Whether it takes up any of one's time. */
  boolean isBusy() {
    return ends.isAfter(starts);
  }
}
