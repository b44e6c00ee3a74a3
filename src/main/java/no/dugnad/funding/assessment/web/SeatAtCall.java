package no.dugnad.funding.assessment.web;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.panels.PanelProgress;

/** A panel that somebody sits on, with the call it belongs to. */
public record SeatAtCall(Call call, PanelProgress.Seat seat, boolean begun) {

  public static SeatAtCall of(Map<UUID, Call> calls, PanelProgress.Seat seat, Instant now) {
    Call call = Objects.requireNonNull(calls.get(seat.callId()));
    return new SeatAtCall(call, seat, call.isPastDeadline(now));
  }
}
