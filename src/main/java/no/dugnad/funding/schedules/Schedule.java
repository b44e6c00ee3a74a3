package no.dugnad.funding.schedules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.schedules.PanelDate.Kind;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;

/** The dates of a call's panel, as far as they are set. */
public record Schedule(Optional<PanelDate> handIn, Optional<PanelDate> meeting) {

  public static final Schedule NONE = new Schedule(Optional.empty(), Optional.empty());

  static Schedule of(List<PanelDate> dates) {
    return new Schedule(find(dates, Kind.HAND_IN), find(dates, Kind.MEETING));
  }

  private static Optional<PanelDate> find(List<PanelDate> dates, Kind kind) {
    return dates.stream().filter(date -> date.kind() == kind).findFirst();
  }

  public Optional<PanelDate> find(Kind kind) {
    return switch (kind) {
      case HAND_IN -> handIn;
      case MEETING -> meeting;
    };
  }

  public List<PanelDate> dates() {
    return Stream.of(handIn, meeting).flatMap(Optional::stream).toList();
  }

  public Revision revision(Kind kind) {
    return Revision.of(find(kind).map(date -> List.of(date.starts(), date.ends(), date.place())));
  }

  /** Whether the call takes applications, or took them, until after a date of its panel. */
  public boolean isOvertaken(Call call) {
    return dates().stream().anyMatch(date -> date.isOvertaken(call));
  }

  /** Refuses a date that can't be with the call, or with the panel's other one. */
  void requireRoomFor(PanelDate date, Call call, Instant now) {
    if (!date.starts().isAfter(now)) throw new Refused("schedules.refused.past");
    if (!call.isPastDeadline(now) && !date.starts().isAfter(call.deadline())) {
      throw new Refused("schedules.refused.beforeClosing", call.deadline());
    }
    switch (date.kind()) {
      case HAND_IN -> meeting.ifPresent(other -> requireOrder(date, other, other));
      case MEETING -> handIn.ifPresent(other -> requireOrder(other, date, other));
    }
  }

  private static void requireOrder(PanelDate handIn, PanelDate meeting, PanelDate other) {
    if (handIn.starts().isAfter(meeting.starts())) {
      throw new Refused("schedules.refused.order." + other.kind(), other.starts());
    }
  }
}
