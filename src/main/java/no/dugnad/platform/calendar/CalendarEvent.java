package no.dugnad.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.platform.shared.Oslo;

/**
 * Something with a time, as it is told to calendars.
 *
 * @param id by which calendars know it, for ever: a change is told of the same id
 * @param sequence one more with every change that is told; what has a lower one is out of date
 * @param place where, or a link; may be empty
 * @param ends not before it starts; at once, for what takes no time
 * @param path of the page about it
 * @param wholeDay whether it is of a day in Oslo, and of no hour in it
 */
public record CalendarEvent(
    UUID id,
    int sequence,
    String summary,
    String place,
    Instant starts,
    Instant ends,
    String path,
    boolean wholeDay) {

  public CalendarEvent {
    if (ends.isBefore(starts)) throw new IllegalArgumentException("ends before it starts");
    if (sequence < 0) throw new IllegalArgumentException("sequence " + sequence);
  }

  public CalendarEvent(
      UUID id,
      int sequence,
      String summary,
      String place,
      Instant starts,
      Instant ends,
      String path) {
    this(id, sequence, summary, place, starts, ends, path, false);
  }

  /** Something that is to be done on a day at the latest. */
  public static CalendarEvent ofDay(UUID id, String summary, LocalDate day, String path) {
    Instant starts = Oslo.instant(day.atStartOfDay());
    return new CalendarEvent(id, 0, summary, "", starts, starts, path, true);
  }

  /** Whether it takes up any of one's time. */
  boolean isBusy() {
    return ends.isAfter(starts);
  }
}
