package no.dugnad.funding.schedules.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import no.dugnad.funding.schedules.PanelDate;
import no.dugnad.funding.schedules.Schedule;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Input;

/** Reads a panel's dates from their forms, and puts them there. */
final class ScheduleInput {
  private static final String ENDS = "until.time";
  private static final String PLACE = "place";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private ScheduleInput() {}

  /** The form as it is for what is set. */
  static Input stored(Schedule schedule, PanelDate.Kind kind) {
    Map<String, String> fields = new HashMap<>();
    schedule
        .find(kind)
        .ifPresent(
            date -> {
              fields.put(starts(kind) + ".date", Oslo.date(date.starts()).toString());
              fields.put(starts(kind) + ".time", time(date.starts()));
              if (kind == PanelDate.Kind.MEETING) {
                fields.put(ENDS, time(date.ends()));
                fields.put(PLACE, date.place());
              }
            });
    return Input.of(fields);
  }

  private static String time(Instant at) {
    return TIME.format(Oslo.dateTime(at));
  }

  /** The field of the date itself: two forms stand on the page. */
  static String starts(PanelDate.Kind kind) {
    return switch (kind) {
      case HAND_IN -> "handIn";
      case MEETING -> "meeting";
    };
  }

  /** On the day it starts, and later than that. */
  static Instant ends(Input input, Instant starts) {
    Input sameDay = input.with("until.date", input.raw(starts(PanelDate.Kind.MEETING) + ".date"));
    Instant ends = sameDay.instant("until");
    sameDay
        .problem(ENDS)
        .ifPresent(problem -> input.reject(ENDS, problem.key(), problem.args().toArray()));
    if (!input.hasProblems() && !ends.isAfter(starts)) {
      input.reject(ENDS, "schedules.refused.endsFirst");
    }
    return ends;
  }

  static String place(Input input) {
    return input.line(PLACE, PanelDate.MAX_PLACE);
  }
}
