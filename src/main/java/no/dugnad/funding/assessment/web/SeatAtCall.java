package no.dugnad.funding.assessment.web;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.panels.PanelSeat;

/** A panel that somebody sits on, with the call it belongs to. */
public record SeatAtCall(Call call, PanelSeat seat, boolean begun) {

  public static SeatAtCall of(Map<UUID, Call> calls, PanelSeat seat, Instant now) {
    Call call = Objects.requireNonNull(calls.get(seat.callId()));
    return new SeatAtCall(call, seat, call.isPastDeadline(now));
  }
}
