package no.dugnad.funding.assessment.web;

import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.funding.schedules.Schedule;

/**
 * A panel that somebody sits on, with the call it belongs to.
 *
 * @param begun whether there is anything to assess
 * @param schedule by when, and when the panel meets
 */
public record SeatAtCall(
    Call call, PanelProgress.Seat seat, Phase phase, boolean begun, Schedule schedule) {}
